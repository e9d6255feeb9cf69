import { digitColumns } from "./digit-columns.ts";
import { isHighAsDigit, isNarrowAsDigit, isSmallAsDot } from "./digit-size.ts";
import { boxOf, type Part } from "./parts.ts";

/** Columns without ink between two pieces of a number, pixels. */
export interface Gap {
  from: number;
  to: number;
}

/** Digits that take the room of a character each stand so far apart from middle to middle (em); usual ones half as far. */
const PITCH = [0.85, 1.15] as const;

/** Two digits around a point, which takes the room of a character too, stand so far apart. */
const PITCH_OVER_POINT = [1.75, 2.25] as const;

/** A digit is no higher than this (em): brackets and most pieces of characters are. */
const HIGHEST = 0.8;

/** Heads and feet of a number's digits differ by no more than this (em): those of a character's pieces do. */
const LEVEL = 0.04;

/**
 * The gaps within numbers whose digits are as wide as characters (１７５．３８), or set apart as far: engines know digits
 * only side by side.
 * @param parts of one line, of type `em` pixels large
 */
export function gapsInSpacedNumbers(parts: readonly Part[], em: number): Gap[] {
  const pieces = digitColumns(parts, em).map((group) => pieceOf(group, em));
  const gaps: Gap[] = [];
  pieces.forEach((piece, i) => {
    if (piece.kind !== "digit") return;
    const next = pieces[i + 1];
    const second = pieces[i + 2];
    // 〔2019〕5: digits side by side and what follows them after a blank.
    if (isNear(pieces[i - 1], piece, em) || isNear(next, second, em)) return;
    if (
      next?.kind === "digit" &&
      areLevel(piece, next, em) &&
      isWithin(next.x - piece.x, PITCH, em)
    )
      gaps.push({ from: piece.right, to: next.left });
    if (
      next?.kind === "dot" &&
      second?.kind === "digit" &&
      areLevel(piece, second, em) &&
      isWithin(second.x - piece.x, PITCH_OVER_POINT, em)
    )
      gaps.push(
        { from: piece.right, to: next.left },
        { from: next.right, to: second.left },
      );
  });
  return gaps;
}

interface Piece {
  kind: "digit" | "dot" | "other";
  left: number;
  right: number;
  /** Its middle. */
  x: number;
  top: number;
  bottom: number;
}

function pieceOf(group: readonly Part[], em: number): Piece {
  const box = boxOf(group);
  const [left, top, right, bottom] = box;
  const place = { left, right, x: (left + right) / 2, top, bottom };
  if (isHighAsDigit(box, em)) {
    const isDigit = isNarrowAsDigit(box, em) && bottom - top <= HIGHEST * em;
    return { kind: isDigit ? "digit" : "other", ...place };
  }
  return { kind: isSmallAsDot(box, em) ? "dot" : "other", ...place };
}

/** Whether two pieces are digits that stand closer than in a spaced number. */
function isNear(
  a: Piece | undefined,
  b: Piece | undefined,
  em: number,
): boolean {
  return (
    a?.kind === "digit" && b?.kind === "digit" && b.x - a.x < PITCH[0] * em
  );
}

function areLevel(a: Piece, b: Piece, em: number): boolean {
  const most = Math.max(1, LEVEL * em);
  return (
    Math.abs(a.top - b.top) <= most && Math.abs(a.bottom - b.bottom) <= most
  );
}

function isWithin(
  away: number,
  [least, most]: readonly [number, number],
  em: number,
): boolean {
  return away >= least * em && away <= most * em;
}
