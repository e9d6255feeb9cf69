import { expect, it } from "vitest";
import { fadeSeals } from "../../../src/stages/prepare/fade-seals.ts";

const DPI = 100;
const WIDTH = 500;
const HEIGHT = 400;

/** A page with a red ring (40 mm) over black text, and a red ruling line. */
function drawPage(): Uint8Array {
  const data = new Uint8Array(3 * WIDTH * HEIGHT).fill(250);
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const at = 3 * (y * WIDTH + x);
      const ring = Math.hypot(x - 200, y - 200);
      if ((ring > 62 && ring < 79) || y === 40 || y === 41)
        data.set([215, 50, 55], at);
      if (y >= 195 && y < 200) data.set([40, 20, 20], at);
    }
  }
  return data;
}

it("fades a seal, keeps the text under it and red rules", () => {
  const raster = {
    width: WIDTH,
    height: HEIGHT,
    channels: 3 as const,
    data: drawPage(),
  };
  const { gray, seals } = fadeSeals(raster, DPI);
  expect(seals).toHaveLength(1);
  const [left, top, right, bottom] = seals[0] as (typeof seals)[number];
  for (const [found, drawn] of [
    [left, 121],
    [top, 121],
    [right, 279],
    [bottom, 279],
  ] as const)
    expect(Math.abs(found - drawn)).toBeLessThan(8);
  expect(gray.data[130 * WIDTH + 200]).toBeGreaterThan(230);
  expect(gray.data[197 * WIDTH + 130]).toBeLessThan(60);
  expect(gray.data[40 * WIDTH + 200]).toBeLessThan(120);
});
