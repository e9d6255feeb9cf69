import type { Box } from "../../../model/box.ts";
import type { PreparedScan } from "../../../model/prepared-scan.ts";
import type { Mask } from "../../../model/raster.ts";
import type { PixelBox } from "../../../raster/pixel-box.ts";
import { assignParts } from "./assign-parts.ts";
import { pageEm } from "./em-size.ts";
import { eraseRules } from "./erase-rules.ts";
import { loneSpecks } from "./lone-specks.ts";
import { type Part, partsOf } from "./parts.ts";
import { toPixels } from "./places.ts";
import { dropResidue, isSpeck } from "./residue.ts";

/** The ink of a prepared page, its ruling lines and dust taken away, divided among the page's cells. */
export interface PageInk {
  scan: PreparedScan;
  /** All ink, ruling lines too, but without dust: what may have to be whitened beside a text. */
  dark: Mask;
  /** Size of most of the page's type, pixels. */
  em: number;
  cells: CellInk[];
  /** Parts outside of every cell. */
  loose: Part[];
}

/** The ink that belongs to one cell, also where it runs over its border. */
export interface CellInk {
  /** The cell, pixels. */
  box: PixelBox;
  parts: Part[];
  /** Ink kept, in squares of an em: a lone full stop has about .01, a character .15 to .35; 0: nothing stands here. */
  amount: number;
  /** Ink taken for dust or rests of rules, in squares of an em: with no ink kept, more than .01 makes a doubtful blank. */
  dropped: number;
  /** Some of its ink reaches over its border, or a neighbour's reaches in. */
  crossing: boolean;
}

/** Divides the ink of a page among `cells` (reading points); what a cell holds stands at the cell's index. */
export function pageInk(scan: PreparedScan, cells: readonly Box[]): PageInk {
  const { bare, dark } = eraseRules(scan);
  const parts = partsOf(bare);
  const em = pageEm(parts, scan.dpi);
  const boxes = cells.map((cell) => toPixels(scan, cell));
  const { held, loose } = assignParts(parts, boxes, scan.ink, em);
  return {
    scan,
    dark: withoutDust(dark, parts, scan.dpi),
    em,
    cells: held.map(({ parts: own, crossing }, index) => {
      const box = boxes[index] as PixelBox;
      const solid = dropResidue(own, box, em, scan.dpi);
      const specks = loneSpecks(solid, em, box);
      const kept = solid.filter((part) => !specks.has(part));
      const amount = inkOf(kept);
      return {
        box,
        parts: kept,
        amount: amount / em ** 2,
        dropped: (inkOf(own) - amount) / em ** 2,
        crossing,
      };
    }),
    loose: loose.filter((part) => !isSpeck(part, scan.dpi)),
  };
}

/** Dust is left in the gray: it may be what a faint stroke leaves of itself. */
function withoutDust(dark: Mask, parts: readonly Part[], dpi: number): Mask {
  const { width, data } = dark;
  for (const part of parts) {
    if (!isSpeck(part, dpi)) continue;
    for (let i = 0; i < part.runs.length; i += 3) {
      const row = (part.runs[i] as number) * width;
      data.fill(
        0,
        row + (part.runs[i + 1] as number),
        row + (part.runs[i + 2] as number),
      );
    }
  }
  return dark;
}

function inkOf(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + part.area, 0);
}
