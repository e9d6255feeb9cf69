import { expect, it } from "vitest";
import { despeckle } from "../../src/raster/despeckle.ts";

it("removes single specks but no strokes and no dotted line", () => {
  const width = 20;
  const gray = { width, height: 12, data: new Uint8Array(240).fill(245) };
  gray.data[2 * width + 10] = 0;
  for (let x = 2; x < 18; x++) gray.data[6 * width + x] = 0;
  for (let x = 1; x < 19; x += 2) gray.data[9 * width + x] = 0;
  const before = gray.data.slice();
  despeckle(gray);
  before[2 * width + 10] = 245;
  expect(changed(gray.data, before)).toEqual([]);
});

/** Interior places that differ; the ends of a dotted line have a neighbour on one side only. */
function changed(a: Uint8Array, b: Uint8Array): number[] {
  return [...a.keys()].filter(
    (at) => at % 20 > 3 && at % 20 < 16 && a[at] !== b[at],
  );
}
