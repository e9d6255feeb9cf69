/** Images larger than this are not decoded (pixels): a page at 600 dpi and A1 size. */
export const LARGEST_IMAGE = 20_000 * 14_000;
