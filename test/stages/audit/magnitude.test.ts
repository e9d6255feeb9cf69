import { expect, test } from "vitest";
import {
  isScaled,
  misscaledPart,
  outlier,
} from "../../../src/stages/audit/magnitude.ts";
import { cellAt } from "../../../src/stages/audit/placed-cell.ts";
import { expenditureTotal } from "../../../src/stages/audit/totals.ts";
import { project } from "./forms.ts";

const amounts = (...fens: number[]) =>
  fens.map((fen, i) => ({ fen, cell: cellAt(project(), `fields.n${i}`) }));

test.each([
  [45, 450_000, true],
  [450_000, 45, true],
  [45, 300_000, true],
  [45, 45_000, false],
  [45, 45, false],
  [0, 450_000, false],
  [-45, 450_000, false],
])("%d and %d: %s", (a, b, scaled) => {
  expect(isScaled(a, b)).toBe(scaled);
});

test("the outlier is the one away from most; of two the larger", () => {
  const chief = (...fens: number[]) => outlier(amounts(...fens))?.chief.fen;
  expect(chief(45, 45, 450_000, 45)).toBe(450_000);
  expect(chief(450_000, 450_000, 45)).toBe(45);
  expect(chief(45, 450_000)).toBe(450_000);
  expect(chief(45, 46, 90)).toBeUndefined();
  expect(chief()).toBeUndefined();
});

test("a part is misscaled where changing its unit makes the sum right", () => {
  const part = (first: string, whole: number) => {
    const rows: [string, string][] = [
      ["整理", first],
      ["复查", "10"],
    ];
    const form = project({ expenditure: { total: "45", rows } });
    return misscaledPart(expenditureTotal(form), whole)?.chief.cell.path;
  };
  const whole = 45_000_000;
  expect(part("350000", whole)).toBe("tables.expenditure.rows[0].amount");
  expect(part("35元", whole)).toBe("tables.expenditure.rows[0].amount");
  expect(part("35", whole)).toBeUndefined();
  expect(part("32", whole)).toBeUndefined();
  expect(part("120000", whole)).toBeUndefined();
});
