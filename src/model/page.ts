import type { Box } from "./box.ts";
import type { Origin } from "./cell.ts";
import type { PageKind } from "./extraction.ts";
import type { PageScan } from "./raster.ts";

/**
 * How sure a reading from a picture is, from surest to least:
 * confirmed: readings made apart agree · shape: a mark told by its shape · single: read once, and surely ·
 * settled: two of three readings agree · disputed: no two agree · failed: the engine gave nothing.
 */
export const READING_GRADES = [
  "confirmed",
  "shape",
  "single",
  "settled",
  "disputed",
  "failed",
] as const;
export type ReadingGrade = (typeof READING_GRADES)[number];

/** What stands behind a text that was read from a picture; of several pieces, the worst. */
export interface OcrReading {
  grade: ReadingGrade;
  /** The lowest confidence of its characters, 0–100, as the engine states it. */
  least: number;
  /** What other readings gave in the place of this text. */
  others: string[];
  /** What its confidence was computed from, where that is asked for: see stages/confidence. */
  features?: number[];
  group?: string;
}

/** A run of glyphs on one line that no gap and no ruling line divides. */
export interface Word {
  text: string;
  box: Box;
  /** Size of the type (em) in points. */
  size: number;
  by: Origin;
  /** A blank was printed between this word and the one before it on its line. */
  spaceBefore: boolean;
  /** How many of its characters cannot be trusted: no mapping, private use, mojibake. */
  suspect: number;
  /** What was interpreted on the way from glyph to character, e.g. a tick guessed from a private-use code. */
  reasons: string[];
  /** Where it was read from a picture. */
  reading?: OcrReading;
}

/** Why no reader would see a text that the file holds: `covered` by a painted area or the image of a whole page, `under-image` by a smaller one such as a stamp. */
export type HiddenBecause =
  | "invisible"
  | "clipped"
  | "off-page"
  | "covered"
  | "under-image"
  | "doubled"
  | "paper-coloured"
  | "layer-off";

/** A text that the file holds and no reader would see. */
export interface HiddenWord extends Word {
  because: HiddenBecause;
}

/** A straight ruling line: horizontal at height `at` from x `from` to `to`, or vertical at x `at` from y `from` to `to`; points, thickness `width`. */
export interface Rule {
  axis: "horizontal" | "vertical";
  at: number;
  from: number;
  to: number;
  width: number;
}

/** A painted area, `colour` as #rrggbb. */
export interface Fill {
  box: Box;
  colour: string;
}

/**
 * What one page shows, in reading orientation: points from the top left, y down, text running left to right.
 * `turn` is the clockwise quarter turn (degrees) that was undone to get there from the page as displayed;
 * places go back through geometry/turn before they leave the pipeline.
 */
export interface PageContent {
  page: number;
  kind: PageKind;
  /** Size as displayed (before `turn` is undone), points. */
  width: number;
  height: number;
  rotation: number;
  skew: number;
  turn: 0 | 90 | 180 | 270;
  words: Word[];
  hidden: HiddenWord[];
  rules: Rule[];
  fills: Fill[];
  images: Box[];
  /** Cells of a scan with ink that may be dust or text, and no other. */
  smudged?: Box[];
  /** Its ruled table runs off the page, and text with it: what is read may be cut. */
  cutOff: boolean;
  /** Why nothing of this page can be relied on (code of a problem); null where it can. */
  unreadable: string | null;
  /** The page's picture, where its text must be read from it: a scan, or a text layer not to rely on. As displayed: `turn` is not undone in it. */
  scan: PageScan | null;
}

/** One line of a text dump, counted from 1. */
export interface TextLine {
  line: number;
  text: string;
}
