import { type RawCell, withReason } from "../../../model/cell.ts";
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

/** The same fields, rows or tables, every cell of them to be looked at by a person for one more reason. */
export function everyWithReason<T>(value: T, reason: string): T {
  if (typeof value !== "object" || value === null) return value;
  if (isCell(value)) return withReason(value, reason);
  if (Array.isArray(value))
    return value.map((inner) => everyWithReason(inner, reason)) as T;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      everyWithReason(inner, reason),
    ]),
  ) as T;
}

function isCell(value: object): value is RawCell {
  return "state" in value && "text" in value;
}
