import { fold } from "../../layouts/fold.ts";
import { remembering } from "../../text/remembering.ts";
import {
  type AuditForm,
  cellAt,
  type PlacedCell,
  rowCell,
  rowPaths,
} from "./placed-cell.ts";
import { type Grams, gramsOf } from "./text-likeness.ts";

/** 长期目标 or 年度目标 */
export type Horizon = "longTerm" | "annual";
export const HORIZONS: readonly Horizon[] = ["longTerm", "annual"];

/** What the two kinds of goal are called. */
export const HORIZON_NAMES = {
  longTerm: { zh: "长期目标", en: "long-term goal" },
  annual: { zh: "年度目标", en: "annual goal" },
} as const;

/** 目标 N with the indicators that are printed for it. */
export interface GoalSection {
  horizon: Horizon;
  /** From 1. */
  number: number;
  /** Null where indicators are printed for a goal that the form does not list. */
  goal: PlacedCell | null;
  /** Null where no indicators are printed for it. */
  section: { heading: PlacedCell; rows: IndicatorRow[] } | null;
}

/** A row of an indicator table. */
export interface IndicatorRow {
  content: PlacedCell;
  value: PlacedCell;
  grams: Grams;
  /** The text of its value, folded. */
  says: string;
  /** What is the same for values that are; null where the text holds none. */
  means: string | null;
}

/**
 * The goals of a department with their indicators, by number; a section whose heading has no number belongs to the goal
 * at its place.
 * @returns null where the form has not got both tables
 */
export function goalSections(
  form: AuditForm,
  horizon: Horizon,
): readonly GoalSection[] | null {
  return sectionsOf(form)[horizon];
}

/** The rules ask one after the other for those of the same form. */
const sectionsOf = remembering(
  (form: AuditForm) => ({
    longTerm: goalsOf(form, "longTerm"),
    annual: goalsOf(form, "annual"),
  }),
  2,
);

function goalsOf(form: AuditForm, horizon: Horizon): GoalSection[] | null {
  const goalTable = `${horizon}Goals`;
  const sectionTable = `${horizon}Indicators`;
  if (!(goalTable in form.tables && sectionTable in form.tables)) return null;
  const found = new Map<number, GoalSection>();
  rowPaths(form, goalTable).forEach((path, i) => {
    const goal = cellAt(form, path);
    found.set(i + 1, { horizon, number: i + 1, goal, section: null });
  });
  rowPaths(form, sectionTable).forEach((path, i) => {
    const heading = cellAt(form, `${path}.goal`);
    const { value } = heading.cell;
    const number = typeof value === "number" ? value : i + 1;
    const entry = found.get(number);
    const rows = [
      ...(entry?.section?.rows ?? []),
      ...indicatorRows(form, sectionTable, i),
    ];
    found.set(number, {
      horizon,
      number,
      goal: entry?.goal ?? null,
      section: { heading: entry?.section?.heading ?? heading, rows },
    });
  });
  return [...found.values()].sort((a, b) => a.number - b.number);
}

/** The rows of a project's indicators, or of one section of a department's. */
export function indicatorRows(
  form: AuditForm,
  table: string,
  section?: number,
): IndicatorRow[] {
  const start =
    section === undefined ? `tables.${table}` : `tables.${table}[${section}]`;
  const found = form.tables[table];
  if (!Array.isArray(found)) return [];
  const rows = section === undefined ? found : sectionRows(found[section]);
  return rows.map((_, i) => {
    const path =
      section === undefined ? `${start}[${i}]` : `${start}.rows[${i}]`;
    const content = rowCell(form, path, "content");
    const value = rowCell(form, path, "value");
    return {
      content,
      value,
      grams: gramsOf(content.cell.text ?? ""),
      says: fold(value.cell.text ?? ""),
      means:
        value.cell.value === null ? null : JSON.stringify(value.cell.value),
    };
  });
}

function sectionRows(entry: unknown): unknown[] {
  const isSection =
    typeof entry === "object" &&
    entry !== null &&
    "rows" in entry &&
    Array.isArray(entry.rows);
  return isSection ? (entry.rows as unknown[]) : [];
}

/** Goal and indicators of both horizons; those of a horizon whose tables are missing are left out. */
export function allGoalSections(form: AuditForm): GoalSection[] {
  return HORIZONS.flatMap((horizon) => goalSections(form, horizon) ?? []);
}
