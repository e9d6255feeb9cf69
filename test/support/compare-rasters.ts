import { expect } from "vitest";
import type { Raster } from "../../src/model/raster.ts";

/** That a picture has the size and channels of another, and on average no more than `difference` (of 255) between their samples. */
export function expectPicture(
  found: Raster | undefined,
  expected: Raster,
  difference = 0,
): void {
  const { width, height, channels } = expected;
  expect(found).toMatchObject({ width, height, channels });
  expect(meanDifference(found as Raster, expected)).toBeLessThanOrEqual(
    difference,
  );
}

export function meanDifference(a: Raster, b: Raster): number {
  let sum = 0;
  for (let i = 0; i < b.data.length; i++)
    sum += Math.abs((a.data[i] ?? 0) - (b.data[i] ?? 0));
  return sum / b.data.length;
}

/** A picture turned clockwise by so many quarters. */
export function turned(raster: Raster, quarters: number): Raster {
  let at = raster;
  for (let q = 0; q < quarters; q++) at = turnOnce(at);
  return at;
}

function turnOnce({ width, height, channels, data }: Raster): Raster {
  const to: Raster = {
    width: height,
    height: width,
    channels,
    data: new Uint8Array(data.length),
  };
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let c = 0; c < channels; c++)
        to.data[(x * height + height - 1 - y) * channels + c] =
          data[(y * width + x) * channels + c] ?? 0;
  return to;
}

export function mirrored({ width, height, channels, data }: Raster): Raster {
  const to = new Uint8Array(data.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let c = 0; c < channels; c++)
        to[(y * width + width - 1 - x) * channels + c] =
          data[(y * width + x) * channels + c] ?? 0;
  return { width, height, channels, data: to };
}

export function cropped(
  { width, channels, data }: Raster,
  [left, top, right, bottom]: readonly [number, number, number, number],
): Raster {
  const rows: number[] = [];
  for (let y = top; y < bottom; y++)
    rows.push(
      ...data.subarray(
        (y * width + left) * channels,
        (y * width + right) * channels,
      ),
    );
  return {
    width: right - left,
    height: bottom - top,
    channels,
    data: Uint8Array.from(rows),
  };
}
