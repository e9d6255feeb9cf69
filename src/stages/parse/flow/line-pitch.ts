import { emWidths } from "../../../text/join-lines.ts";
import type { Piece } from "./pieces.ts";

/** Lines of one cell are no farther apart than this, em. */
const WIDEST_PITCH = 2.6;
/** Lines are seldom farther apart than this, em. */
const USUAL_PITCH = 2;
/** A line is full that has no room for what the next one begins with and so much more, em. */
const FULL = 0.5;
/** Edges this near are in line, em. */
const SAME_EDGE = 0.4;
/** The first line of a paragraph may be indented by this, em. */
const INDENT = 2;
/** A line this wide is running text, em. */
const WIDE = 24;
/** Distances that differ by less are the same, points. */
const SAME_DISTANCE = 0.04;
/** Distances between the lines of one cell differ by rounding, points; rows differ by at least a border's thickness. */
const ROUNDING = 0.3;
/** A distance of lines of one cell is shared by this part of them. */
const FEWEST_SHARE = 0.1;
/** A distance this far from all known ones is another, points. */
const STRANGE = 0.15;
/** Sizes of type are the same to this share. */
const SAME_SIZE = 0.06;

/** Two pieces, one next below the other. */
interface Pair {
  piece: Piece;
  below: Piece;
  distance: number;
}

/** How far apart the lines of one cell are, and how far the rows of its tables. */
export class LinePitch {
  private readonly pieces: readonly Piece[];
  private readonly isWhole: (piece: Piece) => boolean;
  private readonly inCell: readonly Pair[];
  private readonly between: readonly Pair[];

  /**
   * Lines that run full to their column's end are followed by the rest of their cell. The wider such a line, the surer that is,
   * because names and amounts of the same length seem full as well.
   * @param isWhole whether a piece's text is one that the form prints in advance, which fills its cell
   */
  constructor(pieces: readonly Piece[], isWhole: (piece: Piece) => boolean) {
    this.pieces = pieces;
    this.isWhole = isWhole;
    const pairs = pieces.flatMap((piece): Pair[] => {
      const below = nextBelow(piece, pieces);
      if (below === null || !areAligned(piece, below)) return [];
      return [{ piece, below, distance: below.middle - piece.middle }];
    });
    this.between = pairs.filter(
      ({ piece, below }) => isWhole(piece) && isWhole(below),
    );
    const votes = pairs.filter(
      (pair) =>
        this.seemsWrapped(pair) &&
        (isWide(pair) || nearest(this.between, pair) > SAME_DISTANCE),
    );
    const main = votes.filter((vote) => isNear(vote, mainVote(votes, vote)));
    this.inCell = main.filter((vote) => isUsual(vote, main));
  }

  /** Whether the distance of two pieces is that of lines of one cell; where rows are no farther apart, whether the upper one is full. */
  isInCell(piece: Piece, below: Piece): boolean {
    const pair = { piece, below, distance: below.middle - piece.middle };
    if (!areAligned(piece, below)) return false;
    const inCell = nearest(this.inCell, pair);
    const between = nearest(this.between, pair);
    if (inCell > STRANGE || inCell > between + SAME_DISTANCE) return false;
    return inCell < between - SAME_DISTANCE || this.seemsWrapped(pair);
  }

  private seemsWrapped({ piece, below }: Pair): boolean {
    if (this.isWhole(piece) || stops(piece)) return false;
    return areAligned(piece, below) && isFull(piece, below, this.pieces);
  }
}

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

/** Whether a line can be the next one of the same cell, as far as places tell. */
export function isNextLine(upper: Piece, lower: Piece): boolean {
  const distance = lower.middle - upper.middle;
  return (
    distance > 0 &&
    distance < USUAL_PITCH * upper.em &&
    areAligned(upper, lower)
  );
}

/** Whether two lines begin, end or have their middle at the same place, or the upper one is indented. */
function areAligned(upper: Piece, lower: Piece): boolean {
  const { box: a, em } = upper;
  const { box: b } = lower;
  const offsets = [
    b[0] - a[0],
    b[2] - a[2],
    (b[0] + b[2] - a[0] - a[2]) / 2,
    a[0] - b[0] - INDENT * em,
  ];
  return offsets.some((offset) => Math.abs(offset) < SAME_EDGE * em);
}

/** Whether a piece ends where the widest of its column does, but for what the next line begins with. */
export function isFull(
  piece: Piece,
  below: Piece,
  pieces: readonly Piece[],
): boolean {
  const column = pieces.filter(
    (other) => other.page === piece.page && areAligned(piece, other),
  );
  const right = Math.max(...column.map(({ box }) => box[2]));
  const next = emWidths(below.words[0]?.text ?? "").first;
  return column.length > 1 && piece.box[2] + (next + FULL) * piece.em > right;
}

function isWide({ piece }: Pair): boolean {
  return piece.box[2] - piece.box[0] > WIDE * piece.em;
}

/** A sentence's end may be a paragraph's end. */
function stops({ words }: Piece): boolean {
  return /[。；;！？]$/u.test(words.at(-1)?.text ?? "");
}

/** Of the votes of the same size of type, the one that most others are near to, each counted by the square of its width. */
function mainVote(votes: readonly Pair[], like: Pair): Pair {
  const alike = votes.filter((vote) => isSameSize(vote, like));
  let best = like;
  let most = 0;
  for (const vote of alike) {
    let weight = 0;
    for (const other of alike) {
      const { box, em } = other.piece;
      if (isNear(other, vote)) weight += ((box[2] - box[0]) / em) ** 2;
    }
    if (weight <= most) continue;
    most = weight;
    best = vote;
  }
  return best;
}

/** A distance that only few of the others share may be that of two rows. */
function isUsual(vote: Pair, votes: readonly Pair[]): boolean {
  const alike = votes.filter((other) => isSameSize(other, vote));
  const same = alike.filter(
    ({ distance }) => Math.abs(distance - vote.distance) <= SAME_DISTANCE,
  );
  return same.length >= FEWEST_SHARE * alike.length;
}

function isNear(a: Pair, b: Pair): boolean {
  return Math.abs(a.distance - b.distance) <= ROUNDING;
}

function isSameSize(a: Pair, b: Pair): boolean {
  return Math.abs(a.piece.height / b.piece.height - 1) <= SAME_SIZE;
}

function nearest(pairs: readonly Pair[], pair: Pair): number {
  const differences = pairs
    .filter((other) => isSameSize(other, pair))
    .map(({ distance }) => Math.abs(distance - pair.distance));
  return Math.min(Number.POSITIVE_INFINITY, ...differences);
}
