import { area, intersect } from "../src/geometry/box.ts";
import { LAYOUTS } from "../src/layouts/index.ts";
import type { Box } from "../src/model/box.ts";
import type { Cell } from "../src/model/cell.ts";
import type { Extraction } from "../src/model/extraction.ts";
import type { Form } from "../src/model/form.ts";
import { alignForms } from "./score-align.ts";
import { compareCell } from "./score-cell.ts";
import { namesOf, tableOutcomes } from "./score-table.ts";
import { type CellOutcome, type Tally, tallies } from "./tally.ts";
import type { CellTruth, FormTruth, Truth } from "./truth.ts";

export interface Score {
  outcomes: CellOutcome[];
  kinds: Record<string, Tally>;
  overall: Tally;
}

/**
 * Scores what was read against the truth, cell by cell: texts with white space removed and nothing else changed
 * (but for what was read from a picture, see `compareCell`), states, and values where the truth gives them. Status, forms and pages count as cells of the kind `structure`.
 */
export function score(extraction: Extraction, truth: Truth): Score {
  const outcomes = [
    ...structureOutcomes(extraction, truth),
    ...alignForms(truth.forms, extraction.forms).flatMap(([want, got]) =>
      formOutcomes(want, got, extraction),
    ),
  ];
  return { outcomes, ...tallies(outcomes) };
}

function structureOutcomes(extraction: Extraction, truth: Truth) {
  const outcome = (path: string, expected: unknown, actual: unknown) => ({
    path,
    kind: "structure",
    right: JSON.stringify(expected) === JSON.stringify(actual),
    marked: extraction.status !== "complete",
    expected,
    actual,
  });
  const list = [
    outcome("status", truth.status, extraction.status),
    outcome("pages", truth.pages, extraction.pages.length),
    outcome("forms", truth.forms.length, extraction.forms.length),
  ];
  truth.pageForms.forEach((forms, index) => {
    const page = extraction.pages[index];
    list.push(
      outcome(`pages[${index + 1}].form`, forms[0] ?? null, page?.form ?? null),
    );
  });
  for (const { page, box } of truth.scan?.seals ?? []) {
    const found = extraction.pages[page - 1]?.seals ?? [];
    const seen = found.some((seal) => shareOf(seal, box) > SAME_SEAL);
    list.push(outcome(`pages[${page}].seals`, "seen", seen ? "seen" : found));
  }
  return list;
}

/** Two boxes are of one seal where they share this much of what they cover together. */
const SAME_SEAL = 0.6;

function shareOf(a: Box, b: Box): number {
  const shared = area(intersect(a, b));
  return shared / (area(a) + area(b) - shared);
}

/** The cells of a form of the truth (null: the truth has no such form) against the form that was read (null: none was). */
function formOutcomes(
  want: { form: FormTruth; id: string } | null,
  got: Form | null,
  extraction: Extraction,
): CellOutcome[] {
  const type = want?.form.type ?? got?.type ?? "";
  const kinds = kindsOf(type);
  const id = want?.id ?? `extra ${got?.id}`;
  const pages = want?.form.pages ?? got?.pages ?? [];
  const excused = extraction.problems.some(
    ({ page }) => page === null || pages.includes(page),
  );
  const compare = (
    path: string,
    name: string,
    expected: CellTruth | undefined,
    actual: Cell | undefined,
  ): CellOutcome => ({
    path: `${id}.${path}`,
    kind: kinds[name] ?? "text",
    ...compareCell(expected, actual, excused),
  });

  const outcomes: CellOutcome[] = [];
  if (want !== null && got !== null && pages.length > 0) {
    outcomes.push({
      path: `${id}.pages`,
      kind: "structure",
      right: want.form.pages.join() === got.pages.join(),
      marked: false,
      expected: want.form.pages,
      actual: got.pages,
    });
  }
  const fields = want?.form.fields ?? {};
  for (const name of namesOf(fields, got?.fields))
    outcomes.push(
      compare(`fields.${name}`, name, fields[name], got?.fields[name]),
    );
  const tables = want?.form.tables ?? {};
  for (const name of namesOf(tables, got?.tables))
    outcomes.push(
      ...tableOutcomes(name, tables[name], got?.tables[name], compare),
    );
  return outcomes;
}

/** Field and column names of a kind of form → kind of value. */
function kindsOf(type: string): Record<string, string> {
  const kinds: Record<string, string> = { total: "money", ".total": "money" };
  const layout = LAYOUTS.find(({ id }) => id === type);
  for (const field of layout?.fields ?? []) kinds[field.name] = field.kind;
  for (const table of layout?.tables ?? [])
    for (const column of table.columns) kinds[column.name] = column.kind;
  return kinds;
}
