import { expect, it } from "vitest";
import { BIN } from "../../../src/stages/prepare/find-lines.ts";
import { lineProfile } from "../../../src/stages/prepare/line-profile.ts";

const WIDTH = 10 * BIN;
const ROW = 20;

/** A line along `ROW`: over a part of it a pixel thick between two rows, else in one row and half the next; a blurred gap. */
function drawLine() {
  const gray = {
    width: WIDTH,
    height: 40,
    data: new Uint8Array(WIDTH * 40).fill(245),
  };
  const split = 2 * BIN;
  gray.data.fill(112, ROW * WIDTH, ROW * WIDTH + split);
  gray.data.fill(102, (ROW + 1) * WIDTH, (ROW + 1) * WIDTH + split);
  gray.data.fill(0, ROW * WIDTH + split, (ROW + 1) * WIDTH);
  gray.data.fill(175, (ROW + 1) * WIDTH + split, (ROW + 2) * WIDTH);
  gray.data.fill(125, ROW * WIDTH + 200, ROW * WIDTH + 203);
  gray.data.fill(235, (ROW + 1) * WIDTH + 200, (ROW + 1) * WIDTH + 203);
  return gray;
}

it("takes a thin line between two rows for firm ink, a blurred gap not", () => {
  const profile = lineProfile(drawLine(), 200, {
    from: 0,
    to: WIDTH,
    rows: new Float32Array(10).fill(ROW + 0.3),
    found: new Uint8Array(10).fill(1),
    length: WIDTH,
  });
  expect(profile?.firm[2 * BIN]).toBe(2 * BIN);
  expect(profile?.firm.at(-1)).toBe(WIDTH - 3);
});
