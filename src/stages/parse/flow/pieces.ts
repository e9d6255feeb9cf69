import { unionAll } from "../../../geometry/box.ts";
import type { Box } from "../../../model/box.ts";
import type { FlowLine } from "../../../model/flow.ts";
import type { Word } from "./words.ts";
import { linesOf } from "./wrap-cost.ts";

/** A part of a printed line that no wide gap divides. */
export interface Piece {
  words: Word[];
  page: number;
  box: Box;
  /** Height of its middle on the page, points. */
  middle: number;
  /** Size of a Han character, points. */
  em: number;
  /** Height of its first character's box, points. */
  height: number;
  /** How many pieces of its line stand left of it. */
  index: number;
}

/** A gap this wide divides cells, em: a blank is half an em wide at most, and cells have space at both sides. */
const WIDE_GAP = 0.6;

/** The pieces of lines whose characters have boxes; null where a line has none. */
export function piecesOf(
  words: readonly Word[],
  lines: readonly FlowLine[],
): Piece[] | null {
  const pieces: Piece[] = [];
  for (const row of linesOf(words)) {
    const line = lines[row[0]?.line ?? -1];
    if (line?.chars === undefined || line.page === undefined) return null;
    const em = sizeOf(line.text, line.chars);
    let index = 0;
    let right = Number.NEGATIVE_INFINITY;
    for (const word of row) {
      const box = unionAll(line.chars.slice(word.from, word.to));
      if (box === null) return null;
      const last = pieces.at(-1);
      const near = box[0] - right < WIDE_GAP * em;
      if (last !== undefined && right > Number.NEGATIVE_INFINITY && near) {
        last.words.push(word);
        last.box = unionAll([last.box, box]) ?? last.box;
      } else {
        const middle = (box[1] + box[3]) / 2;
        const { page } = line;
        const height = box[3] - box[1];
        pieces.push({
          words: [word],
          page,
          box,
          middle,
          em,
          height,
          index: index++,
        });
      }
      right = box[2];
    }
  }
  return pieces;
}

/** The median width of a line's Han characters; of all its characters' heights where it has none. */
function sizeOf(text: string, chars: readonly Box[]): number {
  const han = chars.filter((_, i) => /\p{Script=Han}/u.test(text[i] ?? ""));
  const sizes =
    han.length > 0
      ? han.map((box) => box[2] - box[0])
      : chars.map((box) => (box[3] - box[1]) * EM_OF_HEIGHT);
  return sizes.toSorted((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0;
}

/** A character's box is higher than its em by the space above and below. */
const EM_OF_HEIGHT = 0.8;
