import { absentCell, type Cell } from "../../model/cell.ts";
import type { Form } from "../../model/form.ts";

/** A form under audit; `document` is the name of its document among those that are audited together, left out where it is alone. */
export type AuditForm = Form & { document?: string };

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
  let found: unknown = form;
  for (const step of path.match(/[^.[\]]+/gu) ?? [])
    found = isRecord(found) ? found[step] : undefined;
  const cell = isCell(found)
    ? found
    : { ...absentCell("text-layer"), value: null };
  return { document: form.document ?? "", form: form.id, path, cell };
}

/** The cell of a field. */
export function fieldCell(form: AuditForm, name: string): PlacedCell {
  return cellAt(form, `fields.${name}`);
}

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
export function allCells(form: AuditForm): PlacedCell[] {
  return [
    ...cellsBelow(form, form.fields, "fields"),
    ...cellsBelow(form, form.tables, "tables"),
  ];
}

function cellsBelow(
  form: AuditForm,
  value: unknown,
  path: string,
): PlacedCell[] {
  if (isCell(value))
    return [
      { document: form.document ?? "", form: form.id, path, cell: value },
    ];
  if (Array.isArray(value))
    return value.flatMap((item, i) => cellsBelow(form, item, `${path}[${i}]`));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, item]) =>
    cellsBelow(form, item, `${path}.${name}`),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isCell(value: unknown): value is Cell {
  return isRecord(value) && "state" in value && "value" in value;
}
