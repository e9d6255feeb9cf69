import { expect, test } from "vitest";
import { glyphs } from "../../../../src/stages/ocr/ink/glyphs.ts";
import { likeness } from "../../../../src/stages/ocr/ink/likeness.ts";
import { pageInk } from "../../../../src/stages/ocr/ink/page-ink.ts";
import { cellLines } from "../../../../src/stages/ocr/ink/page-lines.ts";
import { Drawing } from "./drawing.ts";

function glyphsOf(drawing: Drawing) {
  const { width, height } = drawing.scan.ink;
  const page = pageInk(drawing.scan, [[0, 0, width, height]]);
  return page.cells
    .flatMap((cell) => cellLines(page, cell))
    .flatMap((line) => glyphs(page, line));
}

/** 7, 4 and 1 as strokes, 15 pixels broad at most. */
const seven = (d: Drawing, x: number, y: number) =>
  d.fill(x, y, x + 15, y + 3).stroke(x + 12, y, x + 5, y + 21);
const four = (d: Drawing, x: number, y: number) =>
  d
    .stroke(x + 8, y, x, y + 14)
    .fill(x, y + 14, x + 15, y + 17)
    .fill(x + 9, y, x + 12, y + 24);

test("digits side by side are glyphs of their own, and like shapes are alike", () => {
  const drawing = new Drawing(200, 80);
  seven(drawing, 20, 20);
  four(drawing, 38, 20);
  seven(drawing, 56, 20);
  const [a, b, c] = glyphsOf(drawing);
  expect(a?.box).toEqual([20, 20, 35, 44]);
  if (!a || !b || !c) throw new Error("three glyphs expected");
  expect(likeness(a, c)).toBeCloseTo(1);
  expect(likeness(a, b)).toBeLessThan(0.6);
});

test("left and right halves of a glyph go together, a full stop does not", () => {
  const drawing = new Drawing(200, 80)
    .frame(20, 20, 30, 50)
    .frame(34, 20, 50, 50)
    .fill(54, 46, 58, 50);
  expect(glyphsOf(drawing).map(({ box }) => box)).toEqual([
    [20, 20, 50, 50],
    [54, 46, 58, 50],
  ]);
});

test("a glyph keeps its shape at another size", () => {
  const small = new Drawing(100, 80);
  seven(small, 20, 20);
  const large = new Drawing(100, 80)
    .fill(20, 10, 50, 16)
    .stroke(44, 10, 30, 52, 6);
  const [a] = glyphsOf(small);
  const [b] = glyphsOf(large);
  if (!a || !b) throw new Error("a glyph each expected");
  expect(likeness(a, b)).toBeGreaterThan(0.85);
});
