import type { Form } from "../../../src/model/form.ts";
import {
  type Department,
  department,
  type Printed,
  type Project,
  project,
  rawCell,
  rawCells,
} from "./forms.ts";

/** Content and value of a row of indicators. */
export type Indicator = [content: Printed, value: Printed];

/** The goals of a department with the indicators of each; null where none are printed for it. */
export interface Goals {
  longTerm?: [goal: Printed, indicators: Indicator[] | null][];
  annual?: [goal: Printed, indicators: Indicator[] | null][];
}

/** A department's declaration with goals and their indicators. */
export function departmentOf(goals: Goals, given: Department = {}): Form {
  return department({
    ...given,
    tables: { ...tablesOf("longTerm", goals), ...tablesOf("annual", goals) },
  });
}

/** A project with indicators. */
export function projectOf(
  fields: Record<string, Printed>,
  indicators: Indicator[],
  given: Project = {},
): Form {
  return project({ ...given, fields, indicators: indicators.map(toRow) });
}

function tablesOf(horizon: "longTerm" | "annual", goals: Goals) {
  const list = goals[horizon] ?? [];
  return {
    [`${horizon}Goals`]: list.map(([goal]) => rawCell(goal)),
    [`${horizon}Indicators`]: list.flatMap(([, rows], i) =>
      rows === null
        ? []
        : [
            {
              goal: rawCell(`目标 ${i + 1}：`),
              rows: rows.map((row) => rawCells(toRow(row))),
            },
          ],
    ),
  };
}

function toRow([content, value]: Indicator): Record<string, Printed> {
  return { level1: "产出指标", level2: "数量指标", content, value };
}
