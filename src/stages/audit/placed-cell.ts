import { absentCell, type Cell } from "../../model/cell.ts";
import type { Form } from "../../model/form.ts";
import { remembering } from "../../text/remembering.ts";
import type { Subject } from "./subject.ts";

/**
 * A form under audit; `document` is the name of its document among those that are audited together, left out where it is
 * alone. `subject` is what it is about, kept where the cells that tell it are not.
 */
export type AuditForm = Form & { document?: string; subject?: Subject | null };

/** A cell with the document, the form and the path that lead to it. */
export interface PlacedCell {
  /** "" where it is alone. */
  document: string;
  /** The form's id. */
  form: string;
  /** `fields.goal`, `tables.expenditure.total`, `tables.income[0].history[1].amount`, `unplaced[0]`. */
  path: string;
  cell: Cell;
}

/** The cell at a path of a form; an absent one where the form has none there. */
export function cellAt(form: AuditForm, path: string): PlacedCell {
  return placedAt(form, path, valueAt(form, path));
}

/** The cell of a column in a row, as `rowPaths` gives it; the same as `cellAt` of both, and quicker. */
export function rowCell(
  form: AuditForm,
  row: string,
  column: string,
): PlacedCell {
  const found = valueAt(form, row);
  const value = isRecord(found) ? found[column] : undefined;
  return placedAt(form, `${row}.${column}`, value);
}

/** The cell of a field. */
export function fieldCell(form: AuditForm, name: string): PlacedCell {
  return placedAt(form, `fields.${name}`, form.fields[name]);
}

function placedAt(form: AuditForm, path: string, value: unknown): PlacedCell {
  const cell = isCell(value) ? value : ABSENT;
  return { document: form.document ?? "", form: form.id, path, cell };
}

const ABSENT: Cell = { ...absentCell("text-layer"), value: null };

function valueAt(form: AuditForm, path: string): unknown {
  let found: unknown = form;
  for (const step of stepsOf(path))
    found = isRecord(found) ? found[step] : undefined;
  return found;
}

/** Of forms of one layout the same paths are asked for. */
const stepsOf = remembering(
  (path: string) => path.match(/[^.[\]]+/gu) ?? [],
  4096,
);

/** The paths of a table's rows: `tables.expenditure.rows[0]` of a totalled one, `tables.income[0]` of a plain one. */
export function rowPaths(form: AuditForm, table: string): string[] {
  const found = form.tables[table];
  if (found === undefined) return [];
  return Array.isArray(found)
    ? found.map((_, i) => `tables.${table}[${i}]`)
    : found.rows.map((_, i) => `tables.${table}.rows[${i}]`);
}

/** The cells that stand beside no field. */
export function unplacedCells(form: AuditForm): PlacedCell[] {
  return form.unplaced.map((_, i) => cellAt(form, `unplaced[${i}]`));
}

/** Every cell of the fields and tables of a form, in its order. */
export function allCells(form: AuditForm): readonly PlacedCell[] {
  return walked(form);
}

/** The rules ask one after the other for those of the same form. */
const walked = remembering((form: AuditForm): readonly PlacedCell[] => {
  const cells: PlacedCell[] = [];
  addCells(cells, form, form.fields, "fields");
  addCells(cells, form, form.tables, "tables");
  return cells;
}, 2);

function addCells(
  cells: PlacedCell[],
  form: AuditForm,
  value: unknown,
  path: string,
): void {
  if (isCell(value))
    cells.push({
      document: form.document ?? "",
      form: form.id,
      path,
      cell: value,
    });
  else if (Array.isArray(value))
    value.forEach((item, i) => {
      addCells(cells, form, item, `${path}[${i}]`);
    });
  else if (isRecord(value))
    for (const [name, item] of Object.entries(value))
      addCells(cells, form, item, `${path}.${name}`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isCell(value: unknown): value is Cell {
  return isRecord(value) && "state" in value && "value" in value;
}
