import type { Box } from "../../model/box.ts";
import type { PreparedScan } from "../../model/prepared-scan.ts";
import { type PageInk, pageInk } from "./ink/page-ink.ts";
import { cellLines, looseLines, type PieceLine } from "./ink/page-lines.ts";

/** A prepared page with its ink divided into lines: those of its cells, then those outside its tables. */
export interface LinedPage {
  ink: PageInk;
  lines: PieceLine[];
}

/** @param cells boxes of the page's cells, reading points */
export function linedPage(
  scan: PreparedScan,
  cells: readonly Box[],
): LinedPage {
  const ink = pageInk(scan, cells);
  return {
    ink,
    lines: [
      ...ink.cells.flatMap((cell) => cellLines(ink, cell)),
      ...looseLines(ink),
    ],
  };
}
