import { expect, test } from "vitest";
import { projectDeclaration } from "../../../src/layouts/forms/project-declaration.ts";
import { vocabularyOf } from "../../../src/layouts/printed-texts.ts";
import type { OpenCell, Pair } from "../../../src/stages/segment/join-pages.ts";
import { rowGoesOn } from "../../../src/stages/segment/row-goes-on.ts";
import { pageGrid } from "../../support/tables.ts";

const VOCABULARY = vocabularyOf(projectDeclaration);
/** Label (five characters) and text (ten characters). */
const XS = [50, 110, 220];

/** Whether a row of two cells goes on in the first row of the next page. */
function goesOn(
  above: string[],
  below: string[],
  merging: number[] = [],
): boolean {
  const last = pageGrid([above], { page: 1, xs: XS });
  const first = pageGrid([below], { page: 2, xs: XS });
  const pairs = last.cells.map((cell, i): Pair => {
    const open: OpenCell = {
      ...cell,
      parts: [{ ...cell, page: 1 }],
    };
    return { above: open, below: first.cells[i] as Pair["below"] };
  });
  return rowGoesOn(pairs, first.cells, VOCABULARY, (column) =>
    merging.includes(column),
  );
}

test.each<[string, string[], string[], boolean]>([
  [
    "a text stops at the end of its line",
    ["申请理由", "完成年度绩效管理和综"],
    ["", "合考评工作"],
    true,
  ],
  [
    "a sentence ends there, and one more paragraph follows alone",
    ["申请理由", "绩效管理和综合考评。"],
    ["", "信息平台运行。"],
    true,
  ],
  [
    "a sentence ends there, and another row with its label follows",
    ["申请理由", "绩效管理和综合考评。"],
    ["主要内容", "信息平台运行。"],
    false,
  ],
  ["a label is cut", ["可持续影", "≥5年"], ["响指标", ""], true],
  [
    "a whole label faces another text",
    ["数量指标", ""],
    ["质量指标", ""],
    false,
  ],
  [
    "texts complete in themselves face others",
    ["甲", "乙"],
    ["丙", "丁"],
    false,
  ],
  ["the rest is blank", ["申请理由", "完成"], ["", ""], true],
  [
    "without a key of its own a text alone is no paragraph of the row",
    ["", "绩效管理。"],
    ["", "信息平台。"],
    false,
  ],
])("%s", (_, above, below, expected) => {
  expect(goesOn(above, below)).toBe(expected);
});

test("one text ends open and goes on beside one that was cut", () => {
  const above = ["完成年度绩", "配发四十顶；"];
  expect(goesOn(above, ["效管理", "比武四场。"])).toBe(true);
});

test("a bound is a row of its own, though there was no room for it above", () => {
  const above = ["设施改造数", "渡口渡船安全检查数量处"];
  expect(goesOn(above, ["人数", "≥1770艘次"])).toBe(false);
});

test("beside a merged cell a text alone may be a row of its own", () => {
  const last = pageGrid([["甲", "网上报名率", "≥99%"]], { page: 1 });
  const first = pageGrid([["", "教材占比", ""]], { page: 2 });
  const pairs = last.cells.map(
    (cell, i): Pair => ({
      above: { ...cell, parts: [{ ...cell, page: 1 }] },
      below: first.cells[i] as Pair["below"],
    }),
  );
  const isOn = (merging: number) =>
    rowGoesOn(pairs, first.cells, VOCABULARY, (column) => column === merging);
  expect(isOn(0)).toBe(true);
  expect(isOn(2)).toBe(false);
});

test("a row with other columns does not go on", () => {
  const first = pageGrid([["甲", "乙"]], { xs: XS });
  expect(rowGoesOn([], first.cells, VOCABULARY, () => false)).toBe(false);
});
