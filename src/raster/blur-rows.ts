import type { Gray } from "../model/raster.ts";

/** Each pixel as the mean of `length` (odd) pixels of its row around it; at the ends of a row, of those there are. */
export function blurRows(gray: Gray, length: number): Gray {
  const { width, height, data } = gray;
  const half = length >> 1;
  const blurred = new Uint8Array(data.length);
  const inverse = new Float64Array(length + 1);
  for (let n = 1; n <= length; n++) inverse[n] = 1 / n;
  for (let y = 0; y < height; y++) {
    const row = y * width;
    let sum = 0;
    let count = 0;
    for (let x = 0; x < Math.min(half, width); x++) {
      sum += data[row + x] as number;
      count++;
    }
    for (let x = 0; x < width; x++) {
      if (x + half < width) {
        sum += data[row + x + half] as number;
        count++;
      }
      blurred[row + x] = sum * (inverse[count] as number) + 0.5;
      if (x - half >= 0) {
        sum -= data[row + x - half] as number;
        count--;
      }
    }
  }
  return { width, height, data: blurred };
}
