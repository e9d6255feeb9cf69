import { expect, test } from "vitest";
import { LAYOUTS } from "../../../src/layouts/index.ts";
import type { Layout } from "../../../src/layouts/schema.ts";
import { isOutOfPlace } from "../../../src/stages/segment/out-of-place.ts";
import { pageGrid } from "../../support/tables.ts";

const layout = LAYOUTS.find(({ id }) => id === "project-declaration") as Layout;

const HEIGHT = 842;
const rows = [
  ["项目名称", "办公经费", "<", "<"],
  ["满意度指标", "服务对象满意度指", "干部满意度", "≥90%"],
];
/** A table that ends high on page 1, or near its foot. */
const before = (top = 100) => [pageGrid(rows, { top })];
const next = (texts: string[][], page = 2) => pageGrid(texts, { page });
const tail = [["满意度指标", "服务对象满意度指标", "居民满意度", "≥85%"]];

test("the page before had room for the row, and nothing begins that the form lacks", () => {
  expect(isOutOfPlace(before(), next(tail), HEIGHT, layout)).toBe(true);
});

test("a table that ran to its page's foot goes on, and one on the same page", () => {
  expect(isOutOfPlace(before(700), next(tail), HEIGHT, layout)).toBe(false);
  expect(isOutOfPlace(before(), next(tail, 1), HEIGHT, layout)).toBe(false);
});

test("a section that begins on a page of its own goes on with the form", () => {
  const section = [["年度绩效指标", "一级指标", "二级指标", "指标值"], ...tail];
  expect(isOutOfPlace(before(), next(section), HEIGHT, layout)).toBe(false);
});

test("a row that was too high for the rest of the page had to move", () => {
  const high = next(tail);
  high.ys[1] = (high.ys[0] ?? 0) + 400;
  expect(isOutOfPlace(before(), high, HEIGHT, layout)).toBe(false);
});

test("where the height of the page is not known, nothing is said", () => {
  expect(isOutOfPlace(before(), next(tail), Number.NaN, layout)).toBe(false);
});
