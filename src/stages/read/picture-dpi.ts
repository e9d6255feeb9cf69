/** Scanners and faxes have resolutions in this range (dots per inch); others are what cameras and programs write for want of one. */
const PLAUSIBLE_DPI = [90, 1200] as const;

/** Sides of the smallest and the largest sheet that forms are printed on, points: A6 and A2 (ISO 216), a hair beyond to allow for cut edges. */
const SMALLEST = [290, 410] as const;
const LARGEST = [1200, 1700] as const;

/** The long side of A4, points. */
const A4_LONG = 841.89;

/**
 * Dots per inch of a picture of a page, across and down: those of its file where they are plausible, else those at which
 * its long side is A4's.
 * @param given what the file says, null for nothing
 */
export function pictureDpi(
  width: number,
  height: number,
  given: readonly [x: number, y: number] | null,
): [x: number, y: number] {
  if (given !== null && isPlausible(width, height, given))
    return [given[0], given[1]];
  const dpi = (Math.max(width, height) * 72) / A4_LONG;
  return [dpi, dpi];
}

function isPlausible(
  width: number,
  height: number,
  given: readonly [number, number],
): boolean {
  const [least, most] = PLAUSIBLE_DPI;
  if (!given.every((dpi) => dpi >= least && dpi <= most)) return false;
  const sides = [(width * 72) / given[0], (height * 72) / given[1]];
  const short = Math.min(...sides);
  const long = Math.max(...sides);
  return (
    short >= SMALLEST[0] &&
    long >= SMALLEST[1] &&
    short <= LARGEST[0] &&
    long <= LARGEST[1]
  );
}
