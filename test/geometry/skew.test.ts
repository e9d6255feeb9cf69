import { describe, expect, it } from "vitest";
import { skewBack, skewPoint } from "../../src/geometry/skew.ts";

describe("skewPoint", () => {
  it("turns clockwise about the middle of the page", () => {
    const [x, y] = skewPoint(600, 400, 1, 600, 800);
    expect(x).toBeCloseTo(299.954 + 300, 2);
    expect(y).toBeCloseTo(400 + 5.236, 2);
  });

  it("is undone by the opposite skew", () => {
    const [x, y] = skewPoint(100, 700, 3, 600, 800);
    const back = skewPoint(x, y, -3, 600, 800);
    expect(back[0]).toBeCloseTo(100, 9);
    expect(back[1]).toBeCloseTo(700, 9);
  });
});

describe("skewBack", () => {
  it("gives the upright box around the turned one, within the page", () => {
    const box = skewBack([250, 350, 350, 450], 90, 600, 800);
    expect(box.map(Math.round)).toEqual([250, 350, 350, 450]);
    expect(skewBack([0, 0, 100, 20], 5, 600, 800)[1]).toBe(0);
  });
});
