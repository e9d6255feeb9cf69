import { describe, expect, it } from "vitest";
import type { Gray, Raster } from "../../../src/model/raster.ts";
import type { PixelBox } from "../../../src/raster/pixel-box.ts";
import { fadeGraySeals } from "../../../src/stages/prepare/fade-gray-seals.ts";
import { fadeSeals } from "../../../src/stages/prepare/fade-seals.ts";

const DPI = 200;
const WIDTH = 800;
const HEIGHT = 700;

/** Middle, radius and thickness of the drawn seal's rim, pixels: 42 mm, 1.2 mm. */
const SEAL = { x: 400, y: 380, radius: 165, thick: 9 };
const BOX: PixelBox = [
  SEAL.x - SEAL.radius,
  SEAL.y - SEAL.radius,
  SEAL.x + SEAL.radius,
  SEAL.y + SEAL.radius,
];

type Colour = readonly [number, number, number];

/** How strongly the seal covers each pixel: a rim and a disc in the middle, both with soft edges. */
function sealAt(x: number, y: number): number {
  const r = Math.hypot(x + 0.5 - SEAL.x, y + 0.5 - SEAL.y);
  const inside = Math.max(
    Math.min(SEAL.radius - r, r - SEAL.radius + SEAL.thick),
    30 - r,
  );
  return Math.max(0, Math.min(inside + 0.5, 1));
}

/** Lines of print, strokes 3 pixels wide, all over the page; a red rule above the seal. */
function isPrint(x: number, y: number): boolean {
  return y > 240 && y % 24 < 3 && x % 12 < 9;
}

function stamped(ink: Colour, paper: Colour = [250, 250, 250]): Raster {
  const data = new Uint8Array(3 * WIDTH * HEIGHT);
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const part = y === 100 || y === 101 ? 1 : sealAt(x, y);
      const print = isPrint(x, y) ? 0.15 : 1;
      for (let c = 0; c < 3; c++) {
        const absorbed = 1 - part * (1 - (ink[c] as number) / 255);
        data[3 * (y * WIDTH + x) + c] = (paper[c] as number) * absorbed * print;
      }
    }
  }
  return { width: WIDTH, height: HEIGHT, channels: 3, data };
}

function expectFaded(gray: Gray, seals: readonly PixelBox[]): void {
  expect(seals).toHaveLength(1);
  (seals[0] as PixelBox).forEach((found, i) => {
    expect(Math.abs(found - (BOX[i] as number))).toBeLessThan(5);
  });
  let dark = 0;
  let lost = 0;
  for (let y = 210; y < 550; y++) {
    for (let x = 230; x < 570; x++) {
      const level = gray.data[y * WIDTH + x] as number;
      if (isPrint(x, y)) lost += level > 110 ? 1 : 0;
      else if (sealAt(x, y) === 1) dark += level < 185 ? 1 : 0;
    }
  }
  expect(lost).toBe(0);
  expect(dark).toBe(0);
}

describe("fadeSeals", () => {
  it.each<[string, Colour]>([
    ["red", [208, 38, 44]],
    ["pale", [250, 185, 190]],
    ["dark", [150, 20, 30]],
    ["purple", [150, 50, 120]],
  ])("fades a seal in %s, and not the print under it", (_, ink) => {
    const { gray, seals } = fadeSeals(stamped(ink), DPI);
    expectFaded(gray, seals);
    expect(gray.data[100 * WIDTH + 400]).toBeLessThan(215);
  });

  it("takes yellow paper for paper", () => {
    const { gray, seals } = fadeSeals(
      stamped([208, 38, 44], [232, 214, 178]),
      DPI,
    );
    expectFaded(gray, seals);
  });

  it("finds no seal in red lines, nor in black", () => {
    const noSeal = stamped([208, 38, 44]);
    noSeal.data.fill(250, 3 * 110 * WIDTH);
    expect(fadeSeals(noSeal, DPI).seals).toEqual([]);
    expect(fadeSeals(stamped([0, 0, 0]), DPI).seals).toEqual([]);
  });
});

describe("fadeGraySeals", () => {
  const grayOf = (level: number): Gray => {
    const { data } = stamped([level, level, level], [245, 245, 245]);
    return {
      width: WIDTH,
      height: HEIGHT,
      data: data.filter((_, i) => i % 3 === 0),
    };
  };

  it("fades what is lighter than print", () => {
    const gray = grayOf(130);
    expectFaded(gray, fadeGraySeals(gray, DPI));
  });

  it("leaves what is as dark as print", () => {
    const gray = grayOf(50);
    const before = gray.data.slice();
    expect(fadeGraySeals(gray, DPI)).toEqual([]);
    expect(Buffer.compare(gray.data, before)).toBe(0);
  });
});
