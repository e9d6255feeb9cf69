import { expect, test } from "vitest";
import { applyToBox } from "../../src/geometry/matrix.ts";
import { type Turn, turnBack, uprightMatrix } from "../../src/geometry/turn.ts";
import type { Box } from "../../src/model/box.ts";

const WIDTH = 600;
const HEIGHT = 800;
const BOX: Box = [50, 100, 90, 300];

test.each<Turn>([0, 90, 180, 270])(
  "a box turned upright by %d degrees comes back to its place",
  (turn) => {
    const upright = applyToBox(uprightMatrix(turn, WIDTH, HEIGHT), ...BOX);
    expect(turnBack(upright, turn, WIDTH, HEIGHT)).toEqual(BOX);
  },
);

test("text that runs down the page begins at its upper right corner", () => {
  // Turned clockwise by 90 degrees, the first line stands at the right edge and reads from the top.
  const first: Box = [WIDTH - 20, 0, WIDTH, 200];
  expect(applyToBox(uprightMatrix(90, WIDTH, HEIGHT), ...first)).toEqual([
    0, 0, 200, 20,
  ]);
});

test("text that runs up the page begins at its lower left corner", () => {
  const first: Box = [0, HEIGHT - 200, 20, HEIGHT];
  expect(applyToBox(uprightMatrix(270, WIDTH, HEIGHT), ...first)).toEqual([
    0, 0, 200, 20,
  ]);
});
