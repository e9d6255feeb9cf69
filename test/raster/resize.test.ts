import { describe, expect, it } from "vitest";
import type { Gray } from "../../src/model/raster.ts";
import { resize } from "../../src/raster/resize.ts";
import { shrink } from "../../src/raster/shrink.ts";

function ramp(width: number, height: number): Gray {
  const data = new Uint8Array(width * height);
  for (let i = 0; i < data.length; i++) data[i] = 5 * (i % width);
  return { width, height, data };
}

describe("resize", () => {
  it("averages areas where it shrinks, as shrinking by a whole factor does", () => {
    const gray = ramp(40, 12);
    expect(resize(gray, 20, 6)).toEqual(shrink(gray, 2));
  });

  it("keeps the mean at odd ratios", () => {
    const mean = ({ data }: Gray) =>
      data.reduce((sum, v) => sum + v, 0) / data.length;
    const gray = ramp(40, 12);
    expect(mean(resize(gray, 17, 5))).toBeCloseTo(mean(gray), 0);
  });

  it("goes on evenly between pixels where it enlarges", () => {
    const large = resize(ramp(20, 4), 40, 8);
    const row = [...large.data.subarray(4 * 40 + 6, 4 * 40 + 34)];
    for (let i = 1; i < row.length; i++) {
      const step = (row[i] as number) - (row[i - 1] as number);
      expect(step).toBeGreaterThanOrEqual(2);
      expect(step).toBeLessThanOrEqual(3);
    }
  });
});
