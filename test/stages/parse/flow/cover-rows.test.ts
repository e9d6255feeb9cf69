import { expect, test } from "vitest";
import type { RawCell } from "../../../../src/model/cell.ts";
import { coverRows } from "../../../../src/stages/parse/flow/cover-rows.ts";
import type { FlowRow } from "../../../../src/stages/parse/flow/read-table.ts";

const cell = (text: string, top: number, page = 1): RawCell => ({
  text,
  state: "read",
  by: "text-flow",
  review: false,
  reasons: [],
  at: [{ page, box: [0, top, 10, top + 10] }],
});
const row = (top: number, page = 1): FlowRow =>
  new Map([[1, cell("name", top, page)]]);
const texts = (cells: (RawCell | undefined)[]) =>
  cells.map((covering) => covering?.text);

test("labels in the middle of their rows", () => {
  const rows = [row(0), row(20), row(40), row(60)];
  const labels = [cell("数量指标", 20), cell("质量指标", 60)];
  expect(texts(coverRows(rows, labels))).toEqual([
    "数量指标",
    "数量指标",
    "数量指标",
    "质量指标",
  ]);
});

test("labels at the top of their rows", () => {
  const rows = [row(0), row(20), row(40), row(60)];
  const labels = [cell("数量指标", 0), cell("质量指标", 20)];
  expect(texts(coverRows(rows, labels))).toEqual([
    "数量指标",
    "质量指标",
    "质量指标",
    "质量指标",
  ]);
});

test("rows above a page's first label belong to the last one of the page before", () => {
  const rows = [row(0), row(0, 2), row(20, 2)];
  const labels = [cell("数量指标", 0), cell("质量指标", 20, 2)];
  expect(texts(coverRows(rows, labels))).toEqual([
    "数量指标",
    "数量指标",
    "质量指标",
  ]);
});

test("labels far from where rows would have them are marked", () => {
  const [first] = coverRows([row(0), row(20)], [cell("数量指标", 90)]);
  expect(first?.reasons).toEqual(["rows-unsure"]);
});
