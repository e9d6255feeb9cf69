import type { PixelBox } from "../../../raster/pixel-box.ts";
import { boxOf, cutPart, drawParts, type Part } from "../ink/parts.ts";
import { type Angle, findAngle } from "./find-angle.ts";
import type { Found } from "./find-marks.ts";
import type { LineShades } from "./line-shades.ts";

/** ≥ or ≤: an angle over one or two bars, which may touch it; null for anything else. `part`, one of the line's ink, is the angle or the whole sign. */
export function comparisonMark(
  part: Part,
  shades: LineShades,
  em: number,
): Found | null {
  const found = angleAt(part.left, part.right, shades, em);
  if (found?.angle.bar !== "there") return null;
  if (isHalf(found.box, shades.ink, em)) return null;
  if (isSlim(found.box) && isWithinText(found.box, shades.ink, em)) return null;
  return {
    text: found.angle.points === "right" ? "≥" : "≤",
    confidence: Math.max(0.5, 0.98 - 2 * found.angle.deviation),
    box: found.box,
  };
}

/** A sign is so broad (em), and so high with its bar or without. */
const WIDTH = [0.33, 1.1] as const;
const HEIGHT = [0.25, 1.08] as const;
/** With its bar it is no higher than this many times its width; the left half of 所, which looks like ≤, is. */
const HIGH = 1.85;

/** The angle that stands between two columns of a line, if one does, with the box of all its ink. */
export function angleAt(
  left: number,
  right: number,
  { ink, grayOf }: Pick<LineShades, "ink" | "grayOf">,
  em: number,
): { angle: Angle; box: PixelBox } | null {
  const width = right - left;
  if (width < WIDTH[0] * em || width > WIDTH[1] * em) return null;
  const near = ink.filter((part) => part.right > left && part.left < right);
  if (near.length === 0 || near.length > MOST_PARTS) return null;
  const own = near.flatMap((part) => {
    if (part.left >= left && part.right <= right) return [part];
    const { inside } = cutPart(part, [left, part.top, right, part.bottom]);
    return inside === null ? [] : [inside];
  });
  const box = boxOf(own);
  const height = box[3] - box[1];
  if (height < HEIGHT[0] * em || height > HEIGHT[1] * em) return null;
  if (height > HIGH * width) return null;
  const angle = findAngle(drawParts(own, box), () => grayOf(box));
  return angle === null ? null : { angle, box };
}

/** An angle that is broken to pieces and two bars are no more parts than this. */
const MOST_PARTS = 6;

/** The halves of a glyph are this near (em) and make no more than an em together; one of them is as high as glyphs are, digits are lower. */
const HALVES_GAP = 0.16;
const GLYPH = 1.04;
const GLYPH_HEIGHT = 0.84;
/** What is narrower than this (em) is a bracket or a comma. */
const NARROW = 0.25;

/** Whether a glyph's other half stands beside: the left of 所 looks like ≤; here it stands alone. */
function isHalf(box: PixelBox, ink: readonly Part[], em: number): boolean {
  const isGlyph = (parts: readonly Part[]) => {
    if (parts.length === 0) return false;
    const [left, top, right, bottom] = boxOf(parts);
    const gap = Math.max(left - box[2], box[0] - right);
    return (
      gap < HALVES_GAP * em &&
      right - left > NARROW * em &&
      bottom - top > GLYPH_HEIGHT * em
    );
  };
  const after = ink.filter(
    ({ left, right }) => left >= box[2] - 1 && right <= box[0] + GLYPH * em,
  );
  const before = ink.filter(
    ({ left, right }) => right <= box[0] + 1 && left >= box[2] - GLYPH * em,
  );
  const first = Math.min(...after.map(({ left }) => left));
  const last = Math.max(...before.map(({ right }) => right));
  return (
    isGlyph(after.filter(({ left }) => left < first + HALVES_GAP * em)) ||
    isGlyph(before.filter(({ right }) => right > last - HALVES_GAP * em))
  );
}

/** Only ≧ with two bars is higher than this many times its width; it stands before its number, not behind a text. */
const SLIM = 1.5;
const BEHIND = 0.6;

function isSlim([left, top, right, bottom]: PixelBox): boolean {
  return bottom - top > SLIM * (right - left);
}

function isWithinText(
  [start]: PixelBox,
  ink: readonly Part[],
  em: number,
): boolean {
  return ink.some(
    ({ right }) => right <= start + 1 && right > start - BEHIND * em,
  );
}
