import { halfWidth } from "../../text/tidy.ts";

/** What a text is there for: past budgets and reckoning, or what is to be done in the form's year. */
export type Tense = "reckoning" | "plan" | "reason";

/** Words of a text that cannot be of the form's year. */
export interface YearWords {
  words: string;
  /** `later`: of a year after it; `earlier`: an earlier year spoken of as one to come; `other`: 本年度 and another year in one; `stale`: an earlier year's task. */
  kind: "later" | "earlier" | "other" | "stale";
}

/**
 * The words for years that do not fit a form of `fiscalYear`: 明年 in what its budget is reckoned from, 2022年 in what is
 * to be done in 2021, 2020年底前完成, 本年度（2020年）. Where a form was filled in the year before, 明年 is its own. Spans
 * (2018—2022年), titles and numbers of documents are left out.
 * @param writtenBefore the form was filled in before its year began
 */
export function oddYearWords(
  printed: string,
  tense: Tense,
  fiscalYear: number,
  writtenBefore: boolean,
): YearWords[] {
  // Most cells of a form name no year, and 来年 is in none of their words.
  if (!printed.includes("年")) return [];
  const text = halfWidth(printed).replace(/\s/gu, "").replace(APART, "");
  const found: YearWords[] = text
    .split(/[。;,]/u)
    .flatMap((clause) => [
      ...(writtenBefore ? [] : relativeWords(clause, tense)),
      ...boundYears(clause, fiscalYear),
      ...explicitYears(clause, tense, fiscalYear),
    ]);
  const hasOwn = text.includes(`${fiscalYear}年`);
  const stale = tense === "plan" && !hasOwn && found.length === 0;
  if (stale) found.push(...staleYears(text, fiscalYear));
  const seen = new Set<string>();
  return found.filter(({ words }) => !seen.has(words) && seen.add(words));
}

/** Titles, numbers of documents, spans of years. */
const APART =
  /《.*?》|<[^<>]*>|[〔[(﹝][^〕\])﹞\d]*\d{4}[〕\])﹞]\d*号?|\d{4}年?(?:[-—–~至到]+)\d{4}年?/gu;

/** Next year's work may be prepared in this one. */
const PREPARES =
  /谋划|筹[备划]|准备|打[好下牢]|奠定|制[定订]|编制|启动.{0,6}前期/u;

function relativeWords(clause: string, tense: Tense): YearWords[] {
  if (PREPARES.test(clause)) return [];
  const pattern =
    tense === "reckoning" || GROUND.test(clause)
      ? /明年度?|来年|后年|下一?年度?/gu
      : /明年度?|来年|后年/gu;
  return [...clause.matchAll(pattern)].map(([words]) => ({
    words,
    kind: "later",
  }));
}

/** What is asked for rests on 下一年度; elsewhere that may be what comes after: 作为下一年度预算的依据. */
const GROUND =
  /(?:考虑|结合|统筹|根据|依据|按照?|针对|围绕)[^,;。]{0,4}下一?年度?/u;

/** 本年度（2020年）, 2020年本年度 */
function boundYears(clause: string, fiscalYear: number): YearWords[] {
  const pattern =
    /(?:本年度?|今年|当年)\(?(?:即|为)?(?<a>20\d{2})年|(?<b>20\d{2})年\(?(?:即|为)?(?:本年度?|今年)/gu;
  return [...clause.matchAll(pattern)].flatMap(({ 0: words, groups }) =>
    Number(groups?.a ?? groups?.b) === fiscalYear
      ? []
      : [{ words, kind: "other" as const }],
  );
}

const YEAR = /(?<!\d)(?<year>20\d{2})年度?/gu;
/** What makes of a year one to come. */
const TO_COME =
  /^(?:计划(?!的)|拟|将|预计|力争|确保|争取|底前|末前|年底前|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}[日号]|底|末)?(?:之前|以前|前))/u;
const BACKWARDS = /(?:截至|截止|自从?|从|按照?|根据|依据|在|较|比|与|同|于)$/u;

function explicitYears(
  clause: string,
  tense: Tense,
  fiscalYear: number,
): YearWords[] {
  if (tense === "reason") return [];
  return [...clause.matchAll(YEAR)].flatMap((match): YearWords[] => {
    const [words] = match;
    const year = Number(match.groups?.year);
    const before = clause.slice(0, match.index);
    const after = clause.slice(match.index + words.length);
    if (year > fiscalYear)
      return PREPARES.test(clause) ? [] : [{ words, kind: "later" }];
    if (year === fiscalYear || tense !== "plan") return [];
    const [come] = TO_COME.exec(after) ?? [];
    if (come === undefined || BACKWARDS.test(before)) return [];
    return [{ words: words + come, kind: "earlier" }];
  });
}

/** 完成2020年度培训任务 where nothing names the form's own year; what is settled afterwards (决算, 奖励) is none. */
function staleYears(text: string, fiscalYear: number): YearWords[] {
  if (AFTERWARDS.test(text)) return [];
  return [...text.matchAll(/(?<!\d)(20\d{2})年度/gu)].flatMap(
    ([words, year]) =>
      Number(year) === fiscalYear - 1
        ? [{ words, kind: "stale" as const }]
        : [],
  );
}

const AFTERWARDS =
  /决算|考核|考评|奖|兑现|尾款|结算|清算|总结|评价|审计|验收|基础|以来|较|比|同期|上年|结转|拖欠|补[发缴]|归档|整理|统计|年报/u;
