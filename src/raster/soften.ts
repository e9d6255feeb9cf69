import type { Gray } from "../model/raster.ts";

/** A slight blur (weights 1 2 1 in both directions), so that the steps of a two-value picture do not show when it is enlarged; the outermost pixels stay. */
export function soften(gray: Gray): Gray {
  const { width, height, data } = gray;
  const soft = data.slice();
  for (let y = 1; y < height - 1; y++) {
    const end = (y + 1) * width - 1;
    for (let at = y * width + 1; at < end; at++) {
      const above = at - width;
      const below = at + width;
      soft[at] =
        (4 * (data[at] as number) +
          2 *
            ((data[at - 1] as number) +
              (data[at + 1] as number) +
              (data[above] as number) +
              (data[below] as number)) +
          (data[above - 1] as number) +
          (data[above + 1] as number) +
          (data[below - 1] as number) +
          (data[below + 1] as number) +
          8) >>
        4;
    }
  }
  return { width, height, data: soft };
}
