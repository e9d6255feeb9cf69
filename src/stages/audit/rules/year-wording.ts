import { yearOf } from "../department-projects.ts";
import { fieldLabel } from "../field-label.ts";
import {
  type AuditForm,
  allCells,
  fieldCell,
  type PlacedCell,
} from "../placed-cell.ts";
import { runsOverYears, SPAN_FIELDS } from "../project-span.ts";
import { firstDayOf, reportDate } from "../report-date.ts";
import {
  type Draft,
  findings,
  formRule,
  INSUFFICIENT_DATA,
  NO_OPTIONS,
  PASS,
} from "../rule.ts";
import { DEPARTMENT, PROJECT } from "../subject.ts";
import { oddYearWords, type Tense, type YearWords } from "../year-words.ts";

export const yearWording = formRule({
  id: "YEAR-WORDING",
  severity: "warning",
  subjects: [PROJECT, DEPARTMENT],
  title: {
    zh: "年度表述与申报年度",
    en: "Words for years against the form's year",
  },
  asks: {
    zh: "文字中的“明年”“本年度”及所写年份，是否与申报年度相符？",
    en: "Do the years and words such as “next year” in the texts fit the year of the form?",
  },
  examples: [
    {
      zh: "2021 年度的申报表，测算依据写“充分考虑明年的各项业务支出”，疑似写于 2020 年。",
      en: "A declaration for 2021 is reckoned from “next year's” work: a text written in 2020.",
    },
  ],
  basis: null,
  needs: [
    "fields.fiscalYear",
    "fields.reportDate",
    ...SPAN_FIELDS,
    "fields.projectName",
    "fields.rationale",
    "fields.content",
    "fields.budgetHistory",
    "fields.basis",
    "fields.goal",
    "fields.annualGoal",
    "fields.annualTasks",
    "tables.annualGoals",
    "tables.indicators.content",
    "tables.indicators.value",
    "tables.annualIndicators.content",
    "tables.annualIndicators.value",
  ],
  places: [["fields.fiscalYear"]],
  options: NO_OPTIONS,
  check(form) {
    const year = yearOf(form);
    if (year === null) return INSUFFICIENT_DATA;
    const date = reportDate(form);
    const isBefore = date !== null && date.last < firstDayOf(year);
    const goesOn = runsOverYears(form);
    // Beside a goal of the year, the other one is that of all years.
    const isTermGoal = "annualGoal" in form.fields;
    const texts = allCells(form).flatMap((placed) => {
      if (isTermGoal && placed.path === "fields.goal") return [];
      const tense = tenseOf(placed.path, goesOn);
      return tense === null ? [] : [{ placed, tense }];
    });
    const drafts = texts.flatMap(({ placed, tense }) => {
      const text = placed.cell.text ?? "";
      const odd = oddYearWords(text, tense, year, isBefore);
      return odd.length > 0 ? [draftOf(form, placed, odd, year)] : [];
    });
    const isUnread = texts.some(
      ({ placed }) => placed.cell.state === "unreadable",
    );
    return findings(drafts, isUnread ? INSUFFICIENT_DATA : PASS);
  },
});

const TENSES: readonly [RegExp, Tense][] = [
  [/^fields\.(?:basis|budgetHistory)$/u, "reckoning"],
  [/^fields\.rationale$/u, "reason"],
  [/^fields\.(?:projectName|content|goal|annualGoal|annualTasks)$/u, "plan"],
  [/^tables\.(?:annualGoals|indicators|annualIndicators)\b/u, "plan"],
];

/** What a text is there for; null for the others, and for the plans of a project that goes on into other years. */
function tenseOf(path: string, goesOn: boolean): Tense | null {
  const tense = TENSES.find(([pattern]) => pattern.test(path))?.[1] ?? null;
  return tense !== "reckoning" && goesOn ? null : tense;
}

function draftOf(
  form: AuditForm,
  placed: PlacedCell,
  odd: readonly YearWords[],
  year: number,
): Draft {
  const words = odd.map((one) => one.words);
  const label = labelOf(form, placed.path);
  const isBefore = odd.some(({ kind }) => kind === "later");
  const guess = isBefore
    ? {
        zh: `，文字可能写于${year - 1}年`,
        en: `; it may have been written in ${year - 1}`,
      }
    : { zh: "，可能沿用往年文字", en: "; it may be an earlier year's text" };
  return {
    // An earlier year's task may be finished, paid or looked into in this one.
    severity: odd.every(({ kind }) => kind === "stale") ? "info" : "warning",
    message: {
      zh: `疑似年度表述与申报年度不符：本表为${year}年度，${label.zh}称“${words.join("”“")}”${guess.zh}，请核实。`,
      en: `The form is for ${year}, ${label.en} says “${words.join("”, “")}”${guess.en}. Please verify.`,
    },
    expected: year,
    actual: words.join("、"),
    evidence: [placed, fieldCell(form, "fiscalYear")],
  };
}

function labelOf(form: AuditForm, path: string): { zh: string; en: string } {
  const name = /^fields\.(\w+)$/u.exec(path)?.[1];
  if (name !== undefined)
    return { zh: `“${fieldLabel(form, name)}”`, en: name };
  return path.includes("ndicators")
    ? { zh: "绩效指标", en: "an indicator" }
    : { zh: "年度目标", en: "an annual goal" };
}
