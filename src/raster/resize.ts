import type { Gray } from "../model/raster.ts";

/**
 * A gray picture at another size: each direction by area average where it shrinks, by cubic interpolation
 * (Catmull and Rom 1974) where it grows.
 */
export function resize(gray: Gray, width: number, height: number): Gray {
  return resizeRows(resizeColumns(gray, width), height);
}

/** Weights of the source pixels for each target pixel of one direction, `taps` each, starting at `first`. */
interface Kernel {
  taps: number;
  first: Int32Array;
  weights: Float32Array;
}

function kernel(from: number, to: number): Kernel {
  return to <= from ? areaKernel(from, to) : cubicKernel(from, to);
}

function areaKernel(from: number, to: number): Kernel {
  const ratio = from / to;
  const taps = Math.ceil(ratio) + 1;
  const first = new Int32Array(to);
  const weights = new Float32Array(to * taps);
  for (let i = 0; i < to; i++) {
    const start = i * ratio;
    const end = Math.min(from, start + ratio);
    const base = Math.min(Math.floor(start), from - 1);
    first[i] = Math.max(0, Math.min(base, from - taps));
    for (let t = 0; t < taps; t++) {
      const at = (first[i] as number) + t;
      const shared = Math.min(end, at + 1) - Math.max(start, at);
      weights[i * taps + t] = Math.max(0, shared) / ratio;
    }
  }
  return { taps, first, weights };
}

function cubicKernel(from: number, to: number): Kernel {
  const ratio = from / to;
  const taps = Math.min(4, from);
  const first = new Int32Array(to);
  const weights = new Float32Array(to * taps);
  for (let i = 0; i < to; i++) {
    const centre = (i + 0.5) * ratio - 0.5;
    const base = Math.floor(centre) - 1;
    first[i] = Math.max(0, Math.min(base, from - taps));
    for (let k = 0; k < 4; k++) {
      // Beyond the edge the edge's own pixel goes on.
      const at = Math.max(0, Math.min(base + k, from - 1));
      const slot = i * taps + at - (first[i] as number);
      weights[slot] =
        (weights[slot] as number) + catmullRom(centre - (base + k));
    }
  }
  return { taps, first, weights };
}

/** The Catmull-Rom kernel: weight of a sample at distance `d` pixels. */
export function catmullRom(d: number): number {
  const a = Math.abs(d);
  if (a >= 2) return 0;
  if (a >= 1) return ((-0.5 * a + 2.5) * a - 4) * a + 2;
  return (1.5 * a - 2.5) * a * a + 1;
}

function resizeColumns(gray: Gray, width: number): Gray {
  if (width === gray.width) return gray;
  const { taps, first, weights } = kernel(gray.width, width);
  const data = new Uint8Array(width * gray.height);
  for (let y = 0; y < gray.height; y++) {
    const source = y * gray.width;
    const target = y * width;
    for (let x = 0; x < width; x++) {
      const at = source + (first[x] as number);
      const w = x * taps;
      let sum = 0.5;
      for (let t = 0; t < taps; t++)
        sum += (weights[w + t] as number) * (gray.data[at + t] as number);
      data[target + x] = sum < 0 ? 0 : sum > 255 ? 255 : sum;
    }
  }
  return { width, height: gray.height, data };
}

function resizeRows(gray: Gray, height: number): Gray {
  if (height === gray.height) return gray;
  const { width } = gray;
  const { taps, first, weights } = kernel(gray.height, height);
  const data = new Uint8Array(width * height);
  const sums = new Float32Array(width);
  for (let y = 0; y < height; y++) {
    sums.fill(0.5);
    for (let t = 0; t < taps; t++) {
      const weight = weights[y * taps + t] as number;
      if (weight === 0) continue;
      const source = ((first[y] as number) + t) * width;
      for (let x = 0; x < width; x++)
        sums[x] =
          (sums[x] as number) + weight * (gray.data[source + x] as number);
    }
    const target = y * width;
    for (let x = 0; x < width; x++) {
      const sum = sums[x] as number;
      data[target + x] = sum < 0 ? 0 : sum > 255 ? 255 : sum;
    }
  }
  return { width, height, data };
}
