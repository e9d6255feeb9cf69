import type { FieldLayout, Layout } from "../../layouts/schema.ts";
import type { RawCell } from "../../model/cell.ts";
import type { FormCell } from "../../model/grid.ts";
import type { GridIndex } from "./grid-index.ts";
import { labelledPieces } from "./labelled-pieces.ts";
import type { ParsedFields } from "./parse-fields.ts";
import { toRawCell } from "./to-raw-cell.ts";
import { withUnitOf } from "./unit-in-labels.ts";

/**
 * Fields whose labels share a cell with their values: a cell that begins with a label may hold several fields
 * (项目负责人：林宏　联系电话：83000101), and behind the value of another may stand a label with its own. Only fields that no
 * cell with their label alone gave are filled.
 * @param isFree whether a cell is none's yet
 */
export function takeFieldsInsideCells(
  grid: GridIndex,
  layout: Layout,
  isFree: (cell: FormCell) => boolean,
  { fields, used }: ParsedFields,
): void {
  const missing = () =>
    layout.fields.filter(
      ({ where, name }) => where === "cell" && fields[name] === undefined,
    );
  for (const cell of grid.cells.filter(isFree)) {
    const pieces = labelledPieces(cell.text, missing());
    if (pieces[0]?.from !== 0) continue;
    used.add(cell);
    for (const { field, label, text } of pieces)
      fields[field.name] = withUnitOf(label, toRawCell([{ ...cell, text }]));
  }
  for (const { name } of layout.fields) {
    const before = fields[name];
    if (before !== undefined)
      Object.assign(fields, splitOff(name, before, missing()));
  }
}

/** A value that another label may stand behind in the same cell (项目负责人 | 林宏　联系电话：83000101) is at most this long. */
const LONGEST_BEFORE_LABEL = 40;

/** The value and what stands with labels of its own behind it, where the form has no other place for them. */
function splitOff(
  name: string,
  value: RawCell,
  missing: readonly FieldLayout[],
): Record<string, RawCell> {
  const text = value.text ?? "";
  const pieces = labelledPieces(text, missing);
  const first = pieces[0]?.from ?? 0;
  const before = text.slice(0, first);
  if (
    !/\s$/u.test(before) ||
    /。/u.test(before) ||
    before.length > LONGEST_BEFORE_LABEL
  )
    return {};
  const part = (own: string): RawCell => ({
    ...value,
    text: own,
    state: own === "" ? "blank" : "read",
  });
  return {
    [name]: part(before.trim()),
    ...Object.fromEntries(
      pieces.map((piece) => [
        piece.field.name,
        withUnitOf(piece.label, part(piece.text)),
      ]),
    ),
  };
}
