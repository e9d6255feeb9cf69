import { type RawCell, withReason } from "../../model/cell.ts";
import type { FormCell } from "../../model/grid.ts";
import type { GridIndex } from "./grid-index.ts";
import { toRawCell } from "./to-raw-cell.ts";

/** A label, which counts nothing itself, with a unit of money in the brackets behind it: 项目资金（万元）, 金额(单位：元). */
const LABEL_WITH_UNIT =
  /^[\p{Script=Han}\s、（）()]{2,20}?[（(]\s*(?:金额)?(?:单位)?\s*[:：]?\s*((?:人民币)?\s*[百千]?\s*[万亿]?\s*元)\s*[）)]\s*[:：]?\s*$/u;

/**
 * The unit of a form that prints none above its table: what its labels have in brackets. Labels that differ make it
 * doubtful; null where none has a unit.
 */
export function unitInLabels(grid: GridIndex): RawCell | null {
  const found = grid.cells.flatMap((cell) => {
    const unit = unitOfLabel(cell.text);
    return unit === null ? [] : [{ cell, unit }];
  });
  const [first] = found;
  if (first === undefined) return null;
  const cell: FormCell = { ...first.cell, text: first.unit };
  const raw = toRawCell([cell]);
  return found.some(({ unit }) => unit !== first.unit)
    ? withReason(raw, "units-differ")
    : raw;
}

/** The unit of money in the brackets behind a label; null where it names none. */
export function unitOfLabel(label: string): string | null {
  return LABEL_WITH_UNIT.exec(label)?.[1]?.replace(/\s/gu, "") ?? null;
}

/** A value whose label names a unit of money, with that unit. */
export function withUnitOf(label: string, value: RawCell): RawCell {
  const unit = unitOfLabel(label);
  return unit === null ? value : { ...value, unit };
}
