import type { Gray } from "../../../model/raster.ts";
import { resize } from "../../../raster/resize.ts";
import { ownGray } from "../ink/own-gray.ts";
import type { PageInk } from "../ink/page-ink.ts";
import { boxOf, type Part } from "../ink/parts.ts";

/** The picture of one character, made comparable: of one size, its mean 0 and its length 1. */
export interface Glyph {
  /** Width over height. */
  aspect: number;
  /** Height, em of its text. */
  height: number;
  picture: Float32Array;
}

/** Fine enough to tell 3 from 8, coarse enough for the roughness of print. */
const WIDTH = 14;
const HEIGHT = 20;

/** The picture of a character from the parts that make it up. */
export function glyphOf(
  page: PageInk,
  parts: readonly Part[],
  em: number,
): Glyph {
  const box = boxOf(parts);
  const [width, height] = [box[2] - box[0], box[3] - box[1]];
  const gray = resize(ownGray(page, parts, box), WIDTH, HEIGHT);
  return {
    aspect: width / height,
    height: height / em,
    picture: normalised(gray),
  };
}

function normalised({ data }: Gray): Float32Array {
  let sum = 0;
  for (const level of data) sum += level;
  const mean = sum / data.length;
  const picture = Float32Array.from(data, (level) => mean - level);
  let squares = 0;
  for (const value of picture) squares += value * value;
  const length = Math.sqrt(squares) || 1;
  return picture.map((value) => value / length);
}

/** Widths of one character differ by no more than this share of its height. */
const SAME_ASPECT = 0.14;

/** How alike two characters look: their pictures' correlation, −1 to 1; −1 where one is wider than the other. */
export function likeness(a: Glyph, b: Glyph): number {
  if (Math.abs(a.aspect - b.aspect) > SAME_ASPECT) return -1;
  let sum = 0;
  for (let i = 0; i < a.picture.length; i++)
    sum += (a.picture[i] as number) * (b.picture[i] as number);
  return sum;
}
