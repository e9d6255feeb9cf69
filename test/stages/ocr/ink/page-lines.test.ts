import { expect, test } from "vitest";
import { pageInk } from "../../../../src/stages/ocr/ink/page-ink.ts";
import {
  cellLines,
  looseLines,
} from "../../../../src/stages/ocr/ink/page-lines.ts";
import { Drawing } from "./drawing.ts";

test("loose lines: heading and page number, without border, underline and dust", () => {
  const drawing = new Drawing(600, 400)
    .text(40, 40, 4)
    .text(400, 40, 4)
    .stroke(200, 72, 380, 72, 2)
    .fill(0, 0, 4, 400)
    .fill(300, 360, 304, 384)
    .fill(500, 300, 504, 302);
  const page = pageInk(drawing.scan, [[20, 100, 580, 280]]);
  const lines = looseLines(page);
  expect(lines.map(({ box }) => box)).toEqual([
    [40, 40, 529, 70],
    [300, 360, 304, 384],
  ]);
  const far = lines[0]?.pieces.map(({ box }) => box);
  expect(far).toEqual([
    [40, 40, 169, 70],
    [400, 40, 529, 70],
  ]);
});

test("a box between words parts the line: words, mark, words", () => {
  const drawing = new Drawing(400, 100)
    .text(20, 30, 3)
    .frame(122, 31, 150, 59)
    .text(160, 30, 2);
  const page = pageInk(drawing.scan, [[0, 0, 400, 100]]);
  const [cell] = page.cells;
  const [line] = cell === undefined ? [] : cellLines(page, cell);
  expect(
    line?.pieces.map((piece) =>
      piece.kind === "mark" ? piece.text : piece.box,
    ),
  ).toEqual([[20, 30, 116, 60], "□", [160, 30, 223, 60]]);
});
