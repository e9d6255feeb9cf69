import { expect, test } from "vitest";
import type { Place } from "../../../../src/model/box.ts";
import type { RawCell } from "../../../../src/model/cell.ts";
import { repeatedBlock } from "../../../../src/stages/parse/flow/repeated-block.ts";

const cell = (text: string, at: Place[], reasons: string[] = []): RawCell => ({
  text,
  state: text === "" ? "blank" : "read",
  by: "text-flow",
  review: reasons.length > 0,
  reasons,
  at,
});
const lines = (...numbers: number[]) =>
  numbers.map((n) => ({ text: "某", place: { lines: [n, n] } as Place }));

test("a line of text a row, a merged cell once, blank ones not at all, and what makes any of them doubtful", () => {
  const merged = cell("产出指标", [{ lines: [1, 1] }]);
  const rows = [
    [merged, cell("培训\n班次", [{ lines: [2, 3] }]), cell("", [])],
    [merged, cell("合格率", [{ lines: [5, 5] }], ["ambiguous-flow"])],
  ];
  expect(repeatedBlock(rows, lines(1, 2, 3, 5, 9))).toEqual({
    text: "产出指标 培训 班次\n合格率",
    state: "read",
    by: "text-flow",
    review: true,
    reasons: ["ambiguous-flow"],
    at: [{ lines: [1, 5] }],
  });
});

test("lines with something else printed between them are places of their own", () => {
  const rows = [
    [cell("甲", [{ lines: [1, 1] }]), cell("乙", [{ lines: [5, 5] }])],
  ];
  expect(repeatedBlock(rows, lines(1, 3, 5)).at).toEqual([
    { lines: [1, 1] },
    { lines: [5, 5] },
  ]);
});

test("on a page a block has one box", () => {
  const rows = [
    [cell("甲", [{ page: 2, box: [10, 10, 20, 20] }])],
    [cell("乙", [{ page: 2, box: [30, 20, 50, 30] }])],
  ];
  expect(repeatedBlock(rows, []).at).toEqual([
    { page: 2, box: [10, 10, 50, 30] },
  ]);
});
