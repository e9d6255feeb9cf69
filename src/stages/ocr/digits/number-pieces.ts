import { digitColumns } from "../ink/digit-columns.ts";
import {
  isAtFoot,
  isHighAsDigit,
  isNarrowAsDigit,
  isSmallAsDot,
} from "../ink/digit-size.ts";
import type { TextSegment } from "../ink/line-pieces.ts";
import { boxOf, type Part } from "../ink/parts.ts";
import { percentAtEnd } from "../marks/percent-sign.ts";

/** A piece of ink that can be a character of a number. */
export interface NumberPiece {
  kind: "digit" | "point" | "comma" | "percent";
  parts: Part[];
}

/** A comma reaches this far below the digits (em). */
const TAIL = 0.05;

/**
 * The pieces of a text that has the ink of a number and nothing else: pieces as narrow and as high as digits, points and
 * commas between them, a percent sign at the end; null for any other ink, as with dust before or behind a number.
 */
export function numberPieces({
  runs,
  em,
}: Pick<TextSegment, "runs" | "em">): NumberPiece[] | null {
  const [run, other] = runs;
  if (run === undefined || other !== undefined) return null;
  const groups = digitColumns(run.parts, em);
  const sign = percentAtEnd(groups, em);
  const body = sign === null ? groups : groups.slice(0, sign);
  const high = body.map(boxOf).filter((box) => isHighAsDigit(box, em));
  if (high.length === 0) return null;
  const feet = high.map((box) => box[3]).sort((a, b) => a - b);
  const foot = feet[feet.length >> 1] as number;
  const pieces: NumberPiece[] = [];
  for (const parts of body) {
    const kind = kindOf(parts, foot, em);
    if (kind === null) return null;
    pieces.push({ kind, parts });
  }
  if (pieces[0]?.kind !== "digit" || pieces.at(-1)?.kind !== "digit")
    return null;
  if (sign !== null)
    pieces.push({ kind: "percent", parts: groups.slice(sign).flat() });
  return pieces;
}

function kindOf(
  parts: readonly Part[],
  foot: number,
  em: number,
): NumberPiece["kind"] | null {
  const box = boxOf(parts);
  const [, , , bottom] = box;
  if (isHighAsDigit(box, em)) return isNarrowAsDigit(box, em) ? "digit" : null;
  if (!isSmallAsDot(box, em) || !isAtFoot(box, foot, em)) return null;
  return bottom > foot + TAIL * em ? "comma" : "point";
}
