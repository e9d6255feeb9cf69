import type { PixelBox } from "../../../raster/pixel-box.ts";
import type { Part } from "./parts.ts";

/** Rests of a rule stand within this distance of the border (inches) … */
const NEAR_BORDER = 0.02;
/** … and are no thicker than this (inches): what the rule's ragged edge leaves. */
const RESIDUE_THICK = 0.012;
/** A line longer than any stroke (em) and hardly thicker than a rule (inches) is one, also this far from the border (inches): the second of a double line. */
const LONGEST_STROKE = 1.3;
const RULE_THICK = 0.02;
const DOUBLE = 0.06;
/** A glyph's own flat stroke is so long (em), and so near (em) under or over the rest of its glyph (旦, 二). */
const STROKE_LENGTH = [0.2, 1.1] as const;
const STROKE_GAP = 0.5;

/** The parts of a cell without dust and without what its erased rules left along its border. */
export function dropResidue(
  parts: readonly Part[],
  box: PixelBox,
  em: number,
  dpi: number,
): Part[] {
  const solid = parts.filter((part) => !isSpeck(part, dpi));
  const thin = new Set(solid.filter((part) => isResidue(part, box, em, dpi)));
  if (thin.size === 0) return solid;
  const firm = solid.filter((part) => !thin.has(part));
  return solid.filter(
    (part) =>
      !thin.has(part) || firm.some((other) => isStrokeOf(part, other, em)),
  );
}

/** Dust at 150 dpi: a pixel or two. Always less than a printed full stop. */
const SPECK_AT_150 = 1.5;

/** A part so small that it is dust. */
export function isSpeck(part: Part, dpi: number): boolean {
  return part.area <= Math.max(1, Math.round((dpi / 150) ** 2 * SPECK_AT_150));
}

function isResidue(
  part: Part,
  box: PixelBox,
  em: number,
  dpi: number,
): boolean {
  if (isDoubleRule(part, box, em, dpi)) return true;
  const near = Math.max(2, Math.round(dpi * NEAR_BORDER));
  const thick = Math.max(1, Math.round(dpi * RESIDUE_THICK));
  const flat =
    part.bottom - part.top <= thick &&
    (part.bottom <= box[1] + near || part.top >= box[3] - near);
  const upright =
    part.right - part.left <= thick &&
    (part.right <= box[0] + near || part.left >= box[2] - near);
  return flat || upright;
}

function isDoubleRule(
  { left, top, right, bottom }: Part,
  box: PixelBox,
  em: number,
  dpi: number,
): boolean {
  return (
    right - left > LONGEST_STROKE * em &&
    bottom - top <= RULE_THICK * dpi &&
    (bottom <= box[1] + DOUBLE * dpi || top >= box[3] - DOUBLE * dpi)
  );
}

function isStrokeOf(part: Part, other: Part, em: number): boolean {
  const width = part.right - part.left;
  if (width < STROKE_LENGTH[0] * em || width > STROKE_LENGTH[1] * em)
    return false;
  const overlap =
    Math.min(part.right, other.right) - Math.max(part.left, other.left);
  const gap = Math.max(part.top - other.bottom, other.top - part.bottom);
  return (
    overlap > 0.5 * Math.min(width, other.right - other.left) &&
    gap < STROKE_GAP * em
  );
}
