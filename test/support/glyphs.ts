import { IDENTITY } from "../../src/geometry/matrix.ts";
import type { Box } from "../../src/model/box.ts";
import type { Glyph, ImageMark, Marks } from "../../src/stages/read/marks.ts";
import { SIZE, widthOf } from "./words.ts";

/** The font of all glyphs that are not given another. */
export const FONT = { name: "SimSun" };

/** The characters of a text, set one after the other from (x, y); blanks are blank glyphs. */
export function glyphs(
  text: string,
  x: number,
  y: number,
  more: Partial<Glyph> = {},
): Glyph[] {
  let at = x;
  return [...text].map((character) => {
    const width = widthOf(character);
    const glyph: Glyph = {
      text: character,
      box: [at, y, at + width, y + SIZE],
      size: SIZE,
      direction: 0,
      font: FONT,
      code: character.codePointAt(0) ?? 0,
      width: width * 100,
      colour: "#000000",
      order: 10,
      run: 1,
      isSpace: character.trim() === "",
      suspect: false,
      reason: null,
      hidden: null,
      ...more,
    };
    at += width;
    return glyph;
  });
}

/** An image that shows in a box of the page. */
export function image(box: Box, more: Partial<ImageMark> = {}): ImageMark {
  return {
    box,
    colour: null,
    opaque: false,
    order: 0,
    source: null,
    part: null,
    place: IDENTITY,
    shown: box,
    alpha: 1,
    blend: "source-over",
    masked: false,
    ...more,
  };
}

/** A page's marks: nothing but what is given. */
export function marks(given: Partial<Marks>): Marks {
  return {
    glyphs: [],
    segments: [],
    areas: [],
    images: [],
    outlines: 0,
    lostTexts: 0,
    ...given,
  };
}
