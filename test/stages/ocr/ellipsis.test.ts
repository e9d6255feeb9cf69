import { expect, test } from "vitest";
import { ellipsisOf } from "../../../src/stages/ocr/ellipsis.ts";
import type { TextSegment } from "../../../src/stages/ocr/ink/line-pieces.ts";
import { partOfRuns } from "../../../src/stages/ocr/ink/parts.ts";

/** Squares of `size` pixels side by side, in type of 33 pixels. */
function squares(count: number, size: number): TextSegment {
  const parts = Array.from({ length: count }, (_, i) =>
    partOfRuns(
      Array.from({ length: size }, (_, y) => [y, 11 * i, 11 * i + size]).flat(),
    ),
  );
  const box: TextSegment["box"] = [0, 0, 11 * count, size];
  return { kind: "text", box, em: 33, runs: [{ box, parts, spaced: [] }] };
}

test.each([
  [6, 4, "……"],
  [3, 5, "…"],
  [2, 4, null],
  [6, 9, null],
])("%i dots of %i pixels: %s", (count, size, text) => {
  expect(ellipsisOf(squares(count, size))).toBe(text);
});
