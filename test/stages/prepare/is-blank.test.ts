import { expect, test } from "vitest";
import type { PreparedScan } from "../../../src/model/prepared-scan.ts";
import { isBlank } from "../../../src/stages/prepare/is-blank.ts";

/** An A4 page at 100 dpi with bars of 10 × 1 pixels, a stroke each; every 97th pixel is as dark as ink, as noise has it. */
function page(strokes: number, dark = 40): PreparedScan {
  const [width, height] = [827, 1169];
  const data = new Uint8Array(width * height).fill(243);
  for (let i = 0; i < data.length; i += 97) data[i] = 150;
  for (let s = 0; s < strokes; s++) {
    const at = (100 + 12 * Math.floor(s / 20)) * width + 100 + 20 * (s % 20);
    data.fill(dark, at, at + 10);
  }
  return {
    gray: { width, height, data },
    ink: { width, height, data: new Uint8Array(width * height) },
    dpi: 100,
    origin: [0, 0],
    scale: 0.72,
    turn: 0,
    skew: 0,
    rules: [],
    seals: [],
  };
}

test("paper with noise and dust is blank", () => {
  expect(isBlank(page(0))).toBe(true);
  expect(isBlank(page(8))).toBe(true);
});

test("a line of text is not, however faint", () => {
  expect(isBlank(page(60))).toBe(false);
  expect(isBlank(page(60, 180))).toBe(false);
});
