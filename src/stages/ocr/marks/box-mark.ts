import type { Mask } from "../../../model/raster.ts";
import type { PixelBox } from "../../../raster/pixel-box.ts";
import { boxOf, cutPart, drawParts, type Part } from "../ink/parts.ts";
import { boxContent } from "./box-content.ts";
import type { Found } from "./find-marks.ts";
import { type Frame, findFrame } from "./frame.ts";
import type { LineShades } from "./line-shades.ts";
import { solidity, solidMark } from "./solid-mark.ts";

/** A box to tick is at least and at most this large (em). */
const SMALLEST = 0.38;
const LARGEST = 1.15;
/** A part with a box may be this large (em): a hand-drawn tick reaches out of it. */
const WITH_TICK = 2.2;
/** The feet of 口 and of 国 stand out by .06 to .16 em in every type, those of a box by less than .04 and a pixel. */
const FEET = 0.045;
/** A box smaller than this (em) is rare, and what has something in it is then a piece of a glyph. */
const SMALL = 0.6;
/** A box's sides may be thicker than its head and foot, and crooked, by this much (em). */
const RIM = 0.03;
/** An empty box has at most this share of its ink outside: feet of 口, not the rest of a glyph. */
const OUTSIDE = 0.12;
/** Under a box is at most this share of the ink: the point of a tick, not the legs of a glyph (资). */
const UNDER = 0.1;

/** A box to tick: empty, filled, ticked or crossed; null where the part, one of the soft ones, is no such box. */
export function boxMark(
  part: Part,
  { soft, ink, black }: LineShades,
  em: number,
): Found | null {
  const width = part.right - part.left;
  const height = part.bottom - part.top;
  if (Math.min(width, height) < SMALLEST * em) return null;
  if (!hasFlatSides(part, em)) return null;
  const solid = solidMark(part, black, em);
  if (solid !== null) return solid;
  const frame = findFrame(drawParts([part], boxOf([part])), em);
  if (frame === null) return null;
  if (Math.max(frame.width, frame.height) > LARGEST * em) return null;
  if (frame.feet > Math.max(1, FEET * em)) return null;
  const box = placed(frame, part);
  const small = Math.min(frame.width, frame.height) < SMALL * em;
  if (small && !standsAlone(box, soft, part, em)) return null;
  const joined = Math.max(width, height) > WITH_TICK * em;
  if (hasNeighbour(box, soft, part) || !hasCorners(box, part)) return null;
  const rim = frame.thickness + Math.max(1, Math.round(RIM * em));
  const filled = solidity(contentOf(black(), box, rim), em);
  const found = boxContent(contentOf(ink, box, rim), filled, small);
  if (found === null) return null;
  if (found.text === "□" && (joined || outsideShare(part, box) > OUTSIDE))
    return null;
  if (underShare(part, box) > UNDER) return null;
  return { ...found, box };
}

/** A run this long (em) may be a side, or a piece of a broken one. */
const SIDE_PIECE = 0.17;

/** Whether a part has long runs enough to have a head and a foot: a quick look that spares most parts the search. */
function hasFlatSides({ runs }: Part, em: number): boolean {
  let rows = 0;
  for (let i = 0; i < runs.length; i += 3)
    if ((runs[i + 2] as number) - (runs[i + 1] as number) > SIDE_PIECE * em)
      rows++;
  return rows >= 2;
}

function placed(frame: Frame, part: Part): PixelBox {
  const left = part.left + frame.left;
  const top = part.top + frame.top;
  return [left, top, left + frame.width, top + frame.height];
}

/** A small box stands this far (em) from what is beside it; the 口 of 哈 does not, that of 可 and 回 lies in its glyph. */
const ALONE = 0.11;

function standsAlone(
  [left, top, right, bottom]: PixelBox,
  soft: readonly Part[],
  part: Part,
  em: number,
): boolean {
  return !soft.some(
    (other) =>
      other !== part &&
      other.left < right + ALONE * em &&
      other.right > left - ALONE * em &&
      other.top < bottom &&
      other.bottom > top &&
      other.area > 0.1 * part.area,
  );
}

/** A corner is so large, as a share of the side; the circle of ② leaves it blank. */
const CORNER = 0.12;

/** Whether a box has ink in at least three of its corners; one may be broken. */
function hasCorners([left, top, right, bottom]: PixelBox, part: Part): boolean {
  const side = Math.max(2, Math.round(CORNER * (right - left)));
  const mask = drawParts([part], [left, top, right, bottom]);
  const isInked = (x0: number, y0: number) => {
    for (let y = y0; y < y0 + side; y++) {
      const row = y * mask.width + x0;
      if (mask.data.subarray(row, row + side).includes(1)) return true;
    }
    return false;
  };
  const [x1, y1] = [mask.width - side, mask.height - side];
  const corners = [
    isInked(0, 0),
    isInked(x1, 0),
    isInked(0, y1),
    isInked(x1, y1),
  ];
  return corners.filter(Boolean).length >= 3;
}

/** Something over or under a box makes it a piece of a glyph (吕, 部). */
function hasNeighbour(
  [left, top, right, bottom]: PixelBox,
  soft: readonly Part[],
  part: Part,
): boolean {
  const dirt = (0.1 * (right - left)) ** 2;
  return soft.some((other) => {
    if (other === part || other.area < dirt) return false;
    const shared = Math.min(other.right, right) - Math.max(other.left, left);
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

/** Share of a part that stands under the box, between its sides. */
function underShare(part: Part, [x0, , x1, y1]: PixelBox): number {
  const { inside } = cutPart(part, [x0, y1 + 1, x1, Number.MAX_SAFE_INTEGER]);
  return (inside?.area ?? 0) / part.area;
}
