import type { PageScan } from "../../model/raster.ts";

/** Long side of A4, points. */
const A4_LONG = 842;

/** A page whose long side claims to be outside these (A6 less 5 % to A3 plus 5 %, points) is taken for A4. */
const SHORTEST_PAGE = 400;
const LONGEST_PAGE = 1250;

/** Below this (dots per inch) a page is enlarged by a whole factor: at 150, strokes of characters lie 2-3 pixels apart. */
const LEAST_DPI = 180;

/** Above this a page is reduced by a whole factor to about `REDUCED_DPI`, which costs no reading and saves three quarters of the time at 600. */
const MOST_DPI = 400;
const REDUCED_DPI = 300;

/** No page is enlarged more than this: at 45 dpi nothing can be read anyway. */
const MOST_ENLARGED = 4;

/** At which resolution to work. */
export interface Resolution {
  /** True dots per inch of the raster as scanned, as far as it can be known. */
  scanned: number;
  /** By how much to shrink the raster first; a whole number. */
  reduce: number;
  /** By how much to enlarge when straightening; a whole number. */
  enlarge: number;
}

/** Chooses the working resolution, 180-400 dpi, from the scan's claim where the page has a believable size. */
export function workingResolution(
  scan: PageScan,
  page: { width: number; height: number },
): Resolution {
  const long = Math.max(page.width, page.height);
  const believable = long >= SHORTEST_PAGE && long <= LONGEST_PAGE;
  const scanned = believable ? scan.dpi : (scan.dpi * long) / A4_LONG;
  if (scanned > MOST_DPI) {
    return { scanned, reduce: Math.round(scanned / REDUCED_DPI), enlarge: 1 };
  }
  const enlarge = Math.min(MOST_ENLARGED, Math.ceil(LEAST_DPI / scanned));
  return { scanned, reduce: 1, enlarge };
}
