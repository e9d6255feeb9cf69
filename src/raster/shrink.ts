import type { Gray } from "../model/raster.ts";

/** A gray picture at 1/`factor` of its size, each pixel the mean of a square; what is left over at the right and the foot is dropped. */
export function shrink(gray: Gray, factor: number): Gray {
  if (factor === 1) return gray;
  const width = Math.max(1, Math.floor(gray.width / factor));
  const height = Math.max(1, Math.floor(gray.height / factor));
  const data = new Uint8Array(width * height);
  if (factor === 2) {
    halve(gray, width, height, data);
    return { width, height, data };
  }
  const sums = new Uint32Array(width);
  const inverse = 1 / (factor * factor);
  for (let y = 0; y < height; y++) {
    sums.fill(0);
    for (let dy = 0; dy < factor; dy++) {
      let at = (y * factor + dy) * gray.width;
      for (let x = 0; x < width; x++) {
        let sum = 0;
        for (let dx = 0; dx < factor; dx++) sum += gray.data[at++] as number;
        sums[x] = (sums[x] as number) + sum;
      }
    }
    const row = y * width;
    for (let x = 0; x < width; x++)
      data[row + x] = (sums[x] as number) * inverse + 0.5;
  }
  return { width, height, data };
}

/** The usual case, in one pass. */
function halve(
  gray: Gray,
  width: number,
  height: number,
  data: Uint8Array,
): void {
  const source = gray.data;
  for (let y = 0; y < height; y++) {
    let upper = 2 * y * gray.width;
    let lower = upper + gray.width;
    const end = (y + 1) * width;
    for (let at = y * width; at < end; at++, upper += 2, lower += 2)
      data[at] =
        ((source[upper] as number) +
          (source[upper + 1] as number) +
          (source[lower] as number) +
          (source[lower + 1] as number) +
          2) >>
        2;
  }
}
