import type { HistoryItem } from "../../model/value.ts";
import { type Amount, amountsIn } from "../../text/amounts.ts";
import { ARABIC, numeral, ONE } from "../../text/numeral.ts";
import { plain } from "../../text/tidy.ts";
import { type YearGroup, yearGroups } from "./history-years.ts";
import { money } from "./money.ts";
import { type NormaliseReason, type Reading, reading } from "./reading.ts";

/** What a history needs to know of its form; null where the form does not say. */
export interface HistoryContext {
  /** Fen per unit, for bare numbers. */
  unit: number | null;
  /** The form's year, for 上年 and 当年. */
  fiscalYear: number | null;
}

/**
 * The years and amounts that a running text names, one entry a year in the order of print:
 * `2019 年 38 万元（包括信息平台建设费用 28 万元），2020 年 20 万元`. The remark in brackets behind an amount is its note.
 * A year without amount gives none; nor do changes (较上年减少5万元), document numbers and years compared with.
 */
export function history(
  printed: string,
  context: HistoryContext,
): Reading<HistoryItem[]> {
  const text = plain(printed).replace(CHINESE_YEAR, (year) =>
    String(Number((numeral(year) ?? 0n) / ONE)),
  );
  const amounts = amountsIn(text);
  const groups = yearGroups(text, amounts, context.fiscalYear);
  const items = new Map<number, HistoryItem>();
  const reasons = new Set<NormaliseReason>();
  groups.forEach((group, i) => {
    const nextStart = groups[i + 1]?.start ?? text.length;
    const found = amountsOf(group, nextStart, text, amounts, context);
    if (found === "ambiguous") reasons.add("history-ambiguous");
    else
      found.forEach((amount, n) => {
        const year = group.years[n];
        if (year === undefined || items.has(year)) return;
        items.set(year, toItem(year, amount, text));
        if (group.shortened) reasons.add("two-digit-year");
      });
  });
  if (items.size > 0) return reading([...items.values()], ...reasons);
  const hasAmount =
    amounts.length > 0 || money(text, context.unit).value !== null;
  if (hasAmount && reasons.size === 0) reasons.add("amount-without-year");
  return reading<HistoryItem[]>(null, ...reasons);
}

const CHINESE_YEAR = /[一二][〇零○九][〇零○一二三四五六七八九]{2}(?=年)/gu;

/** The amounts of the years of a group, one a year. */
function amountsOf(
  group: YearGroup,
  nextStart: number,
  text: string,
  amounts: readonly Amount[],
  context: HistoryContext,
): Amount[] | "ambiguous" {
  const before = amountBeforeBracketedYear(group, text, amounts);
  if (before) return [before];
  const stop = text.slice(group.end, nextStart).search(SENTENCE_END);
  const end = stop === -1 ? nextStart : group.end + stop;
  const named = yearAmounts(group.end, end, text, amounts);
  const count = group.years.length;
  if (count === 1) {
    const first = named[0] ?? bareAmount(group.end, end, text, context.unit);
    return first ? [first] : [];
  }
  if (named.length === 0) return [];
  if (named.length === count) return named;
  const [only] = named;
  const words = text.slice(group.end, only?.start);
  if (named.length === 1 && only && EACH.test(words))
    return group.years.map(() => only);
  return "ambiguous";
}

const SENTENCE_END = /[。;]/u;
/** Words by which one amount goes for each of several years. */
const EACH = /均|各|都|皆|每年|同为|分别/u;

/** 38万元（2019年）: the year stands in brackets behind its amount. */
function amountBeforeBracketedYear(
  group: YearGroup,
  text: string,
  amounts: readonly Amount[],
): Amount | undefined {
  if (
    text[group.start - 1] !== "(" ||
    !/^年?度?\)/u.test(text.slice(group.end))
  )
    return undefined;
  return amounts.find((amount) => amount.end === group.start - 1);
}

/** The amounts between two places that are the year's own: not changes, not parts carried over, not remarks in brackets. */
function yearAmounts(
  from: number,
  to: number,
  text: string,
  amounts: readonly Amount[],
): Amount[] {
  const within = amounts.filter((a) => a.start >= from && a.end <= to);
  let previous = from;
  const own = within.filter((amount) => {
    const words = text.slice(previous, amount.start);
    previous = amount.end;
    return !CHANGE.test(words) && !PART.test(words);
  });
  const outside = own.filter((a) => !inBrackets(text.slice(from, a.start)));
  return outside.length > 0 ? outside : own;
}

/** A change, not an amount reached by it (减少至, 增加到24万元, 减少后为). */
const CHANGE =
  /(?:增加|增长|增幅|减少|减幅|下降|降低|上升|上调|下调|压减|核减|追加|调增|调减|提高|缩减|多|少)(?!.*[至到为])/u;
const PART = /结转|结余|其中/u;

function inBrackets(text: string): boolean {
  return text.lastIndexOf("(") > text.lastIndexOf(")");
}

/** 2019年预算38，2020年20: numbers right behind their year, in the form's unit. */
function bareAmount(
  from: number,
  to: number,
  text: string,
  unit: number | null,
): Amount | undefined {
  const match = BARE.exec(text.slice(from, to));
  const number = match?.[1];
  if (!match || number === undefined) return undefined;
  const { value } = money(number, unit);
  if (value === null) return undefined;
  const end = from + match[0].length;
  return {
    fen: Math.round(value.yuan * 100),
    start: end - number.length,
    end,
  };
}
const BARE = new RegExp(
  `^年?度?(?:项目|财政|部门)?(?:预算|决算)?(?:数|额|资金|金额|安排|执行)*[为是:]*(${ARABIC})(?=[,;。)(]|$)`,
  "u",
);

function toItem(year: number, amount: Amount, text: string): HistoryItem {
  const yuan = amount.fen / 100;
  const note = /^ ?\(([^()]+)\)/u.exec(text.slice(amount.end))?.[1];
  return note === undefined || /^\d{4}年?度?$/u.test(note)
    ? { year, yuan }
    : { year, yuan, note };
}
