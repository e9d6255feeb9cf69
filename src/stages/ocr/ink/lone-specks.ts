import type { PixelBox } from "../../../raster/pixel-box.ts";
import type { Part } from "./parts.ts";

/** A speck has less ink than this (em²) and is no larger than this (em): a full stop, a comma, the ring of 。 are as small. */
const SPECK_INK = 0.035;
const SPECK_SIZE = 0.34;

/** A flat stroke longer than this (em) is a dash, which says that nothing is to be said. */
const DASH = 0.22;

/** Punctuation stands this near to the character before it (em): beside it, and no further above or below. */
const BESIDE = 0.9;
const ABOVE = 0.3;

/** The dots of …… have at least this many neighbours of their size at their height. */
const DOTS = 2;

/**
 * The parts of a cell that are as small as punctuation and stand where no text is: dust, the rests of rules.
 * @param cell where the parts are those of one cell, pixels: a flat stroke in its middle is a hyphen
 */
export function loneSpecks(
  parts: readonly Part[],
  em: number,
  cell?: PixelBox,
): Set<Part> {
  const [only, other] = parts;
  if (cell !== undefined && only !== undefined && other === undefined)
    if (isHyphen(only, cell, em)) return new Set();
  const small = parts.filter((part) => isSmall(part, em));
  const firm = parts.filter((part) => !isSmall(part, em));
  return new Set(
    small.filter(
      (speck) =>
        !firm.some((part) => isBeside(speck, part, em)) &&
        small.filter((other) => other !== speck && isBeside(speck, other, em))
          .length < DOTS,
    ),
  );
}

function isSmall(part: Part, em: number): boolean {
  const width = part.right - part.left;
  return (
    part.area < SPECK_INK * em ** 2 &&
    width < SPECK_SIZE * em &&
    part.bottom - part.top < SPECK_SIZE * em &&
    !(width > DASH * em && part.bottom - part.top < width / 2)
  );
}

function isBeside(speck: Part, part: Part, em: number): boolean {
  const across = Math.max(part.left - speck.right, speck.left - part.right);
  const along = Math.max(part.top - speck.bottom, speck.top - part.bottom);
  return across < BESIDE * em && along < ABOVE * em;
}

/** The hyphen of a narrow type is so long (em), and its middle is no further from that of its cell than this (em): dust lies anywhere. */
const HYPHEN = 0.16;
const OFF_MIDDLE = [0.15, 0.2] as const;

function isHyphen(
  { left, top, right, bottom }: Part,
  [x0, y0, x1, y1]: PixelBox,
  em: number,
): boolean {
  const away = [left + right - x0 - x1, top + bottom - y0 - y1].map(
    (twice) => Math.abs(twice) / 2,
  ) as [number, number];
  return (
    right - left >= HYPHEN * em &&
    bottom - top <= (right - left) / 2 &&
    away[0] <= OFF_MIDDLE[0] * em &&
    away[1] <= OFF_MIDDLE[1] * em
  );
}
