import type { Cell, RawCell } from "./cell.ts";
import type { Form } from "./form.ts";

/** A cell of a form with the path that leads to it: `fields.goal`, `tables.funding.rows[0].amount`, `unplaced[0]`, `placeholders[0].cell`. */
export interface FormCell {
  path: string;
  /** Those of placeholders and repeated rows have no value. */
  cell: RawCell & Partial<Pick<Cell, "value" | "reviewed" | "before">>;
}

/** Every cell of a form in its order: fields, tables, and what belongs to neither. */
export function* formCells(form: Form): Generator<FormCell> {
  const { fields, tables, unplaced, placeholders, repeated, labels } = form;
  const parts = { fields, tables, unplaced, placeholders, repeated, labels };
  for (const [name, part] of Object.entries(parts))
    yield* cellsBelow(part, name);
}

function* cellsBelow(value: unknown, path: string): Generator<FormCell> {
  if (isCell(value)) yield { path, cell: value };
  else if (Array.isArray(value))
    for (const [i, item] of value.entries())
      yield* cellsBelow(item, `${path}[${i}]`);
  else if (typeof value === "object" && value !== null)
    for (const [name, item] of Object.entries(value))
      yield* cellsBelow(item, `${path}.${name}`);
}

/** Of what a form holds, only cells have a state and places. */
export function isCell(value: unknown): value is FormCell["cell"] {
  return (
    typeof value === "object" &&
    value !== null &&
    "state" in value &&
    "at" in value &&
    Array.isArray(value.at)
  );
}
