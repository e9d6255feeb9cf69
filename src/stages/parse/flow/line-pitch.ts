import type { Piece } from "./pieces.ts";

/** Lines of one cell are no farther apart than this, em. */
const WIDEST_PITCH = 2.6;
/** A line that ends this near to where its column's widest line ends is full, em. */
const FULL = 1.2;
/** Pieces begin in the same column when their left edges are this near, em. */
const SAME_EDGE = 0.4;
/** Distances between the lines of one cell differ by rounding only, points; rows differ by at least a border's thickness. */
const ROUNDING = 0.08;

/** The piece that stands next below another one, over or under the same part of the page; null for none nearby. */
export function nextBelow(
  piece: Piece,
  pieces: readonly Piece[],
): Piece | null {
  let best: Piece | null = null;
  for (const other of pieces) {
    if (other.page !== piece.page || other.middle <= piece.middle) continue;
    if (other.middle - piece.middle > WIDEST_PITCH * piece.em) continue;
    if (!overlaps(piece, other)) continue;
    if (best === null || other.middle < best.middle) best = other;
  }
  return best;
}

function overlaps(a: Piece, b: Piece): boolean {
  return Math.min(a.box[2], b.box[2]) - Math.max(a.box[0], b.box[0]) > 0;
}

/** How far apart the lines of one cell are, points. */
export interface LinePitch {
  distance: number;
  /** How much it varies. */
  slack: number;
}

/**
 * The distance between lines of one cell: lines that run full to their column's end are followed by the rest of their cell.
 * The wider a line, the surer that is, because names and amounts of the same length seem full as well.
 * @param isWhole whether a piece's text is known to fill its cell, so that nothing of it follows
 * @returns null where no line runs full
 */
export function linePitch(
  pieces: readonly Piece[],
  isWhole: (piece: Piece) => boolean,
): LinePitch | null {
  const votes: { distance: number; weight: number }[] = [];
  for (const piece of pieces) {
    const below = nextBelow(piece, pieces);
    if (below === null || isWhole(piece) || !isFull(piece, pieces)) continue;
    const weight = ((piece.box[2] - piece.box[0]) / piece.em) ** 2;
    votes.push({ distance: below.middle - piece.middle, weight });
  }
  let best: typeof votes = [];
  for (const { distance } of votes) {
    const near = votes.filter(
      (vote) => Math.abs(vote.distance - distance) <= 2 * ROUNDING,
    );
    if (weightOf(near) > weightOf(best)) best = near;
  }
  if (best.length === 0) return null;
  const distances = best.map(({ distance }) => distance);
  const least = Math.min(...distances);
  const most = Math.max(...distances);
  return {
    distance: (least + most) / 2,
    slack: Math.max(ROUNDING, (most - least) / 2),
  };
}

function weightOf(votes: readonly { weight: number }[]): number {
  return votes.reduce((sum, { weight }) => sum + weight, 0);
}

/** Whether a distance is that of two lines of one cell. */
export function isPitch(distance: number, pitch: LinePitch): boolean {
  return Math.abs(distance - pitch.distance) <= pitch.slack;
}

/** Whether a piece ends where the widest of its column does. */
export function isFull(piece: Piece, pieces: readonly Piece[]): boolean {
  const column = pieces.filter(
    (other) =>
      other.page === piece.page &&
      Math.abs(other.box[0] - piece.box[0]) < SAME_EDGE * piece.em,
  );
  const right = Math.max(...column.map(({ box }) => box[2]));
  return column.length > 1 && piece.box[2] > right - FULL * piece.em;
}
