import { intersect, isEmpty } from "../../geometry/box.ts";
import { applyToBox, type Matrix, multiply } from "../../geometry/matrix.ts";
import type { Box } from "../../model/box.ts";
import type { HiddenBecause } from "../../model/page.ts";
import { glyphText } from "./glyph-text.ts";
import type { GraphicsState, TextPosition } from "./graphics-state.ts";
import type { Glyph, Marks } from "./marks.ts";

/** A glyph of pdf.js's showText (its `Glyph`, after structured cloning). */
export interface ShownGlyph {
  originalCharCode: number;
  unicode: string;
  width: number;
  vmetric: number[] | null;
  isSpace: boolean;
}

/** A glyph's box: Han characters fill the em from 0.12 below to 0.88 above the baseline in every common font. */
const BELOW_BASELINE = -0.12;
const ABOVE_BASELINE = 0.88;

/** A baseline this far from a quarter turn (sine) is slanted: a watermark, no text of the form. */
const SLANT = 0.035;

/** Text rendering modes (ISO 32000-1, table 106). */
const INVISIBLE = 3;
const CLIP_ONLY = 7;
const STROKE_ONLY = 1;

/** Adds the glyphs of one text operator, advancing the text position as ISO 32000-1, 9.4.4 says. */
export function showText(
  items: (ShownGlyph | number)[],
  state: GraphicsState,
  text: TextPosition,
  layerHidden: boolean,
  order: number,
  marks: Marks,
): void {
  const { font, fontSize } = state;
  if (font === null || font.error !== undefined) {
    marks.lostTexts++;
    return;
  }
  const unit = (font.fontMatrix?.[0] ?? 0.001) * fontSize;
  const hScale = state.hScale * state.fontDirection;
  const start = multiply(multiply(state.ctm, text.matrix), [
    1,
    0,
    0,
    1,
    text.x,
    text.y + state.rise,
  ]);
  const space: Matrix = multiply(start, [
    hScale,
    0,
    0,
    state.fontDirection,
    0,
    0,
  ]);
  const direction = directionOf(space);
  const size = fontSize * Math.hypot(space[2], space[3]);
  const colour =
    state.renderingMode === STROKE_ONLY ? state.stroke : state.fill;
  let x = 0;
  for (const item of items) {
    if (typeof item === "number") {
      x += ((font.vertical ? 1 : -1) * item * fontSize) / 1000;
      continue;
    }
    const spacing = (item.isSpace ? state.wordSpacing : 0) + state.charSpacing;
    let box: Box;
    if (font.vertical) {
      // `x` runs down the column; the glyph hangs from it, centred on the column's line.
      const [down, left] = verticalMetrics(item, font.defaultVMetrics);
      box = applyToBox(
        space,
        -left * unit,
        -x - fontSize,
        (item.width - left) * unit,
        -x,
      );
      x += down * unit + spacing;
    } else {
      const advance = item.width * unit;
      box = applyToBox(
        space,
        x,
        BELOW_BASELINE * fontSize,
        x + advance,
        ABOVE_BASELINE * fontSize,
      );
      x += advance + spacing;
    }
    const { text: character, suspect, reason } = glyphText(item, font);
    const glyph: Glyph = {
      text: character,
      box,
      size,
      direction,
      font,
      code: item.originalCharCode,
      width: item.width,
      colour,
      order,
      run: text.run,
      isSpace: character.trim() === "",
      suspect,
      reason,
      hidden: hiddenBy(state, box, layerHidden),
    };
    marks.glyphs.push(glyph);
  }
  if (font.vertical) text.y -= x;
  else text.x += x * hScale;
}

/** How far a glyph written downwards moves on, and how far left of the column's line it begins, in glyph units (ISO 32000-1, 9.7.4.3). */
function verticalMetrics(
  glyph: ShownGlyph,
  fallback: number[] | undefined,
): [down: number, left: number] {
  const metrics = glyph.vmetric ?? fallback;
  return [-(metrics?.[0] ?? -1000), glyph.vmetric?.[1] ?? glyph.width / 2];
}

function directionOf(m: Matrix): Glyph["direction"] {
  const length = Math.hypot(m[0], m[1]);
  if (length === 0) return null;
  const cos = m[0] / length;
  const sin = m[1] / length;
  if (Math.abs(sin) < SLANT) return cos > 0 ? 0 : 180;
  if (Math.abs(cos) < SLANT) return sin > 0 ? 90 : 270;
  return null;
}

function hiddenBy(
  state: GraphicsState,
  box: Box,
  layerHidden: boolean,
): HiddenBecause | null {
  if (layerHidden) return "layer-off";
  if (state.renderingMode === INVISIBLE || state.renderingMode === CLIP_ONLY)
    return "invisible";
  if (state.fillAlpha === 0 || state.fill === "transparent") return "invisible";
  const shown = intersect(box, state.clip);
  const middleX = (box[0] + box[2]) / 2;
  const middleY = (box[1] + box[3]) / 2;
  const { clip } = state;
  const middleShown =
    middleX >= clip[0] &&
    middleX <= clip[2] &&
    middleY >= clip[1] &&
    middleY <= clip[3];
  return isEmpty(shown) || !middleShown ? "clipped" : null;
}
