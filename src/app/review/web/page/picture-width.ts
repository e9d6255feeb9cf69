/**
 * Widths in pixels that pictures of pages are asked for in: few, so that each is made once and kept. The first is enough
 * for a page as it is mostly looked at, and for cells that are cut from it and shown large.
 */
const WIDTHS = [1600, 3000] as const;

/** The width of the picture that a cell is cut from. */
export const CUT_WIDTH = 1600;

/** The narrowest picture that need not be stretched much to be `pixels` wide. */
export function pictureWidth(pixels: number): number {
  return WIDTHS.find((width) => width * STRETCH >= pixels) ?? 3000;
}

/** Stretched by this, print is still crisp enough. */
const STRETCH = 1.15;
