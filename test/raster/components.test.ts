import { describe, expect, it } from "vitest";
import type { Mask } from "../../src/model/raster.ts";
import { findComponents } from "../../src/raster/components.ts";

function mask(...rows: string[]): Mask {
  const width = (rows[0] as string).length;
  return {
    width,
    height: rows.length,
    data: Uint8Array.from(rows.join(""), (c) => (c === "#" ? 1 : 0)),
  };
}

describe("findComponents", () => {
  it("joins what touches at corners, and branches that meet only further down", () => {
    const found = findComponents(
      mask("#..#...", ".##...#", "......#", "#.#....", "###...."),
    );
    expect(found.count).toBe(3);
    expect([...found.area]).toEqual([4, 2, 5]);
    expect([...found.left]).toEqual([0, 6, 0]);
    expect([...found.right]).toEqual([4, 7, 3]);
    expect([...found.top]).toEqual([0, 1, 3]);
    expect([...found.bottom]).toEqual([2, 3, 5]);
  });

  it("sees only the part it is asked for", () => {
    const found = findComponents(mask("####", "#..#", "####"), [0, 1, 4, 2]);
    expect(found.count).toBe(2);
    expect([...found.left]).toEqual([0, 3]);
    expect([...found.area]).toEqual([1, 1]);
  });

  it("agrees with a flood fill on a random mask", () => {
    let state = 7;
    const data = Uint8Array.from({ length: 60 * 40 }, () => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return state / 2147483648 < 0.4 ? 1 : 0;
    });
    const found = findComponents({ width: 60, height: 40, data });
    const areas = floodAreas(data, 60, 40);
    expect([...found.area].sort((a, b) => a - b)).toEqual(areas);
  });
});

function floodAreas(ink: Uint8Array, width: number, height: number): number[] {
  const left = ink.slice();
  const areas: number[] = [];
  for (let start = 0; start < left.length; start++) {
    if (left[start] === 0) continue;
    left[start] = 0;
    const queue = [start];
    let area = 0;
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      area++;
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) {
          const x = (at % width) + dx;
          const y = Math.floor(at / width) + dy;
          if (x < 0 || y < 0 || x >= width || y >= height) continue;
          if (left[y * width + x] === 1) {
            left[y * width + x] = 0;
            queue.push(y * width + x);
          }
        }
      }
    }
    areas.push(area);
  }
  return areas.sort((a, b) => a - b);
}
