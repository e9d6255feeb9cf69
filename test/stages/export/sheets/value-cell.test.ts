import { expect, test } from "vitest";
import {
  valueCell,
  valueText,
} from "../../../../src/stages/export/sheets/value-cell.ts";

test.each([
  [null, null, ""],
  ["下调", "下调", "下调"],
  ["2021-01-28", { day: "2021-01-28" }, "2021-01-28"],
  ["2021-02-30", "2021-02-30", "2021-02-30"],
  [44.52, 44.52, "44.52"],
  [{ yuan: 16366300 }, { wan: 1636.63 }, "1636.63 万元"],
  [{ yuan: -0.01 }, { wan: -0.000001 }, "-0.000001 万元"],
  [{ yuan: 200000 }, { wan: 20 }, "20 万元"],
  [{ operator: ">=", number: 5, unit: "次" }, "≥5次", "≥5次"],
  [{ qualitative: "有所提升" }, "有所提升", "有所提升"],
  [
    [
      { year: 2019, yuan: 100000 },
      { year: 2020, yuan: 240000, note: "增加" },
    ],
    "2019 年 10 万元；2020 年 24 万元 增加",
    "2019 年 10 万元；2020 年 24 万元 增加",
  ],
] as const)("%j", (value, cell, text) => {
  expect(valueCell(structuredClone(value) as never, "zh")).toEqual(cell);
  expect(valueText(structuredClone(value) as never, "zh")).toBe(text);
});
