import type { RawCell } from "../../../model/cell.ts";
import type { RawForm } from "../../../model/form.ts";

/** All cells of a form's fields and tables, wherever they are nested. */
export function* everyCell(
  form: Pick<RawForm, "fields" | "tables">,
): Generator<RawCell> {
  yield* cellsIn(form.fields);
  yield* cellsIn(form.tables);
}

function* cellsIn(value: unknown): Generator<RawCell> {
  if (typeof value !== "object" || value === null) return;
  if (isCell(value)) yield value;
  else for (const inner of Object.values(value)) yield* cellsIn(inner);
}

function isCell(value: object): value is RawCell {
  return "state" in value && "text" in value;
}
