import type { Gray } from "../model/raster.ts";

/** A pixel this much darker or lighter than all its neighbours is a speck. */
const STANDS_OUT = 70;

/**
 * Removes single dark and light pixels (salt and pepper), in place: each takes the nearest value among its eight
 * neighbours. A dark pixel with another two or three pixels off in its row or column is a dot of a dotted line and stays.
 */
export function despeckle({ width, height, data }: Gray): void {
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1, at = y * width + 1; x < width - 1; x++, at++) {
      const value = data[at] as number;
      const before = data[at - 1] as number;
      const after = data[at + 1] as number;
      if (
        value < before - STANDS_OUT &&
        value < after - STANDS_OUT &&
        !isDotted(data, at, width, value)
      ) {
        const darkest = darkestAround(data, at, width);
        if (value < darkest - STANDS_OUT) data[at] = darkest;
      } else if (value > before + STANDS_OUT && value > after + STANDS_OUT) {
        const lightest = lightestAround(data, at, width);
        if (value > lightest + STANDS_OUT) data[at] = lightest;
      }
    }
  }
}

function darkestAround(data: Uint8Array, at: number, width: number): number {
  return Math.min(
    data[at - 1] as number,
    data[at + 1] as number,
    data[at - width - 1] as number,
    data[at - width] as number,
    data[at - width + 1] as number,
    data[at + width - 1] as number,
    data[at + width] as number,
    data[at + width + 1] as number,
  );
}

function lightestAround(data: Uint8Array, at: number, width: number): number {
  return Math.max(
    data[at - 1] as number,
    data[at + 1] as number,
    data[at - width - 1] as number,
    data[at - width] as number,
    data[at - width + 1] as number,
    data[at + width - 1] as number,
    data[at + width] as number,
    data[at + width + 1] as number,
  );
}

function isDotted(
  data: Uint8Array,
  at: number,
  width: number,
  value: number,
): boolean {
  const dark = value + STANDS_OUT / 2;
  for (const step of [1, width]) {
    for (const away of [2, 3]) {
      if ((data[at - away * step] as number) < dark) return true;
      if ((data[at + away * step] as number) < dark) return true;
    }
  }
  return false;
}
