import { plain } from "../../text/tidy.ts";

/**
 * What a name is about: without printed number, remarks in brackets, quotes, numbers with their unit, and the words that
 * say that it is money, work or a count (经费, 工作, 人数).
 */
export function coreOf(name: string): string {
  return withoutRemarks(name)
    .replace(/\d[\d.,]*(?:万|千|百)?(?:余|多)?[个期批次份人元%]?/gu, "")
    .replace(FILLER, "");
}

/** A name on one line without blanks, printed number, quotes and remarks in brackets. */
export function withoutRemarks(name: string): string {
  return plain(name)
    .replace(/\s/gu, "")
    .replace(
      /^(?:\(?\d{1,2}[).、]?(?!\d|期|批|次|个)|[①-⑳]|\(?[一二三四五六七八九十]{1,2}[)、])/u,
      "",
    )
    .replace(/\([^()]*\)/gu, "")
    .replace(/["“”‘’'《》]/gu, "");
}

/** Pairs of neighbouring characters that both have, and how many the shorter has. */
export function sharedPairs(
  a: string,
  b: string,
): { shared: number; of: number } {
  const left = pairs(a);
  const right = pairs(b);
  const shared = [...left].filter((pair) => right.has(pair)).length;
  return { shared, of: Math.min(left.size, right.size) };
}

const FILLER =
  /专项|相关|工作|项目|经费|资金|费用|支出|补助款|款项|年度|约|等|的|数量|人数|个数|次数|场次|总数|数额|额度|费$|数$|量$/gu;

/** A single character is a pair of itself: 水 and 水 are alike. */
function pairs(text: string): Set<string> {
  const found = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) found.add(text.slice(i, i + 2));
  if (text.length === 1) found.add(text);
  return found;
}
