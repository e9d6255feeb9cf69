import { IDENTITY, type Matrix } from "../../geometry/matrix.ts";
import type { Box } from "../../model/box.ts";

/** What pdf.js knows of a font and we need: its name, metrics and mapping (pdfjs-dist 5.6, `fontExtraProperties`). */
export interface FontInfo {
  name?: string;
  vertical?: boolean;
  fontMatrix?: number[];
  isType3Font?: boolean;
  composite?: boolean;
  defaultVMetrics?: number[];
  /** The file does not hold the font, and it is none of the standard ones: nobody can draw it. */
  missingFile?: boolean;
  /** A map from character codes, or `{firstChar, lastChar}` where the codes themselves were taken for Unicode. */
  toUnicode?: { _map?: unknown[]; firstChar?: number };
  error?: unknown;
}

/** The part of the PDF graphics state (ISO 32000-1, 8.4) that decides where things stand and whether they show. */
export interface GraphicsState {
  ctm: Matrix;
  clip: Box;
  fill: string;
  stroke: string;
  fillAlpha: number;
  strokeAlpha: number;
  /** How paint is mixed with what lies under it, as the canvas standard names it: `source-over` replaces it, `multiply` darkens it. */
  blend: string;
  /** A soft mask lies over what is painted. */
  masked: boolean;
  lineWidth: number;
  font: FontInfo | null;
  fontSize: number;
  fontDirection: 1 | -1;
  charSpacing: number;
  wordSpacing: number;
  hScale: number;
  leading: number;
  rise: number;
  renderingMode: number;
}

/** The blend that replaces what lies under it. */
export const NORMAL_BLEND = "source-over";

export function initialState(ctm: Matrix, clip: Box): GraphicsState {
  return {
    ctm,
    clip,
    fill: "#000000",
    stroke: "#000000",
    fillAlpha: 1,
    strokeAlpha: 1,
    blend: NORMAL_BLEND,
    masked: false,
    lineWidth: 1,
    font: null,
    fontSize: 0,
    fontDirection: 1,
    charSpacing: 0,
    wordSpacing: 0,
    hScale: 1,
    leading: 0,
    rise: 0,
    renderingMode: 0,
  };
}

/** The text line and position; not part of what save and restore keep. */
export interface TextPosition {
  /** Which text object of the page this is. */
  run: number;
  matrix: Matrix;
  lineX: number;
  lineY: number;
  x: number;
  y: number;
}

export function startOfText(run: number): TextPosition {
  return { run, matrix: IDENTITY, lineX: 0, lineY: 0, x: 0, y: 0 };
}

/** Sets a font as `Tf` does; a negative size mirrors the writing direction. */
export function setFont(
  state: GraphicsState,
  font: FontInfo,
  size: number,
): void {
  state.font = font;
  state.fontSize = Math.abs(size);
  state.fontDirection = size < 0 ? -1 : 1;
}
