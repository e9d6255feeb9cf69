import type { Amount } from "../../text/amounts.ts";

/** Years that stand together (2019年、2020年均为…) and what follows is said of. */
export interface YearGroup {
  years: number[];
  start: number;
  /** Behind the last year's digits or word. */
  end: number;
  /** A year is printed with two digits (19年). */
  shortened: boolean;
}

/**
 * The years that a plain text says something of, in order. Left out: digits of an amount, numbers that nothing marks as
 * a year (〔2018〕37号), years only compared with (较2019年, 与上年相比).
 */
export function yearGroups(
  text: string,
  amounts: readonly Amount[],
  fiscalYear: number | null,
): YearGroup[] {
  const groups: YearGroup[] = [];
  for (const match of text.matchAll(YEAR)) {
    const start = match.index;
    const end = start + match[0].length;
    if (amounts.some((a) => start < a.end && end > a.start)) continue;
    if (isComparedWith(text, start, end)) continue;
    const year = toYear(match.groups ?? {}, fiscalYear);
    if (year === null) continue;
    const shortened = match.groups?.short !== undefined;
    const last = groups.at(-1);
    const between = last && text.slice(last.end, start);
    if (last && between !== undefined && LISTED.test(between)) {
      last.years.push(...upTo(last.years.at(-1) ?? year, year, between));
      last.end = end;
      last.shortened ||= shortened;
    } else groups.push({ years: [year], start, end, shortened });
  }
  return groups;
}

const YEAR =
  /(?<!\d)(?<full>(?:19|20)\d{2})(?=年|预算|决算|执行|安排|支出|:|[-—–~至、和与及]+(?:19|20)\d{2}年)|(?<![\d.近满])(?<short>\d{2})(?=年(?!内|以|来|间|期))|(?<word>上一?年|去年|前年|本年|当年|今年)(?!结转|结余|度结|内)/gu;
const LISTED = /^年?度?[、和与及,~—–\-至到]+$/u;
const RANGE = /[~—–\-至到]/u;

function toYear(
  found: Record<string, string | undefined>,
  fiscalYear: number | null,
): number | null {
  if (found.full !== undefined) return Number(found.full);
  if (fiscalYear === null) return null;
  if (found.short !== undefined) {
    const year = CENTURY + Number(found.short);
    const age = fiscalYear - year;
    return age >= 0 && age <= OLDEST_SHORT_YEAR ? year : null;
  }
  if (found.word === "前年") return fiscalYear - 2;
  return found.word?.startsWith("上") || found.word === "去年"
    ? fiscalYear - 1
    : fiscalYear;
}

const CENTURY = 2000;
/** 19年 is the year 2019 only near the form's own year; else it is a span of nineteen years. */
const OLDEST_SHORT_YEAR = 3;

/** 2019-2021年 names 2020 too; 2019、2021年 does not. */
function upTo(last: number, year: number, between: string): number[] {
  if (!RANGE.test(between) || year <= last) return [year];
  return Array.from({ length: year - last }, (_, i) => last + 1 + i);
}

function isComparedWith(text: string, start: number, end: number): boolean {
  return (
    /(?:较|比|同比|相对|相较于?|对比)$/u.test(text.slice(0, start)) ||
    (/[与同和跟]$/u.test(text.slice(0, start)) &&
      /^年?度?(?:预算)?(?:安排)?(?:数|额)?(?:相比|相较|比较|持平|一致|相同|一样)/u.test(
        text.slice(end),
      ))
  );
}
