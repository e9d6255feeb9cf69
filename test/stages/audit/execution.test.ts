import { expect, test } from "vitest";
import {
  executedPercent,
  executionParts,
  executionRows,
  executionTotal,
} from "../../../src/stages/audit/execution.ts";
import { type ExecutionLine, evaluation } from "./evaluation-forms.ts";

const form = (...items: string[]) =>
  evaluation({
    execution: items.map(
      (item): ExecutionLine => [item, "", "50", "45", "", "", ""],
    ),
  });
const partsOf = (...items: string[]) =>
  executionParts(executionRows(form(...items))).map(({ item }) => item);

test("the first total is the total, whatever it is called", () => {
  for (const name of ["年度资金总额", "总 额", "合计"])
    expect(executionTotal(form("甲", name))?.item).toBe(
      name.replaceAll(" ", ""),
    );
  expect(executionTotal(form("财政拨款"))).toBeNull();
});

test("其中 behind the total is a part of it, behind a source one of the source", () => {
  expect(
    partsOf("年度资金总额", "其中：财政资金", "其中：公共预算", "其他资金"),
  ).toEqual(["其中:财政资金", "其他资金"]);
});

test("what was spent is a share of the budget of the year, or of the initial one", () => {
  const rows = (initial: string, adjusted: string) =>
    executionRows(
      evaluation({
        execution: [["总额", initial, adjusted, "45", "", "", ""]],
      }),
    ).map(executedPercent);
  expect(rows("90", "50")).toEqual([90]);
  expect(rows("90", "")).toEqual([50]);
  expect(rows("", "0")).toEqual([null]);
});
