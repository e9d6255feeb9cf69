import { expect, test } from "vitest";
import {
  cropForEngine,
  type EngineCrop,
} from "../../../../src/stages/ocr/ink/crop-for-engine.ts";
import type { TextSegment } from "../../../../src/stages/ocr/ink/line-pieces.ts";
import { pageInk } from "../../../../src/stages/ocr/ink/page-ink.ts";
import {
  cellLines,
  type PieceLine,
} from "../../../../src/stages/ocr/ink/page-lines.ts";
import { Drawing } from "./drawing.ts";

const SETTING = { em: 24, border: 0.5, stretch: true, blur: 0 };

function crops(drawing: Drawing, setting = SETTING): EngineCrop[] {
  const { width, height } = drawing.scan.ink;
  const page = pageInk(drawing.scan, [[0, 0, width, height]]);
  const [cell] = page.cells;
  const lines: PieceLine[] = cell === undefined ? [] : cellLines(page, cell);
  return lines.flatMap(({ pieces }) =>
    pieces
      .filter((piece): piece is TextSegment => piece.kind === "text")
      .map((segment) => cropForEngine(page, segment, setting)),
  );
}

const darkest = ({ gray }: EngineCrop, from: number, to: number) => {
  let least = 255;
  for (let y = 0; y < gray.height; y++)
    for (let x = from; x < to; x++)
      least = Math.min(least, gray.data[y * gray.width + x] ?? 255);
  return least;
};

test("one em is scaled to the setting's, with a white border", () => {
  const [crop] = crops(new Drawing(400, 100).text(20, 30, 6));
  const scale = 24 / (200 / 6);
  expect(crop?.gray.height).toBeCloseTo(24 + (30 + 4) * scale, -1);
  expect(crop?.gray.width).toBeCloseTo(24 + (195 + 4) * scale, -1);
  expect(darkest(crop as EngineCrop, 0, 12)).toBe(255);
  expect(darkest(crop as EngineCrop, 12, 40)).toBe(0);
});

test("a wide gap is closed and the runs say where they are", () => {
  const [crop, other] = crops(
    new Drawing(600, 100).text(20, 30, 2).text(170, 30, 3),
  );
  expect(other).toBeUndefined();
  expect(crop?.runs).toHaveLength(2);
  const [first, second] = crop?.runs ?? [];
  const gap = (second?.from ?? 0) - (first?.to ?? 0);
  expect(gap).toBeCloseTo(0.45 * 24, 0);
  expect(
    darkest(
      crop as EngineCrop,
      Math.ceil(first?.to ?? 0) + 2,
      Math.floor(second?.from ?? 0) - 2,
    ),
  ).toBe(255);
});

test("ink of the line below is whitened", () => {
  const tight = new Drawing(400, 120).text(20, 30, 6).text(20, 61, 6);
  const alone = new Drawing(400, 120).text(20, 30, 6);
  const [upper] = crops(tight);
  const [only] = crops(alone);
  expect([...(upper?.gray.data ?? [])]).toEqual([...(only?.gray.data ?? [])]);
});

test("blur softens, no stretch keeps the paper's gray", () => {
  const drawing = new Drawing(400, 100).text(20, 30, 6);
  const [plain] = crops(drawing, { ...SETTING, stretch: false });
  const [soft] = crops(drawing, { ...SETTING, stretch: false, blur: 1 });
  const inner = (crop: EngineCrop | undefined) =>
    crop?.gray.data[14 * crop.gray.width + 13] ?? 0;
  expect(inner(plain)).not.toBe(inner(soft));
  expect(Math.max(...(plain?.gray.data.slice(13 * 24) ?? []))).toBe(255);
});

/** Digits 14 wide and 24 high, their left edges at `places`; behind them a text that says how large the type is. */
const digitsAt = (places: number[]) =>
  places
    .reduce(
      (drawing, x) => drawing.frame(x, 34, x + 14, 58, 3),
      new Drawing(600, 100),
    )
    .text(170, 30, 4);

test("digits set as wide as characters are brought side by side, and the crop says where they stood", () => {
  const [crop] = crops(digitsAt([20, 53, 86]));
  const places = crop?.stretches.slice(0, 3) ?? [];
  expect(places.map(({ left, right }) => [left, right])).toEqual([
    [20, 34],
    [53, 67],
    [86, 100],
  ]);
  const scale = 24 / 33;
  for (const [i, { from, to }] of places.entries()) {
    expect(to - from).toBeCloseTo(14 * scale, -0.5);
    const next = places[i + 1];
    if (next !== undefined) expect(next.from - to).toBeLessThan(6 * scale);
  }
  const narrow = crops(digitsAt([53, 70, 87]))[0];
  expect(crop?.gray.width).toBeLessThan((narrow?.gray.width ?? 0) + 8);
});

test("the gap behind a wide point is no gap between two texts", () => {
  const [crop, other] = crops(digitsAt([20, 86]).fill(56, 54, 60, 58));
  expect(other).toBeUndefined();
  // The text behind the number stands apart; the number is one run.
  expect(crop?.runs).toHaveLength(2);
});

test.each([
  ["half as wide", [20, 37, 54]],
  ["a blank between two numbers", [20, 37, 70, 87]],
])("digits that are %s stay as they stand", (_, places) => {
  const [crop] = crops(digitsAt(places));
  const first = crop?.stretches[0];
  expect([first?.left, first?.right]).toEqual([20, (places.at(-1) ?? 0) + 14]);
});
