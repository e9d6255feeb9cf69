import type { Mask } from "../../../model/raster.ts";
import type { PixelBox } from "../../../raster/pixel-box.ts";
import { boxOf, cutPart, drawParts, type Part } from "../ink/parts.ts";
import type { Found } from "./find-marks.ts";
import { findFrame, type Frame } from "./frame.ts";
import { inkCount, rowRuns, slantShare, solidShare } from "./shape.ts";

/** A box to tick is at least and at most this large (em). */
const SMALLEST = 0.42;
const LARGEST = 1.15;
/** A part with a box may be this large (em): a hand-drawn tick reaches out of it. */
const WITH_TICK = 2.2;
/** A glyph's strokes are thinner than this (em, and pixels); what is thicker is a filled area. */
const STROKE = 0.2;
const STROKE_PIXELS = 5;
/** Of the inside of a box filled in print or by hand at least these shares lie in such areas. */
const PRINTED = 0.8;
const FILLED = 0.45;
/** The feet of 口 and of 国 stand out by .06 to .16 em in every type, those of a box by less than .04 and a pixel. */
const FEET = 0.045;
/** A box smaller than this (em) is rare, and what has something in it is then a piece of a glyph. */
const SMALL = 0.6;
/** Less ink inside than this share is dirt. */
const EMPTY = 0.035;
/** An empty box has at most this share of its ink outside: feet of 口, not the rest of a glyph. */
const OUTSIDE = 0.12;
/** Of a tick or a cross at least this share runs slantwise; of a character's strokes far less. */
const SLANTED = 0.55;

/**
 * A box to tick: empty, filled, ticked or crossed; null where the part is no such box.
 * `part` is taken from `soft`, the line's parts at a soft threshold; `ink` are those at the page's own.
 */
export function boxMark(
  part: Part,
  soft: readonly Part[],
  ink: readonly Part[],
  em: number,
): Found | null {
  const width = part.right - part.left;
  const height = part.bottom - part.top;
  if (Math.min(width, height) < SMALLEST * em) return null;
  const solid = solidMark(part, ink, em);
  if (solid !== null) return { ...solid, box: boxOf([part]) };
  const frame = findFrame(drawParts([part], boxOf([part])), em);
  if (frame === null) return null;
  if (Math.max(frame.width, frame.height) > LARGEST * em) return null;
  if (frame.feet > Math.max(1, FEET * em)) return null;
  const box = placed(frame, part);
  const joined = Math.max(width, height) > WITH_TICK * em;
  if (hasNeighbour(box, soft, part)) return null;
  const content = contentOf(ink, box, frame.thickness + 1);
  const found = judge(content, frame, em);
  if (found === null) return null;
  if (found.text === "□" && (joined || outsideShare(part, box) > OUTSIDE))
    return null;
  return { ...found, box };
}

/** ■ or ●, as printed. */
function solidMark(
  part: Part,
  ink: readonly Part[],
  em: number,
): Omit<Found, "box"> | null {
  const box = boxOf([part]);
  const width = box[2] - box[0];
  const height = box[3] - box[1];
  const aspect = width / height;
  if (Math.max(width, height) > LARGEST * em) return null;
  if (aspect < 0.8 || aspect > 1.25) return null;
  const mask = drawParts(ink, box);
  const fill = inkCount(mask) / (width * height);
  const solid = solidShare(mask, Math.max(STROKE_PIXELS, STROKE * em));
  if (fill > 0.85 && solid > PRINTED) return { text: "■", confidence: 0.97 };
  // A disc fills π/4 of its box.
  return fill > 0.66 && solid > 0.6
    ? { text: cornersEmpty(mask) ? "●" : "■", confidence: 0.85 }
    : null;
}

/** Whether the corners (a tenth of the box each way) hold no ink, as those of a disc. */
function cornersEmpty({ width, height, data }: Mask): boolean {
  const w = Math.max(1, Math.round(width / 10));
  const h = Math.max(1, Math.round(height / 10));
  let ink = 0;
  for (let y = 0; y < height; y++) {
    if (y >= h && y < height - h) continue;
    for (let x = 0; x < width; x++)
      if (x < w || x >= width - w) ink += data[y * width + x] as number;
  }
  return ink < 0.25 * 4 * w * h;
}

function placed(frame: Frame, part: Part): PixelBox {
  const left = part.left + frame.left;
  const top = part.top + frame.top;
  return [left, top, left + frame.width, top + frame.height];
}

/** Something over or under the box, or within this (em) of a small one at its side, makes it a piece of a glyph (吕, 部, 识). */
function hasNeighbour(
  [left, top, right, bottom]: PixelBox,
  soft: readonly Part[],
  part: Part,
): boolean {
  const dirt = (0.1 * (right - left)) ** 2;
  return soft.some((other) => {
    if (other === part || other.area < dirt) return false;
    const shared =
      Math.min(other.right, right) - Math.max(other.left, left);
    return (
      shared > 0.3 * (other.right - other.left) &&
      (other.bottom <= top || other.top >= bottom)
    );
  });
}

/** The ink within a frame's sides. */
function contentOf(ink: readonly Part[], box: PixelBox, rim: number): Mask {
  const [x0, y0, x1, y1] = box;
  return drawParts(ink, [
    x0 + rim,
    y0 + rim,
    Math.max(x0 + rim + 1, x1 - rim),
    Math.max(y0 + rim + 1, y1 - rim),
  ]);
}

/** Share of a part that stands outside of the box and its soft edge. */
function outsideShare(part: Part, [x0, y0, x1, y1]: PixelBox): number {
  const { outside } = cutPart(part, [x0 - 1, y0 - 1, x1 + 1, y1 + 1]);
  return (outside?.area ?? 0) / part.area;
}

function judge(
  content: Mask,
  frame: Frame,
  em: number,
): Omit<Found, "box"> | null {
  const share = inkCount(content) / (content.width * content.height);
  const solid = solidShare(content, Math.max(STROKE_PIXELS, STROKE * em));
  const small = Math.max(frame.width, frame.height) < SMALL * em;
  if (share < EMPTY) return { text: "□", confidence: small ? 0.7 : 0.97 };
  if (small) return null;
  if (solid > PRINTED) return { text: "■", confidence: 0.95 };
  if (solid > FILLED) return { text: "■", confidence: 0.7 };
  if (isMan(content)) return null;
  const slant = slantShare(content);
  if (slant < SLANTED) return null;
  const confidence = Math.min(0.95, 0.6 + (slant - SLANTED));
  return { text: isCross(content) ? "☒" : "☑", confidence };
}

/** A cross has ink near all four corners; a tick lacks at least one. */
function isCross({ width, height, data }: Mask): boolean {
  const quarters = [0, 0, 0, 0];
  let all = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (!data[y * width + x]) continue;
      all++;
      const q = (y * 2 < height ? 0 : 2) + (x * 2 < width ? 0 : 1);
      quarters[q] = (quarters[q] as number) + 1;
    }
  }
  return quarters.every((ink) => ink > 0.15 * all);
}

/** The 人 of 囚: one stroke on top that parts into two, where a tick's two strokes meet at the bottom. */
function isMan(content: Mask): boolean {
  const counts: number[] = [];
  for (let y = 0; y < content.height; y++) {
    const strokes = rowRuns(content, y).length / 2;
    if (strokes > 0) counts.push(strokes);
  }
  const quarter = Math.max(1, counts.length >> 2);
  const isOne = (count: number) => count === 1;
  return (
    counts.slice(0, quarter).every(isOne) &&
    !counts.slice(-quarter).some(isOne)
  );
}
