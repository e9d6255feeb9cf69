import type { PageCell } from "../../model/grid.ts";
import type { Word } from "../../model/page.ts";
import { wordsToLines } from "../../text/words-to-lines.ts";

/** Words of one text follow each other within this share of their size; a blank is a quarter of it. */
const UNBROKEN = 0.35;

/** A word that reaches over a border by more than this share of its size is not set inside a cell. */
const STRADDLES = 0.05;

/** Text may stand on this much less than its border (points): rounding. */
const ROUNDING = 0.5;

/**
 * Spreadsheets let a text that is too long for its cell run on over the blank cells right of it, and out of the table. It
 * is divided into words by script (第 | 18 | 次), which then stand in several cells: they go back to the one they began in.
 * A cell that holds any text of its own is never taken from.
 * @param cellOf the cell each word stands in; null outside the tables
 */
export function textOverBorders(
  words: readonly Word[],
  cellOf: (word: Word) => PageCell | null,
): Map<Word, PageCell> {
  const lines = wordsToLines(words);
  const own = new Set<PageCell>();
  for (;;) {
    const moved = new Map<Word, PageCell>();
    for (const line of lines) moveAlong(line.words, cellOf, own, moved);
    const left = new Set([...moved.keys()].map(cellOf));
    const mixed = words
      .filter((word) => !moved.has(word))
      .map(cellOf)
      .filter((cell) => cell !== null)
      .filter((cell) => left.has(cell) && !own.has(cell));
    if (mixed.length === 0) return moved;
    for (const cell of mixed) own.add(cell);
  }
}

/** Follows the texts of a line from left to right. */
function moveAlong(
  line: readonly Word[],
  cellOf: (word: Word) => PageCell | null,
  own: ReadonlySet<PageCell>,
  moved: Map<Word, PageCell>,
): void {
  line.forEach((word, i) => {
    const before = line[i - 1];
    if (before === undefined || !follows(before, word)) return;
    const here = cellOf(word);
    const from = moved.get(before) ?? cellOf(before);
    if (from === null || from === here) return;
    if (here !== null && own.has(here)) return;
    // Of a text that is cut at its cell's side, the part that is seen begins at the border.
    if (word.reasons.includes("partly-hidden")) return;
    const goesOn = moved.has(before) && cellOf(before) === here;
    if (goesOn || straddles(cellOf(before) ?? from, before, word))
      moved.set(word, from);
  });
}

function follows(before: Word, word: Word): boolean {
  const gap = word.box[0] - before.box[2];
  const reach = UNBROKEN * word.size;
  return (
    Math.abs(gap) < reach &&
    Math.abs(word.size - before.size) < 1 &&
    Math.abs(word.box[3] - before.box[3]) < reach
  );
}

/** Whether the border between two words runs through one of them. */
function straddles({ box }: PageCell, before: Word, word: Word): boolean {
  const border = box[2];
  const least = Math.max(ROUNDING, STRADDLES * word.size);
  const over = before.box[2] - border > least && before.box[0] < border;
  const under = border - word.box[0] > least && word.box[2] > border;
  return over || under;
}
