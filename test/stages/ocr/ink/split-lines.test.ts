import { expect, test } from "vitest";
import { type Part, partsOf } from "../../../../src/stages/ocr/ink/parts.ts";
import { splitLines } from "../../../../src/stages/ocr/ink/split-lines.ts";
import { Drawing } from "./drawing.ts";

const EM = 33;

const tops = (parts: readonly Part[], em = EM) =>
  splitLines(parts, em).map(({ box }) => box[1]);

test("lines with blank rows between them", () => {
  const drawing = new Drawing(400, 200).text(10, 10, 8).text(10, 60, 3);
  expect(tops(partsOf(drawing.scan.ink))).toEqual([10, 60]);
});

test("lines so tight that their glyphs touch", () => {
  const drawing = new Drawing(400, 200)
    .text(10, 10, 10)
    .text(10, 42, 10)
    .text(10, 74, 4)
    .fill(23, 40, 26, 42)
    .fill(56, 40, 59, 42)
    .fill(23, 72, 26, 74);
  const lines = splitLines(partsOf(drawing.scan.ink), EM);
  expect(lines.map(({ parts }) => parts.length)).toEqual([10, 10, 4]);
  for (const { box } of lines) expect(box[3] - box[1]).toBeLessThan(EM);
});

test("a glyph in pieces one over the other is one line", () => {
  const drawing = new Drawing(100, 100)
    .fill(20, 20, 44, 23)
    .fill(15, 41, 49, 44);
  expect(tops(partsOf(drawing.scan.ink))).toEqual([20]);
});

test("large type between small type is not cut", () => {
  const drawing = new Drawing(500, 200)
    .stroke(20, 20, 80, 20, 6)
    .stroke(50, 20, 50, 90, 6)
    .stroke(20, 90, 90, 90, 6)
    .text(20, 120, 9);
  const lines = splitLines(partsOf(drawing.scan.ink), EM);
  expect(lines.map(({ box }) => box[1])).toEqual([20, 120]);
  expect(lines[0]?.em).toBeGreaterThan(1.5 * EM);
  expect(lines[1]?.em).toBe(EM);
});

test("a digit alone, a dash alone and a full stop keep the usual size", () => {
  const drawing = new Drawing(100, 200)
    .fill(20, 20, 24, 44)
    .fill(20, 80, 34, 83)
    .fill(20, 140, 25, 145);
  const lines = splitLines(partsOf(drawing.scan.ink), EM);
  expect(lines.map(({ em }) => em)).toEqual([EM, EM, EM]);
});
