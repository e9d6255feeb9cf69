import { numeral, ONE } from "../../text/numeral.ts";
import { plain } from "../../text/tidy.ts";

/**
 * The words by which a text ties itself to one year: 2021年度, 本年度, 年内; null where it does not, reaches beyond that
 * year (2021-2025年, 每年, 三年内), or names it as a start or a base (2021年起, 较2021年).
 */
export function yearBinding(text: string, fiscalYear: number): string | null {
  const words = plain(text)
    .replaceAll(" ", "")
    .replace(TITLE, "")
    .replace(CHINESE_YEAR, (year) =>
      String(Number((numeral(year) ?? 0n) / ONE)),
    );
  if (BEYOND.test(words)) return null;
  const years = [...words.matchAll(YEAR)];
  if (years.some((year) => Number(year[1]) !== fiscalYear)) return null;
  const own = years.find(
    (year) =>
      !BASE_BEFORE.test(words.slice(0, year.index)) &&
      !BASE_AFTER.test(words.slice(year.index + year[0].length)),
  );
  if (own) return own[0];
  return years.length > 0 ? null : (THIS_YEAR.exec(words)?.[0] ?? null);
}

/** A plan or a decree that is named after a year. */
const TITLE = /《[^》]*》|〔[^〕]*〕/gu;
const CHINESE_YEAR = /[一二][〇零○九][〇零○一二三四五六七八九]{2}(?=年)/gu;
const YEAR = /(?<!\d)((?:19|20)\d{2})(?:年度?|(?=[-—–~至到]))/gu;
/** Words of more than one year. */
const BEYOND =
  /每年|逐年|历年|年均|各年|连续|中长期|十[三四五六]五|[两二三四五六七八九十\d]{1,2}个?年(?:内|期|行动|规划|计划|左右|以上)|未来|长期坚持/u;
const BASE_BEFORE = /(?:自|从|较|比|与|同|以|在|相对|相较于?)$/u;
const BASE_AFTER = /^(?:底|末)?(?:起|以来|以后|之后|开始|为基|基础上?|相比)/u;
const THIS_YEAR =
  /本年度?|今年|当年度|(?<![一两二三四五六七八九十几数多每半\d])年内/u;
