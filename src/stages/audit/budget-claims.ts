import { plain } from "../../text/tidy.ts";

/** Which way a budget is said to go against the year before; `nearly` where the text hedges (基本持平). */
export interface BudgetClaim {
  direction: "same" | "nearly" | "lower" | "higher";
  /** The year compared with. */
  base: number;
  /** The words that say so, as printed but for blanks. */
  words: string;
}

/**
 * What a text says of the budget of `fiscalYear` against an earlier one: 当年预算安排无变动, 2021年预算数相对变低.
 * Clauses about another year, about something other than the budget, or pointing both ways say nothing.
 */
export function budgetClaims(text: string, fiscalYear: number): BudgetClaim[] {
  return plain(text)
    .split(SENTENCE_END)
    .flatMap((sentence) => claimsOf(sentence, fiscalYear));
}

const SENTENCE_END = /[。;]|(?<![\d.])\d{1,2}[.、](?!\d+[百千万亿元%])/u;

function claimsOf(sentence: string, fiscalYear: number): BudgetClaim[] {
  const claims: BudgetClaim[] = [];
  let subject: number | null = null;
  for (const clause of sentence.split(/,/u)) {
    const { subjects, bases } = yearsOf(clause, fiscalYear);
    const own = subjects.at(-1);
    if (own !== undefined) subject = own;
    const direction = directionOf(clause);
    if (direction === null || bases.includes(OTHER)) continue;
    if (!BUDGET.test(clause) && !isClaimOnly(clause)) continue;
    // "2020年24万元，无变动" answers the label's question about the current year; a rise or fall may be 2020's.
    const unchanged = direction === "same" || direction === "nearly";
    const carriedOver = own === undefined && bases.length === 0 && unchanged;
    if (!carriedOver && subject !== null && subject !== fiscalYear) continue;
    const base = bases.at(-1) ?? fiscalYear - 1;
    if (base < fiscalYear) claims.push({ direction, base, words: clause });
  }
  return claims;
}

const BUDGET = /预算|经费|资金|金额|安排|投入|总额/u;

/** Several earlier years at once: nothing to compare with a single number. */
const OTHER = Number.NEGATIVE_INFINITY;
const YEAR =
  /(?<full>(?:19|20)\d{2})(?=年|预算)|(?<current>当年|本年|今年)|(?<last>上一?年|去年)|(?<beforeLast>前年)|(?<several>[前近][两二三]年|往年|历年|以前年度)/gu;
const COMPARED = /(?:较|比|与|同|和|跟|相对|相较于?|对比)$/u;

/** The years that a clause speaks of, and those that it compares them with (较2019年, 与上年持平). */
function yearsOf(clause: string, fiscalYear: number) {
  const subjects: number[] = [];
  const bases: number[] = [];
  for (const { groups, index } of clause.matchAll(YEAR)) {
    const year = toYear(groups ?? {}, fiscalYear);
    if (COMPARED.test(clause.slice(0, index))) bases.push(year);
    else subjects.push(year);
  }
  return { subjects, bases };
}

function toYear(
  found: Record<string, string | undefined>,
  fiscalYear: number,
): number {
  if (found.full !== undefined) return Number(found.full);
  if (found.current !== undefined) return fiscalYear;
  if (found.last !== undefined) return fiscalYear - 1;
  return found.beforeLast === undefined ? OTHER : fiscalYear - 2;
}

const NOT = "(?<![不未无没]|没有|并未)";
const SAME =
  /无(?:任何)?变[动化]|(?:没有|未(?:发生)?)变[动化]|不变|未变|持平|一致|相同|无增减|[未无]调整/u;
const NEARLY =
  /基本(?:持平|不变|一致|无变[动化]|相同)|变[动化]不大|[无没有]+(?:较大|明显|太?大|重大)的?变[动化]|大体/u;
const LOWER = new RegExp(
  `${NOT}(?:下调|调减|减少|降低|下降|压减|压缩|缩减|变低|削减|核减|变少|略减|有所减)`,
  "u",
);
const HIGHER = new RegExp(
  `${NOT}(?:上调|调增|增加|增长|上升|提高|变高|追加|变多|增多|略增|有所增)`,
  "u",
);

function directionOf(clause: string): BudgetClaim["direction"] | null {
  const found: BudgetClaim["direction"][] = [];
  if (NEARLY.test(clause)) found.push("nearly");
  else if (SAME.test(clause)) found.push("same");
  if (LOWER.test(clause)) found.push("lower");
  if (HIGHER.test(clause)) found.push("higher");
  const [only] = found;
  return found.length === 1 && only ? only : null;
}

/** Nothing but years, amounts and the words of the claim: 较上年减少, 有所下调, 与2020年持平. */
function isClaimOnly(clause: string): boolean {
  const rest = clause
    .replace(YEAR, "")
    .replace(SAME, "")
    .replace(NEARLY, "")
    .replace(LOWER, "")
    .replace(HIGHER, "")
    .replace(
      /[较比与同和跟年度]|相对|相比|有所|略有|略|整体|总体|基本|保持|维持|变动情况|所以|因此|故|\d[\d.]*(?:[万亿]?元|%|万)?|[:、()"“” ]/gu,
      "",
    );
  return rest === "";
}
