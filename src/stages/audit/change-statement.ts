import { plain } from "../../text/tidy.ts";
import { budgetClaims } from "./budget-claims.ts";

/**
 * Whether a text says how the budget of `fiscalYear` stands to those before: a claim (当年预算无变动) or any word of
 * change that is not another year's (较上年增幅5%, 同上年).
 */
export function statesChange(text: string, fiscalYear: number): boolean {
  const line = plain(text);
  if (budgetClaims(line, fiscalYear).length > 0) return true;
  return line
    .split(/[。;,]/u)
    .some((clause) => isOfYear(clause, fiscalYear) && CHANGE.test(clause));
}

const CHANGE =
  /变[动化更低高少多]|持平|不变|一致|相同|同(?:上年|去年|往年|\d{4}年)|[增减升降]|上[调浮]|下[调浮]|调整|压缩|压降|缩减|追加|核减|与(?:上年|去年|往年)/u;

/** The clause names no year, or the form's own beside those that it compares with. */
function isOfYear(clause: string, fiscalYear: number): boolean {
  if (/当年|本年|今年/u.test(clause)) return true;
  const own = clause.replace(COMPARED_YEAR, "");
  const years = yearsIn(own);
  if (years.length > 0) return years.includes(fiscalYear);
  // 2020年45万元，较2019年增加: two years back is what the year before is compared with.
  const compared = yearsIn(clause);
  if (compared.some((year) => year < fiscalYear - 1)) return false;
  return !/上一?年|去年|前年/u.test(own);
}

function yearsIn(text: string): number[] {
  return [...text.matchAll(/(?:19|20)\d{2}(?=年|预算)/gu)].map(Number);
}

const COMPARED_YEAR =
  /(?:较|比|与|同|和|跟|相对于?|相较于?|对比)(?:(?:19|20)\d{2}年|上一?年|去年|前年|往年)/gu;
