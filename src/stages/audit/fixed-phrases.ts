import { withinOneEdit } from "../../layouts/match.ts";
import { plain } from "../../text/tidy.ts";

/** A wrong wording and the right one. */
export interface Slip {
  printed: string;
  right: string;
}

/**
 * Fixed phrases with a character lost or typed twice: “两个坚决护” for 两个坚决维护, 四个个意识 for 四个意识.
 * In short phrases a lost one is looked for in quotation marks only: 两个护 may go on as 两个护士.
 * @param phrases never changes: what may be printed for them is worked out once
 */
export function slipsOfPhrases(
  text: string,
  phrases: readonly string[],
): Slip[] {
  const line = plain(text);
  const slips = [
    ...truncated(line, phrases),
    ...variantsOf(phrases).filter(({ printed }) => line.includes(printed)),
  ];
  // The same one comes out quoted and unquoted.
  return [...new Map(slips.map((slip) => [slip.printed, slip])).values()];
}

/**
 * A passage of two to six Han characters typed twice on end: 提高提高, 区委区委. Not where syntax doubles it: 党组织组织力 is
 * 党组织 and 组织力, 人才服务服务站 is 人才服务 and 服务站.
 */
export function doubledWords(text: string): Slip[] {
  // A line may begin with the word that the one before ends in.
  return text
    .split(/\s+/u)
    .flatMap((line) => [...line.matchAll(TWICE)])
    .flatMap(([printed, right = "", next = ""]) =>
      REPEATED_ON_PURPOSE.test(right) ||
      VERB_AND_NOUN.test(right) ||
      MAKES_A_NOUN.test(next) ||
      new Set(right).size === 1
        ? []
        : [{ printed, right }],
    );
}

const TWICE = /(\p{Script=Han}{2,6})\1(?=(\p{Script=Han}{0,2}))/gu;
/** What they name may do what they say: 社会组织组织活动, 单位领导领导工作组. */
const VERB_AND_NOUN = /^(?:组织|领导|代表|指挥|报告|计划|规划|编辑|翻译)$/u;
/** What makes a noun of the word before it, so that the second of the two begins another word: 服务站, 管理员, 管理办法. */
const MAKES_A_NOUN =
  /^(?:[员者力业性化率费度类型法权品物机器具站点室库厅所院局科处网区线]|办法|条例|规定|规范|制度|方案|中心|系统|平台|机构|体系|人员|队伍|小组|经费|资金)/u;
/** Words that may be said twice: 一个一个, 研究研究; and numbers. */
const REPEATED_ON_PURPOSE =
  /^(?:[一逐][\p{Script=Han}]|研究|讨论|商量|学习|[〇零一二三四五六七八九十百千万]+)$/u;

const QUOTED = /[“"「『‘]([^“”"「」『』‘’]{2,14})[”"」』’]/gu;

/** Half of a phrase of three is a phrase of its own: 放管 of 放管服. */
const SHORTEST_QUOTED = 4;

function truncated(line: string, phrases: readonly string[]): Slip[] {
  return [...line.matchAll(QUOTED)].flatMap(([, printed = ""]) => {
    if (phrases.includes(printed)) return [];
    const right = phrases.find(
      (phrase) =>
        phrase.length >= SHORTEST_QUOTED &&
        phrase.length === printed.length + 1 &&
        withinOneEdit(printed, phrase),
    );
    return right === undefined ? [] : [{ printed, right }];
  });
}

const VARIANTS = new WeakMap<readonly string[], readonly Slip[]>();

function variantsOf(phrases: readonly string[]): readonly Slip[] {
  let variants = VARIANTS.get(phrases);
  if (variants === undefined) {
    variants = phrases.flatMap((right) => [
      ...withoutOne(right),
      ...withOneTwice(right),
    ]);
    VARIANTS.set(phrases, variants);
  }
  return variants;
}

/** What is left of a phrase this long (characters) is like nothing else, also where no quotation marks stand. */
const SHORTEST_UNQUOTED = 6;

function withoutOne(right: string): Slip[] {
  if (right.length < SHORTEST_UNQUOTED) return [];
  return [...right].flatMap((char, i, chars) =>
    isInside(i, chars) && IS_HAN.test(char)
      ? [{ printed: chars.toSpliced(i, 1).join(""), right }]
      : [],
  );
}

const IS_HAN = /\p{Script=Han}/u;

function withOneTwice(right: string): Slip[] {
  return [...right].flatMap((char, i, chars) =>
    isInside(i, chars) && chars[i - 1] !== char
      ? [{ printed: chars.toSpliced(i, 0, char).join(""), right }]
      : [],
  );
}

/** At its ends a phrase may have been cut, or the next word begin with the same character. */
function isInside(i: number, { length }: readonly string[]): boolean {
  return i > 0 && i < length - 1;
}
