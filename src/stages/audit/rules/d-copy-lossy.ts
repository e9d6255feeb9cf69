import { z } from "zod";
import { isBlank } from "../amount.ts";
import { projectsOf } from "../department-projects.ts";
import {
  allGoalSections,
  type GoalSection,
  HORIZON_NAMES,
  type IndicatorRow,
} from "../goal-sections.ts";
import { type AuditForm, fieldCell } from "../placed-cell.ts";
import {
  combine,
  finding,
  INSUFFICIENT_DATA,
  NOT_APPLICABLE,
  PASS,
  setRule,
  type Verdict,
} from "../rule.ts";
import {
  COPIED,
  copiedRows,
  rowLikeness,
  SECTION_NEEDS,
  type SectionSource,
  sectionSources,
} from "../section-sources.ts";
import { DEPARTMENT } from "../subject.ts";

export const dCopyLossy = setRule({
  id: "D-COPY-LOSSY",
  severity: "info",
  subjects: [DEPARTMENT],
  title: {
    zh: "照录项目指标有缺行",
    en: "Indicators copied from a project lack rows",
  },
  asks: {
    zh: "部门整体表照录某项目的绩效指标时，是否漏录了其中几行？",
    en: "Where a goal's indicators are copied from a project, were some of its rows left behind?",
  },
  examples: [
    {
      zh: "“年度目标 2”照录办公经费项目的 7 行指标，缺其余 3 行。",
      en: "Annual goal 2 copies 7 of the office project's indicators and lacks the other 3.",
    },
  ],
  basis: null,
  needs: SECTION_NEEDS,
  places: [["tables.longTermIndicators", "tables.annualIndicators"]],
  options: z.object({
    // Ours: fewer rows are a choice of key indicators, unless the section has nothing else.
    copiedShare: z
      .number()
      .min(0)
      .max(1)
      .default(0.5)
      .describe(
        "至少照录项目指标的多少行，视为整表照录（0 到 1） / Share of a project's indicators from which it is taken for copied as a whole (0 to 1)",
      ),
  }),
  check(form, set, { copiedShare }) {
    const { projects, doubtful } = projectsOf(form, set);
    const all = [...projects, ...doubtful];
    if (all.length === 0) return NOT_APPLICABLE;
    const goals = allGoalSections(form);
    if (goals.length === 0) return INSUFFICIENT_DATA;
    return combine(
      goals.map((goal) => checkSection(goal, goals, all, copiedShare)),
    );
  },
});

/** A single row in common is no copy. */
const LEAST_COPIED = 2;
/** A section with hardly anything else is a copy however much it leaves out. */
const NOTHING_ELSE = 0.8;

function checkSection(
  goal: GoalSection,
  goals: readonly GoalSection[],
  projects: readonly AuditForm[],
  copiedShare: number,
): Verdict {
  const rows = goal.section?.rows ?? [];
  const copies = copiesIn(rows, projects, copiedShare);
  const others = goals.flatMap(({ horizon, section }) =>
    horizon === goal.horizon ? (section?.rows ?? []) : [],
  );
  const isUnreadable = [...rows, ...copies.flatMap((copy) => copy.rows)].some(
    ({ content }) => content.cell.state === "unreadable",
  );
  if (copies.length > 0 && isUnreadable) return INSUFFICIENT_DATA;
  return combine(copies.map((copy) => checkCopy(goal, copy, others)));
}

/** The projects that a section copies, row by row: what one accounts for cannot be another's. */
function copiesIn(
  section: readonly IndicatorRow[],
  projects: readonly AuditForm[],
  copiedShare: number,
): SectionSource[] {
  const copies: SectionSource[] = [];
  let rest = section;
  while (rest.length > 0) {
    const [source] = sectionSources(rest, projects);
    if (source === undefined) break;
    const { rows, copied } = source;
    const isCopy =
      copied.size >= LEAST_COPIED &&
      (copied.size >= rows.length * copiedShare ||
        copied.size >= section.length * NOTHING_ELSE);
    if (!isCopy) break;
    copies.push(source);
    const taken = new Set(copiedRows(rest, source));
    rest = rest.filter((row) => !taken.has(row));
  }
  return copies;
}

/** @param others the rows of all goals of the same kind: what went to another goal is not lost */
function checkCopy(
  { horizon, number, section }: GoalSection,
  { project, rows, copied }: SectionSource,
  others: readonly IndicatorRow[],
): Verdict {
  const lost = rows.filter(
    (row) =>
      !copied.has(row) &&
      isFilled(row) &&
      !others.some((other) => rowLikeness(other, row) >= COPIED),
  );
  if (lost.length === 0 || section === null) return PASS;
  const projectName = fieldCell(project, "projectName");
  const contents = lost.map(({ content }) => content.cell.text);
  const name = HORIZON_NAMES[horizon];
  const { heading } = section;
  return finding({
    message: {
      zh: `疑似${name.zh}${number}照录项目“${projectName.cell.text}”的绩效指标时缺${lost.length}行：${contents.join("、")}，请核实。`,
      en: `The indicators of ${name.en} ${number} are copied from the project “${projectName.cell.text}” and lack ${lost.length} of its rows: ${contents.join(", ")}. Please verify.`,
    },
    expected: rows.length,
    actual: rows.length - lost.length,
    difference: -lost.length,
    evidence: [
      heading.cell.state === "read"
        ? heading
        : (section.rows[0]?.content ?? heading),
      projectName,
      ...lost.map(({ content }) => content),
    ],
  });
}

function isFilled({ content }: IndicatorRow): boolean {
  return content.cell.state === "read" && !isBlank(content);
}
