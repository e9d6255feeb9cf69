import type { Gray } from "../../../model/raster.ts";
import { histogram, percentile } from "../../../raster/histogram.ts";
import type { PixelBox } from "../../../raster/pixel-box.ts";
import { ownGray } from "../ink/own-gray.ts";
import type { PageInk } from "../ink/page-ink.ts";
import { type Part, partsOf } from "../ink/parts.ts";
import type { InkLine } from "../ink/split-lines.ts";

/** Ink is what is darker than the paper by this share of the line's contrast: the hairlines of a small box are half as dark as its letters. */
const SOFT = 0.3;

/** Black is what is darker than the paper by this share: filled areas are, the blur between narrow strokes is not. */
const BLACK = 0.7;

/** A line's ink at three thresholds, pixels of the page. */
export interface LineShades {
  /** So soft that thin strokes do not break. */
  soft: Part[];
  /** The page's own. */
  ink: readonly Part[];
  /** Asked for rarely, hence made only then. */
  black: () => Part[];
  /** The line's gray within a box. */
  grayOf: (box: PixelBox) => Gray;
}

/** The ink of a line at the thresholds the marks are told by. */
export function lineShades(page: PageInk, line: InkLine): LineShades {
  const [left, top, right, bottom] = line.box;
  const box = [left - 1, top - 1, right + 1, bottom + 1] as const;
  const { width, height, data } = ownGray(page, line.parts, box);
  const counts = histogram({ width, height, data });
  const dark = percentile(counts, 0.02);
  const paper = percentile(counts, 0.8);
  const at = (share: number) => {
    const level = paper - share * (paper - dark);
    const mask = new Uint8Array(data.length);
    for (let i = 0; i < data.length; i++)
      mask[i] = (data[i] as number) <= level ? 1 : 0;
    return partsOf({ width, height, data: mask }).map((part) =>
      moved(part, box[0], box[1]),
    );
  };
  return {
    soft: at(SOFT),
    ink: line.parts,
    black: () => at(BLACK),
    grayOf: (within) => ownGray(page, line.parts, within),
  };
}

/** The parts' runs are moved where they are: nobody else has them. */
function moved(part: Part, dx: number, dy: number): Part {
  const { runs } = part;
  for (let i = 0; i < runs.length; i += 3) {
    runs[i] = (runs[i] as number) + dy;
    runs[i + 1] = (runs[i + 1] as number) + dx;
    runs[i + 2] = (runs[i + 2] as number) + dx;
  }
  part.left += dx;
  part.right += dx;
  part.top += dy;
  part.bottom += dy;
  return part;
}
