import { describe, expect, it } from "vitest";
import type { Gray } from "../../../src/model/raster.ts";
import { isBlank } from "../../../src/stages/prepare/is-blank.ts";
import { isPattern } from "../../../src/stages/prepare/is-pattern.ts";
import { prepareScan } from "../../../src/stages/prepare/prepare-scan.ts";
import { drawTable, fill, PAGE, scanOf } from "./drawing.ts";

/** Even noise of the standard deviation `sigma`, the same in every run. */
function addNoise(gray: Gray, sigma: number): Gray {
  let state = 7;
  for (let at = 0; at < gray.data.length; at++) {
    let sum = 0;
    for (let i = 0; i < 6; i++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      sum += state / 2 ** 32;
    }
    const value = (gray.data[at] as number) + sigma * Math.SQRT2 * (sum - 3);
    gray.data[at] = Math.max(0, Math.min(value, 255));
  }
  return gray;
}

function barePaper(): Gray {
  const page = drawTable();
  return { ...page, data: page.data.fill(236) };
}

function inkIn(gray: Gray): number {
  const { ink } = prepareScan(scanOf(gray), PAGE, 0);
  return ink.data.reduce((sum, dot) => sum + dot, 0);
}

describe("bare paper", () => {
  it.each([2, 10, 16, 24])("has no ink with noise of %i levels", (sigma) => {
    const prepared = prepareScan(scanOf(addNoise(barePaper(), sigma)), PAGE, 0);
    expect(isBlank(prepared)).toBe(true);
    expect(prepared.rules).toEqual([]);
    const ink = prepared.ink.data.reduce((sum, dot) => sum + dot, 0);
    expect(ink).toBeLessThan(0.001 * prepared.ink.data.length);
  });

  it("keeps the few strokes on it, and those of a full page", () => {
    const few = barePaper();
    for (let i = 0; i < 40; i++)
      fill(few, 60 + 6 * (i % 20), 80 + 9 * Math.floor(i / 20), 4, 0.8, 50);
    const clean = inkIn({ ...few, data: few.data.slice() });
    const noisy = prepareScan(scanOf(addNoise(few, 16)), PAGE, 0);
    expect(isBlank(noisy)).toBe(false);
    const ink = noisy.ink.data.reduce((sum, dot) => sum + dot, 0);
    expect(Math.abs(ink - clean)).toBeLessThan(0.2 * clean);
    const full = inkIn(drawTable());
    expect(Math.abs(inkIn(addNoise(drawTable(), 16)) - full)).toBeLessThan(
      0.1 * full,
    );
  });
});

it("tells a pattern of dots from print", () => {
  const dots = barePaper();
  for (let at = 0; at < dots.data.length; at++) {
    const y = Math.floor(at / dots.width);
    if (((at % dots.width) + y) % 3 === 0) dots.data[at] = 0;
  }
  const prepare = (gray: Gray) => prepareScan(scanOf(gray), PAGE, 0);
  expect(isPattern(prepare(dots))).toBe(true);
  expect(isPattern(prepare(drawTable()))).toBe(false);
});
