import { remembering } from "../../text/remembering.ts";
import type { IndicatorRow } from "./goal-sections.ts";
import { indicatorRows } from "./goal-sections.ts";
import type { AuditForm } from "./placed-cell.ts";
import { likeness } from "./text-likeness.ts";

/** How far the indicators of a department's goal are those of one of its projects. */
export interface SectionSource {
  project: AuditForm;
  rows: readonly IndicatorRow[];
  /** For each row of the section how alike the most alike row of the project is, 0 to 1. */
  alike: readonly number[];
  /** The rows of the project that the section has. */
  copied: ReadonlySet<IndicatorRow>;
}

/** What a rule reads that asks from which project the goals and indicators of a department come. */
export const SECTION_NEEDS = [
  "fields.fiscalYear",
  "fields.departmentName",
  "fields.department",
  "fields.projectName",
  "tables.indicators.content",
  "tables.indicators.value",
  "tables.longTermGoals",
  "tables.annualGoals",
  "tables.longTermIndicators.goal",
  "tables.longTermIndicators.content",
  "tables.longTermIndicators.value",
  "tables.annualIndicators.goal",
  "tables.annualIndicators.content",
  "tables.annualIndicators.value",
] as const;

/** From here a row is taken for a copy: the same content with another value, or a content a little changed. */
export const COPIED = 0.7;

/** Each project with indicators against the indicators of a goal, the one that they are most like first. */
export function sectionSources(
  section: readonly IndicatorRow[],
  projects: readonly AuditForm[],
): SectionSource[] {
  return projects
    .map((project) => sourceOf(section, project))
    .filter(({ rows }) => rows.length > 0)
    .sort((a, b) => sum(b.alike) - sum(a.alike));
}

/** The rows of a section that are copied from a project. */
export function copiedRows(
  section: readonly IndicatorRow[],
  { alike }: SectionSource,
): IndicatorRow[] {
  return section.filter((_, i) => (alike[i] ?? 0) >= COPIED);
}

/** Three rules ask where the same section of a department comes from. */
function sourceOf(
  section: readonly IndicatorRow[],
  project: AuditForm,
): SectionSource {
  const known = SOURCES.get(section) ?? new Map<AuditForm, SectionSource>();
  SOURCES.set(section, known);
  const source = known.get(project) ?? compare(section, project);
  known.set(project, source);
  return source;
}

const SOURCES = new WeakMap<
  readonly IndicatorRow[],
  Map<AuditForm, SectionSource>
>();

function compare(
  section: readonly IndicatorRow[],
  project: AuditForm,
): SectionSource {
  const { rows, byGram } = rowsOf(project);
  const copied = new Set<IndicatorRow>();
  const alike = section.map((row) => {
    const shared = sharedWith(row, byGram, rows.length);
    let best = 0;
    let from: IndicatorRow | null = null;
    rows.forEach((candidate, i) => {
      const sizes = row.grams.size + candidate.grams.size;
      const contents = sizes === 0 ? 0 : (2 * (shared[i] ?? 0)) / sizes;
      // What the values say can only take from it.
      if (contents <= best) return;
      const score = withValues(contents, row, candidate);
      if (score > best) [best, from] = [score, candidate];
    });
    if (from !== null && best >= COPIED) copied.add(from);
    return best;
  });
  return { project, rows, alike, copied };
}

/** The indicators of a project, and for each pair of characters the places of those that have it. */
interface ProjectRows {
  rows: readonly IndicatorRow[];
  byGram: ReadonlyMap<string, readonly number[]>;
}

/** A project is looked at for every goal of its department by several rules; more projects than this few have. */
const MOST_PROJECTS = 64;

const rowsOf = remembering((project: AuditForm): ProjectRows => {
  const rows = indicatorRows(project, "indicators");
  const byGram = new Map<string, number[]>();
  rows.forEach(({ grams }, i) => {
    for (const gram of grams) {
      const places = byGram.get(gram);
      if (places === undefined) byGram.set(gram, [i]);
      else places.push(i);
    }
  });
  return { rows, byGram };
}, MOST_PROJECTS);

/** How many pairs each of `length` rows shares with one. */
function sharedWith(
  { grams }: IndicatorRow,
  byGram: ProjectRows["byGram"],
  length: number,
): number[] {
  const shared = new Array<number>(length).fill(0);
  for (const gram of grams)
    for (const i of byGram.get(gram) ?? []) shared[i] = (shared[i] ?? 0) + 1;
  return shared;
}

/** What another value leaves of the likeness of two rows: the same indicator is often set anew. */
const OTHER_VALUE = 0.75;

/** How alike two rows are: their contents, and less where their values differ. */
export function rowLikeness(a: IndicatorRow, b: IndicatorRow): number {
  return withValues(likeness(a.grams, b.grams), a, b);
}

function withValues(contents: number, a: IndicatorRow, b: IndicatorRow) {
  return isSameValue(a, b) ? contents : contents * OTHER_VALUE;
}

function isSameValue(a: IndicatorRow, b: IndicatorRow): boolean {
  return a.says === b.says || (a.means !== null && a.means === b.means);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
