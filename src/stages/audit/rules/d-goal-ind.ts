import { z } from "zod";
import { projectsOf } from "../department-projects.ts";
import {
  allGoalSections,
  type GoalSection,
  HORIZON_NAMES,
  type IndicatorRow,
} from "../goal-sections.ts";
import { type AuditForm, fieldCell, type PlacedCell } from "../placed-cell.ts";
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
  SECTION_NEEDS,
  type SectionSource,
  sectionSources,
} from "../section-sources.ts";
import { DEPARTMENT } from "../subject.ts";
import { containment, type Grams, gramsOf } from "../text-likeness.ts";

export const dGoalInd = setRule({
  id: "D-GOAL-IND",
  severity: "critical",
  subjects: [DEPARTMENT],
  title: {
    zh: "整体目标与其指标出自不同项目",
    en: "A goal and its indicators come from different projects",
  },
  asks: {
    zh: "部门整体表每个目标的内容与其绩效指标，是否对应同一项目？",
    en: "Do the text of each of the department's goals and its indicators belong to the same project?",
  },
  examples: [
    {
      zh: "“长期目标 1”写的是人才项目的目标，其指标却是干部培训项目的。",
      en: "Long-term goal 1 is the goal of the talent project, its indicators are those of the training project.",
    },
  ],
  basis: null,
  needs: [...SECTION_NEEDS, "fields.content", "fields.goal"],
  places: [["tables.longTermIndicators", "tables.annualIndicators"]],
  options: z.object({
    // Both ours: a goal taken over keeps most of its words, and a section most of its rows.
    goalShare: z
      .number()
      .min(0)
      .max(1)
      .default(0.5)
      .describe(
        "目标文字至少多少见于某项目，视为出自该项目（0 到 1） / Share of a goal's words found in a project from which it is taken for that project's (0 to 1)",
      ),
    rowShare: z
      .number()
      .min(0)
      .max(1)
      .default(0.6)
      .describe(
        "指标至少多少行见于某项目，视为出自该项目（0 到 1） / Share of the indicators found in a project from which they are taken for that project's (0 to 1)",
      ),
  }),
  check(form, set, options) {
    const { projects, doubtful } = projectsOf(form, set);
    const all = [...projects, ...doubtful];
    if (all.length === 0) return NOT_APPLICABLE;
    const goals = allGoalSections(form);
    if (goals.length === 0) return INSUFFICIENT_DATA;
    const texts = all.map((project) => ({ project, words: wordsOf(project) }));
    return combine(goals.map((goal) => checkGoal(goal, texts, options)));
  },
});

interface ProjectText {
  project: AuditForm;
  words: Grams;
}

/** What a project says that it is about. */
function wordsOf(project: AuditForm): Grams {
  const texts = ["projectName", "goal", "content"].map(
    (name) => fieldCell(project, name).cell.text ?? "",
  );
  return gramsOf(texts.join("\n"));
}

function checkGoal(
  { horizon, number, goal, section }: GoalSection,
  texts: readonly ProjectText[],
  options: { goalShare: number; rowShare: number },
): Verdict {
  if (goal === null || section === null || section.rows.length === 0)
    return NOT_APPLICABLE;
  const { rows } = section;
  const cells = [goal, ...rows.map(({ content }) => content)];
  if (cells.some(({ cell }) => cell.state === "unreadable"))
    return INSUFFICIENT_DATA;
  const words = gramsOf(goal.cell.text ?? "");
  const [ofGoal] = texts
    .map((text) => ({ ...text, share: containment(words, text.words) }))
    .sort((a, b) => b.share - a.share);
  const sources = sectionSources(
    rows,
    texts.map(({ project }) => project),
  );
  const [ofRows] = sources;
  if (ofGoal === undefined || ofRows === undefined) return NOT_APPLICABLE;
  const copied = copiedRows(rows, ofRows);
  const clear =
    ofGoal.share >= options.goalShare &&
    copied.length >= rows.length * options.rowShare;
  // Written anew: nothing says which project they belong to.
  if (!clear) return NOT_APPLICABLE;
  const other = texts.find(({ project }) => project === ofRows.project);
  const goalDiffers =
    other !== undefined && isOwn(words, ofGoal.words, other.words);
  const own = ownRows(
    rows,
    ofRows,
    sources.find(({ project }) => project === ofGoal.project),
  );
  if (ofGoal.project === ofRows.project || !goalDiffers || own === null)
    return PASS;
  const [from, to] = [ofGoal.project, ofRows.project].map((project) =>
    fieldCell(project, "projectName"),
  ) as [PlacedCell, PlacedCell];
  const name = HORIZON_NAMES[horizon];
  return finding({
    message: {
      zh: `疑似${name.zh}${number}与其绩效指标出自不同项目：目标与项目“${from.cell.text}”相近（${percent(ofGoal.share)}），指标与项目“${to.cell.text}”相同（${rows.length}行中${copied.length}行），请核实。`,
      en: `The text of ${name.en} ${number} is that of the project “${from.cell.text}” (${percent(ofGoal.share)} of its words), its indicators are those of “${to.cell.text}” (${copied.length} of ${rows.length} rows). Please verify.`,
    },
    expected: from.cell.text,
    actual: to.cell.text,
    evidence: [
      goal,
      section.heading,
      ...own.map(({ content }) => content),
      fieldCell(ofGoal.project, "goal"),
      from,
      to,
    ],
  });
}

/** Words of a goal that tell two projects apart are at least so many, */
const LEAST_WORDS = 3;
/** at least so large a part of the goal, */
const LEAST_PART = 0.15;
/** and for each that speaks for the other project there are at least so many. */
const LEAST_RATIO = 4;

/** The goal is one project's and not the other's: of the words that only one of them has, nearly all are the first's. */
function isOwn(goal: Grams, first: Grams, second: Grams): boolean {
  const only = (a: Grams, b: Grams) =>
    [...goal].filter((gram) => a.has(gram) && !b.has(gram)).length;
  const ours = only(first, second);
  return (
    ours >= Math.max(LEAST_WORDS, goal.size * LEAST_PART) &&
    ours >= only(second, first) * LEAST_RATIO
  );
}

/** A row speaks for one project against another only where it is so much more like its row. */
const CLEARLY = 0.2;
/** One row of few words may stand in any project. */
const LEAST_ROW_WORDS = 6;

/**
 * The rows that speak for the project they were copied from against the one whose goal it is.
 * @returns null where they are too few, or some speak the other way
 */
function ownRows(
  rows: readonly IndicatorRow[],
  first: SectionSource,
  second: SectionSource | undefined,
): IndicatorRow[] | null {
  const only = (a: SectionSource | undefined, b: SectionSource | undefined) =>
    rows.filter((_, i) => {
      const likeness = a?.alike[i] ?? 0;
      return likeness >= COPIED && likeness - (b?.alike[i] ?? 0) >= CLEARLY;
    });
  const ours = only(first, second);
  const words = ours.reduce((sum, { grams }) => sum + grams.size, 0);
  const enough = ours.length * 2 >= rows.length && words >= LEAST_ROW_WORDS;
  const against = only(second, first).length * LEAST_RATIO > ours.length;
  return enough && !against ? ours : null;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
