import { halfWidth, tidy } from "../../text/tidy.ts";
import { likeness, pairsOf, shared } from "./text-likeness.ts";

/**
 * What tells an item of expenditure from others: its name without number, remark in brackets and the words that any
 * item may carry (经费, 相关, 的 …). 4.档案复查工作经费 → 档案复查. A name of such words only stays as it is.
 */
export function itemCore(text: string): string {
  const name = halfWidth(tidy(text))
    .replace(/\s/gu, "")
    .replace(NUMBER_BEFORE, "")
    .replace(BRACKETS, "")
    .replace(MARKS, "");
  return name.replace(COMMON, "") || name;
}

/**
 * How alike two names are, 0 to 1, as `itemCore` gives them: pairs of neighbouring characters that both have. A name
 * that holds the other (公众号运营, 公众号运营维护) or most of it is nearly the same, as people shorten them.
 */
export function nameLikeness(a: string, b: string): number {
  if (a === "" || b === "") return 0;
  if (a === b) return 1;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const pairs = pairsOf(short);
  const others = pairsOf(long);
  const dice = likeness(pairs, others);
  if (short.length > 1 && long.includes(short)) return Math.max(dice, NEARLY);
  const common = shared(pairs, others);
  const overlap = common > 1 ? common / pairs.size : 0;
  return Math.max(dice, overlap * NEARLY);
}

/** From here on two names are taken for the same item's: our own, by trial on varied wordings. */
export const ALIKE = 0.5;

/** A name that holds the other stands behind an equal one, before all others. */
const NEARLY = 0.8;

const NUMBER_BEFORE =
  /^(?:[([]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)\].、]+(?!\d)|\d{1,2}、|[①-⑳]|第?[一二三四五六七八九十](?:是|[,:])|\d{1,2}(?=\p{Script=Han})(?![期个年月日份次场批人名户项类套台天级万元]))/u;
const BRACKETS = /\([^()]*\)?|\[[^[\]]*\]?/gu;
const MARKS = /[^\p{Script=Han}\p{Letter}\p{Number}]/gu;
const COMMON =
  /以及|相关|有关|所需|经费|费用|资金|支出|专项|项目|工作|预算|费|款|等|的|及|和|与|约/gu;
