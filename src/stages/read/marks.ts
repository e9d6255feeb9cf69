import type { Matrix } from "../../geometry/matrix.ts";
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

/** A decoded image of pdf.js: `kind` is its ImageKind; a stencil mask has none, one bit a pixel, 0 where it paints. */
export interface PdfImage {
  width: number;
  height: number;
  kind?: number;
  data: Uint8Array | Uint8ClampedArray;
}

/** An image where it is painted; `colour` is that of a stencil mask, null for an image with colours of its own. */
export interface ImageMark extends Area {
  /** The id of a pdf.js object, or the object itself (small inline images); null for a stencil mask of one full pixel. */
  source: string | PdfImage | null;
  /** The part of the object that is the image, pixels `[left, top, width, height]`; null for all of it. */
  part: readonly [number, number, number, number] | null;
  /** From the unit square, which an image fills with its first row at y = 1, to the page as displayed. */
  place: Matrix;
  /** What the page shows of it, as displayed. */
  shown: Box;
  alpha: number;
  /** How its colours are mixed with those under them: a composite operation of the canvas standard. */
  blend: string;
  /** A soft mask of the graphics state lies over it. */
  masked: boolean;
}

/** All that one page paints, in points of the page as displayed. */
export interface Marks {
  glyphs: Glyph[];
  segments: Segment[];
  areas: Area[];
  images: ImageMark[];
  /** Filled shapes of the size and build of characters: text drawn as outlines. */
  outlines: number;
  /** Texts that pdf.js could not decode because their font failed to load. */
  lostTexts: number;
}
