import { expect, test } from "vitest";
import { rowsTwice } from "../../../src/stages/audit/rows-twice.ts";
import { rowSequences } from "../../../src/stages/audit/table-rows.ts";
import { project } from "./forms.ts";

/** Names of rows, a letter each, as 二级 + 指标内容: `数A` is 数量指标 A. */
const twice = (...rows: string[]) => {
  const indicators = rows.map((given) => ({
    level2: given[0] === " " ? "" : `${given[0]}量指标`,
    content: `指标${given.slice(1)}`,
    value: "5",
  }));
  const found = rowSequences(project({ indicators })).flatMap(rowsTwice);
  const shown = (of: (typeof found)[number]["first"]) =>
    of.map(({ name }) => name?.cell.text?.slice(-1)).join("");
  return found.map(({ first, again }) => `${shown(first)}=${shown(again)}`);
};

test("a row right after itself, once or more", () => {
  expect(twice("数A", "数A", "质B")).toEqual(["A=A"]);
  expect(twice("数A", "数A", "数A")).toEqual(["A=AA"]);
  expect(twice("数A", " A")).toEqual(["A=A"]);
});

test("several rows together, next to their first printing or further down", () => {
  expect(twice("数A", "质B", "数A", "质B")).toEqual(["AB=AB"]);
  expect(twice("数A", "质B", "质C", "数A", "质B")).toEqual(["AB=AB"]);
  expect(twice("数A", "数A", "质B", "质C", "质B", "质C")).toEqual([
    "A=A",
    "BC=BC",
  ]);
});

test("a single row further down may be meant, and rows of another label are others", () => {
  expect(twice("数A", "质B", "数A")).toEqual([]);
  expect(twice("数A", "质A")).toEqual([]);
  expect(twice("数A", "质B", "时C", " A", " B")).toEqual([]);
  expect(twice()).toEqual([]);
});
