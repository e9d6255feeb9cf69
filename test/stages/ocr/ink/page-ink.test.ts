import { expect, test } from "vitest";
import type { Box } from "../../../../src/model/box.ts";
import { pageInk } from "../../../../src/stages/ocr/ink/page-ink.ts";
import { boxOf } from "../../../../src/stages/ocr/ink/parts.ts";
import { Drawing } from "./drawing.ts";

const UPPER: Box = [20, 20, 300, 60];
const LOWER: Box = [20, 60, 300, 100];

/** Two cells, one over the other, and a third column's empty one. */
function table(): Drawing {
  const drawing = new Drawing(400, 140);
  for (const at of [20, 60, 100])
    drawing.rule({ axis: "horizontal", at, from: 20, to: 380 });
  for (const at of [20, 300, 380])
    drawing.rule({ axis: "vertical", at, from: 20, to: 100 });
  return drawing;
}

test("a cell with rules around it and nothing inside is blank", () => {
  const [cell] = pageInk(table().scan, [UPPER]).cells;
  expect(cell?.parts).toEqual([]);
  expect(cell?.amount).toBe(0);
});

test("a glyph that touches the rule below keeps its foot", () => {
  const drawing = table().glyph(40, 29);
  const [cell] = pageInk(drawing.scan, [UPPER]).cells;
  expect(boxOf(cell?.parts ?? [])).toEqual([40, 29, 70, 59]);
});

test("a stroke that crosses a rule stays whole and belongs to the cell with most of it", () => {
  const drawing = table().fill(40, 40, 44, 68);
  const [upper, lower] = pageInk(drawing.scan, [UPPER, LOWER]).cells;
  expect(boxOf(upper?.parts ?? [])).toEqual([40, 40, 44, 68]);
  expect(upper?.crossing).toBe(true);
  expect(lower?.parts).toEqual([]);
});

test("glyphs of two rows that hang together through the rule are parted at it", () => {
  const drawing = table().fill(40, 28, 44, 92).glyph(30, 26).glyph(30, 64);
  const [upper, lower] = pageInk(drawing.scan, [UPPER, LOWER]).cells;
  expect(boxOf(upper?.parts ?? [])[3]).toBeLessThanOrEqual(60);
  expect(boxOf(lower?.parts ?? [])[1]).toBeGreaterThanOrEqual(60);
});

test("a comma beside a character is ink; alone it is dust, and how much was dropped is told", () => {
  const drawing = table()
    .glyph(40, 25)
    .fill(74, 48, 78, 53)
    .fill(200, 40, 204, 45)
    .fill(100, 80, 101, 82);
  const [upper, lower] = pageInk(drawing.scan, [UPPER, LOWER]).cells;
  expect(boxOf(upper?.parts ?? [])).toEqual([40, 25, 78, 55]);
  expect(upper?.dropped).toBeCloseTo(20 / (200 / 6) ** 2);
  expect(lower?.parts).toEqual([]);
  expect(lower?.dropped).toBeCloseTo(2 / (200 / 6) ** 2);
});

test("dots in a row and a dash alone are ink", () => {
  const dots = [40, 50, 60, 70].reduce(
    (drawing, x) => drawing.fill(x, 40, x + 4, 44),
    table(),
  );
  const [upper, lower] = pageInk(dots.fill(60, 79, 72, 82).scan, [
    UPPER,
    LOWER,
  ]).cells;
  expect(upper?.parts).toHaveLength(4);
  expect(lower?.parts).toHaveLength(1);
});

test("the second line of a double rule is no ink", () => {
  const drawing = table().fill(30, 68, 290, 70);
  const [, lower] = pageInk(drawing.scan, [UPPER, LOWER]).cells;
  expect(lower?.parts).toEqual([]);
});

test("what the edge of a rule leaves is no ink", () => {
  const drawing = table().fill(120, 58, 150, 59).fill(200, 61, 240, 63);
  const cells = pageInk(drawing.scan, [UPPER, LOWER]).cells;
  expect(cells.map(({ parts }) => parts)).toEqual([[], []]);
});

test("ink outside of all cells is loose", () => {
  const page = pageInk(table().glyph(40, 105).scan, [UPPER, LOWER]);
  expect(boxOf(page.loose)).toEqual([40, 105, 70, 135]);
});
