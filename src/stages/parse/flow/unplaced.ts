import { fold } from "../../../layouts/fold.ts";
import type { RawCell } from "../../../model/cell.ts";
import type { FlowLine } from "../../../model/flow.ts";
import { flowCell } from "./flow-cell.ts";
import { joinWords } from "./join-words.ts";
import { paragraphsOf } from "./split-value.ts";
import type { Word } from "./words.ts";

/** A shorter text inside another one's says nothing about being the same. */
const SHORTEST_PART = 6;

/** Text beside no label and in no column: as cells, and by paragraphs what other cells say already. */
export interface Unplaced {
  cells: RawCell[];
  repeated: Word[][];
}

/** Text that stands beside no label and in no column. What another cell says already is a page's text printed again. */
export function unplaced(
  leftovers: readonly Word[][],
  cells: Iterable<RawCell>,
  lines: readonly FlowLine[],
): Unplaced {
  const placed = [...cells].map(({ text }) => fold(text ?? ""));
  const isRepeated = (words: readonly Word[]) => {
    const text = fold(joinWords(words, { paragraphs: false }));
    return placed.some(
      (other) =>
        other === text ||
        (text.length >= SHORTEST_PART && other.includes(text)),
    );
  };
  const result: Unplaced = { cells: [], repeated: [] };
  for (const words of leftovers) {
    if (words.length === 0) continue;
    const parts = isRepeated(words) ? [words] : paragraphsOf(words);
    for (const part of parts) {
      if (isRepeated(part)) result.repeated.push([...part]);
      else result.cells.push(flowCell(part, lines, { reasons: ["unplaced"] }));
    }
  }
  return result;
}
