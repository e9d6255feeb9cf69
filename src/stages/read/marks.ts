import type { Box } from "../../model/box.ts";
import type { HiddenBecause } from "../../model/page.ts";
import type { FontInfo } from "./graphics-state.ts";

/** One glyph as it stands on the page as displayed. */
export interface Glyph {
  text: string;
  box: Box;
  /** Em in points. */
  size: number;
  /** Writing direction: clockwise quarter turn in degrees, or null where it is none (a slanted watermark). */
  direction: 0 | 90 | 180 | 270 | null;
  font: FontInfo;
  code: number;
  /** Advance width in the font's glyph space (1/1000 em but for Type 3 fonts). */
  width: number;
  colour: string;
  /** Position in the order of painting. */
  order: number;
  /** The text object that it was shown in, counted over the page: one piece of text for most producers. */
  run: number;
  isSpace: boolean;
  suspect: boolean;
  /** How the character was interpreted, where it was (see glyph-text.ts). */
  reason: string | null;
  hidden: HiddenBecause | null;
}

/** A straight stroke or thin filled area, not yet told apart by axis. */
export interface Segment {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  width: number;
  colour: string;
  order: number;
}

/** A painted area that hides what was painted before it where `opaque`. */
export interface Area {
  box: Box;
  colour: string | null;
  opaque: boolean;
  order: number;
}

/** All that one page paints, in points of the page as displayed. */
export interface Marks {
  glyphs: Glyph[];
  segments: Segment[];
  areas: Area[];
  images: Area[];
  /** Filled shapes of the size and build of characters: text drawn as outlines. */
  outlines: number;
  /** Texts that pdf.js could not decode because their font failed to load. */
  lostTexts: number;
}
