import type { Cell } from "../../model/cell.ts";
import type { Form } from "../../model/form.ts";
import type { OcrReading } from "../../model/page.ts";

/** For values whose unit stands in another cell of their row (指标值 93 | 度量单位 %), what stands behind that unit. */
export function unitReadings({ tables }: Form): Map<Cell, OcrReading> {
  const readings = new Map<Cell, OcrReading>();
  const walk = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const cells = Object.values(node);
    const { unit } = node as { unit?: unknown };
    if (isCell(unit) && unit.reading !== undefined)
      for (const cell of cells)
        if (isCell(cell) && takesUnit(cell, unit))
          readings.set(cell, unit.reading);
    for (const below of cells) if (!isCell(below)) walk(below);
  };
  walk(tables);
  return readings;
}

/** The value has the unit, its own text has not. */
function takesUnit({ value, text }: Cell, unit: Cell): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    "unit" in value &&
    value.unit !== "" &&
    (unit.text ?? "").includes(value.unit) &&
    !(text ?? "").includes(value.unit)
  );
}

function isCell(value: unknown): value is Cell {
  return typeof value === "object" && value !== null && "state" in value;
}
