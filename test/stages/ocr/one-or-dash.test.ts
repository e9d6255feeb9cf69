import { expect, test } from "vitest";
import { pageInk } from "../../../src/stages/ocr/ink/page-ink.ts";
import { cellLines } from "../../../src/stages/ocr/ink/page-lines.ts";
import { onesAmongNumerals } from "../../../src/stages/ocr/one-or-dash.ts";
import { Drawing } from "./ink/drawing.ts";

/** A flat stroke in a cell over one with a character that is read as `below`, `away` pixels to the right. */
function onesOver(below: string, away = 0) {
  const drawing = new Drawing(300, 120)
    .fill(80, 30, 112, 32)
    .glyph(81 + away, 75);
  const page = pageInk(drawing.scan, [
    [0, 0, 300, 60],
    [0, 60, 300, 120],
  ]);
  const lines = page.cells.flatMap((cell) => cellLines(page, cell));
  expect(lines[0]?.pieces[0]).toMatchObject({ kind: "mark", text: "—" });
  return onesAmongNumerals(lines, (line) => (line === lines[1] ? below : ""))
    .size;
}

test("a flat stroke over 二 is 一", () => {
  expect(onesOver("二")).toBe(1);
});

test("a flat stroke over a number, or beside the column of numerals, is a dash", () => {
  expect(onesOver("10")).toBe(0);
  expect(onesOver("二", 90)).toBe(0);
});
