import { expect, test } from "vitest";
import { carryBox } from "../../src/geometry/carry-box.ts";
import { type PageLie, placeOnPage } from "../../src/geometry/place-on-page.ts";
import type { Turn } from "../../src/geometry/turn.ts";
import type { Box } from "../../src/model/box.ts";

const lie = (turn: Turn, skew = 0): PageLie => ({
  turn,
  skew,
  width: 600,
  height: 800,
});

const box: Box = [100, 50, 160, 62];

test.each([0, 90, 180, 270] as const)(
  "a page turned by %i: there and back, and to where it is displayed",
  (turn) => {
    const there = carryBox(box, lie(0), lie(turn));
    carryBox(there, lie(turn), lie(0)).forEach((v, i) => {
      expect(v).toBeCloseTo(box[i] as number);
    });
    placeOnPage(there, lie(turn)).forEach((v, i) => {
      expect(v).toBeCloseTo(box[i] as number);
    });
  },
);

test("a skew moves the middle and leaves the size", () => {
  const crooked = lie(90, 1.5);
  const there = carryBox(box, lie(0), crooked);
  expect(there[2] - there[0]).toBeCloseTo(12);
  expect(there[3] - there[1]).toBeCloseTo(60);
  const shown = placeOnPage(there, crooked);
  expect((shown[0] + shown[2]) / 2).toBeCloseTo(130);
  expect((shown[1] + shown[3]) / 2).toBeCloseTo(56);
});
