import { ARABIC, CHINESE, type Fixed, numeral, ONE } from "./numeral.ts";
import { remembering } from "./remembering.ts";

/** An amount of money with its unit, found in a text. */
export interface Amount {
  /** Whole fen (1/100 yuan), rounded half away from zero where a smaller part is printed. */
  fen: number;
  /** Where it stands in the text, end excluded. */
  start: number;
  end: number;
}

/**
 * The amounts of money that a text names with their unit: 20万元, 3,498,000.00元, 6万, 1亿2000万元, 3万5千元,
 * 壹佰贰拾万元整, 12元5角. A 万 that counts something else (10万人次) is none, nor is a bare number.
 * @param text as `plain` gives it
 */
export function amountsIn(text: string): readonly Amount[] {
  return UNIT.test(text) ? remembered(text) : [];
}

/** Without one of these nothing is an amount. */
const UNIT = /[元圆万萬亿億]/u;

/** Several rules read the same texts of a form; of some hundred forms. */
const MOST_REMEMBERED = 1024;
const remembered = remembering(findAmounts, MOST_REMEMBERED);

function findAmounts(text: string): Amount[] {
  const found: Amount[] = [];
  for (const match of text.matchAll(AMOUNT)) {
    const start = match.index;
    const end = start + match[0].length;
    const whole = start === 0 && end === text.length;
    const fen = toFen(match.groups ?? {}, whole);
    if (fen === null || !Number.isSafeInteger(fen)) continue;
    if (COUNTED.test(text.slice(end)) && !match[0].endsWith("元")) continue;
    found.push({ fen, start, end });
  }
  return found;
}

const NUMBER = `(?:${ARABIC}[十拾百佰千仟]?|${CHINESE})`;

/** A minus sign: not the dash of a range (10-20万元) or of a sentence. */
const MINUS = "(?<![\\d%元万亿年月日])[-−负△▲]";

/** What an amount can begin with; elsewhere the pattern would match nothing, at length. */
const BEGINNING =
  "(?=[-−负△▲¥$\\d零〇○一二三四五六七八九两壹贰叁肆伍陆柒捌玖十拾廿])";

const AMOUNT = new RegExp(
  `${BEGINNING}(?<minus>${MINUS})?(?:[¥$](?<minusBehind>-)?)?(?:(?<yi>${NUMBER})[亿億])?(?:(?<wan>${NUMBER})[万萬])?` +
    `(?:(?<yuan>${NUMBER})(?=[元圆]))?(?<unit>[元圆](?![旦月素件宵化首帅老]))?` +
    `(?:(?<jiao>${NUMBER})角)?(?:(?<cents>${NUMBER})分)?(?:(?<=[元圆角分])[整正])?`,
  "gu",
);

/** What 万 and 亿 count where no 元 follows. */
const COUNTED =
  /^(?:[人次份个条册亩吨字户件台套株头只辆箱本张幅篇场起例名位斤克米页卷枚瓶羽尾棵座盏粒剂升笔盒]|支(?![持付出撑援])|处(?![理置])|家(?![具电庭])|组(?![织建])|批次|度电|平方|公里|公顷|立方|千瓦|千米|群众|党员|居民|学时|余[人次户亩])/u;

/** Fen per unit. */
const FEN = {
  yi: 10n ** 10n,
  wan: 10n ** 6n,
  yuan: 100n,
  jiao: 10n,
  cents: 1n,
};

function toFen(
  parts: Record<string, string | undefined>,
  whole: boolean,
): number | null {
  if (parts.yuan !== undefined && parts.unit === undefined) return null;
  const main = parts.yi ?? parts.wan ?? parts.yuan;
  if (main === undefined) return null;
  // 一万 in a sentence is a figure of speech more often than an amount (以防万一, 千家万户).
  if (!whole && parts.unit === undefined && !/\d/u.test(main)) return null;
  let total: Fixed = 0n;
  for (const [name, fen] of Object.entries(FEN)) {
    const text = parts[name];
    if (text === undefined) continue;
    const value = numeral(text.replace(/^零(?=.)/u, ""));
    if (value === null) return null;
    total += value * fen;
  }
  const rounded = Number((total + ONE / 2n) / ONE);
  const negative = parts.minus !== undefined || parts.minusBehind !== undefined;
  return negative && rounded !== 0 ? -rounded : rounded;
}
