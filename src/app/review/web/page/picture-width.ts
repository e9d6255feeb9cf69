/** Widths in pixels that pictures of pages are asked for in: few, so that each is made once and kept. */
const WIDTHS = [1200, 2000, 3000] as const;

/** The width of the picture that a cell is cut from to be shown large. */
export const CUT_WIDTH = 2000;

/** The narrowest picture that need not be stretched much to be `pixels` wide. */
export function pictureWidth(pixels: number): number {
  return WIDTHS.find((width) => width * STRETCH >= pixels) ?? 3000;
}

/** Stretched by this, print is still crisp enough. */
const STRETCH = 1.15;
