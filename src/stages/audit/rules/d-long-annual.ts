import { projectsOf, yearOf } from "../department-projects.ts";
import {
  type GoalSection,
  goalSections,
  type IndicatorRow,
} from "../goal-sections.ts";
import { type AuditForm, fieldCell } from "../placed-cell.ts";
import {
  combine,
  type Draft,
  findings,
  INSUFFICIENT_DATA,
  NO_OPTIONS,
  PASS,
  setRule,
  type Verdict,
} from "../rule.ts";
import {
  copiedRows,
  SECTION_NEEDS,
  sectionSources,
} from "../section-sources.ts";
import { DEPARTMENT } from "../subject.ts";
import { gramsOf, likeness } from "../text-likeness.ts";
import { yearBinding } from "../year-bound.ts";

export const dLongAnnual = setRule({
  id: "D-LONG-ANNUAL",
  severity: "warning",
  subjects: [DEPARTMENT],
  title: {
    zh: "年度事项列为长期目标",
    en: "An item of one year as a long-term goal",
  },
  asks: {
    zh: "长期目标及其指标是否只针对申报当年？",
    en: "Are long-term goals and their indicators about the year of the form alone?",
  },
  examples: [
    {
      zh: "2021 年度的申报表，“长期目标 3”为“2021 年度干部教育培训”。",
      en: "In a form for 2021 long-term goal 3 is “2021年度干部教育培训”.",
    },
  ],
  basis: null,
  needs: SECTION_NEEDS,
  places: [["tables.longTermIndicators", "tables.annualIndicators"]],
  options: NO_OPTIONS,
  check(form, set) {
    const year = yearOf(form);
    const goals = goalSections(form, "longTerm");
    if (year === null || goals === null || goals.length === 0)
      return INSUFFICIENT_DATA;
    const annual = goalSections(form, "annual") ?? [];
    const { projects, doubtful } = projectsOf(form, set);
    const all = [...projects, ...doubtful];
    return combine(goals.map((goal) => checkGoal(goal, year, annual, all)));
  },
});

function checkGoal(
  goal: GoalSection,
  year: number,
  annual: readonly GoalSection[],
  projects: readonly AuditForm[],
): Verdict {
  const rows = goal.section?.rows ?? [];
  const cells = [
    ...(goal.goal ? [goal.goal] : []),
    ...rows.flatMap(({ content, value }) => [content, value]),
  ];
  const isUnreadable = cells.some(({ cell }) => cell.state === "unreadable");
  const drafts = [
    ...ofText(goal, year),
    ...ofAnnualGoal(goal, annual),
    ...ofRows(goal, rows, year),
  ];
  const all =
    drafts.length > 0 ? drafts : ofProject(goal, rows, year, projects);
  return findings(all, isUnreadable ? INSUFFICIENT_DATA : PASS);
}

/** The goal itself says that it is about one year. */
function ofText({ goal, number }: GoalSection, year: number): Draft[] {
  const words = yearBinding(goal?.cell.text ?? "", year);
  if (goal === null || words === null) return [];
  return [
    {
      message: {
        zh: `疑似把年度事项列为长期目标：长期目标${number}称“${words}”，请核实。`,
        en: `Long-term goal ${number} speaks of one year only (“${words}”). Please verify.`,
      },
      actual: goal.cell.text,
      evidence: [goal],
    },
  ];
}

/** From here two goals are one text; a word or two may differ. */
const SAME_GOAL = 0.95;
/** Shorter goals (做好本职工作) may well be both. */
const SHORTEST_GOAL = 8;

/** The goal is also given as an annual one: a plan for years may start with it, so it is only mentioned. */
function ofAnnualGoal(
  { goal, number }: GoalSection,
  annual: readonly GoalSection[],
): Draft[] {
  const words = gramsOf(goal?.cell.text ?? "");
  if (goal === null || words.size < SHORTEST_GOAL) return [];
  const twin = annual.find(
    (other) =>
      likeness(words, gramsOf(other.goal?.cell.text ?? "")) >= SAME_GOAL,
  );
  if (!twin?.goal) return [];
  return [
    {
      message: {
        zh: `疑似把年度事项列为长期目标：长期目标${number}与年度目标${twin.number}内容相同，请核实。`,
        en: `Long-term goal ${number} is the same text as annual goal ${twin.number}. Please verify.`,
      },
      severity: "info",
      evidence: [goal, twin.goal],
    },
  ];
}

/** Indicators of a long-term goal that end with the year. */
function ofRows(
  { number }: GoalSection,
  rows: readonly IndicatorRow[],
  year: number,
): Draft[] {
  return rows.flatMap(({ content, value }): Draft[] => {
    const text = `${content.cell.text ?? ""}；${value.cell.text ?? ""}`;
    const words = yearBinding(text, year);
    if (words === null) return [];
    return [
      {
        message: {
          zh: `疑似把年度指标列为长期指标：长期目标${number}的指标“${content.cell.text}”（${value.cell.text}）只针对“${words}”，请核实。`,
          en: `An indicator of long-term goal ${number}, “${content.cell.text}” (${value.cell.text}), is about one year only (“${words}”). Please verify.`,
        },
        severity: "info",
        actual: value.cell.text,
        evidence: [value, content],
      },
    ];
  });
}

/** A section with more than this share of its rows from a project is that project's. */
const MOST = 0.6;

/** The indicators are those of a project that is named after the year. */
function ofProject(
  { number }: GoalSection,
  rows: readonly IndicatorRow[],
  year: number,
  projects: readonly AuditForm[],
): Draft[] {
  const [source] = sectionSources(rows, projects);
  if (source === undefined) return [];
  const copied = copiedRows(rows, source);
  const [first] = copied;
  const name = fieldCell(source.project, "projectName");
  const words = yearBinding(name.cell.text ?? "", year);
  if (words === null || first === undefined) return [];
  if (copied.length < 2 || copied.length < rows.length * MOST) return [];
  return [
    {
      message: {
        zh: `疑似把年度指标列为长期指标：长期目标${number}的${rows.length}行指标中有${copied.length}行与${words}项目“${name.cell.text}”的年度指标相同，请核实。`,
        en: `${copied.length} of ${rows.length} indicators of long-term goal ${number} are the annual ones of “${name.cell.text}”, a project of one year. Please verify.`,
      },
      severity: "info",
      evidence: [first.content, ...copied.slice(1).map((r) => r.content), name],
    },
  ];
}
