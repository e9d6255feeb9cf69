import type { PageCell } from "../../model/grid.ts";
import type { Word } from "../../model/page.ts";
import { wordsToLines } from "../../text/words-to-lines.ts";

/** Words of one text follow each other within this share of their size; a blank is a quarter of it. */
const NEAR = 0.35;

/** At a border they follow each other without a blank (share of the size): texts of two cells leave both cells' margins. */
const UNBROKEN = 0.12;

/** A word that reaches over a border by more than this share of its size is not set inside a cell. */
const STRADDLES = { end: 0.15, start: 0.05 };

/** Marks that office programs let hang out of a cell's side, and that are half blank. */
const HANGING = /[，。；：、？！）》」』】〕”’…,.;:)]+$/u;

/**
 * Spreadsheets let a text that is too long for its cell run on over the blank cells right of it, and out of the table. It
 * is divided into words by script (第 | 18 | 次), which then stand in several cells: they go back to the one they began in.
 * A cell that holds any text of its own is never taken from.
 * @param cellOf the cell that holds the middle of a word; null outside the tables
 * @param startOf the same of its beginning
 */
export function textOverBorders(
  words: readonly Word[],
  cellOf: CellOf,
  startOf: CellOf,
): Map<Word, PageCell> {
  const lines = wordsToLines(words);
  const own = new Set<PageCell>();
  for (;;) {
    const moved = new Map<Word, PageCell>();
    for (const word of words) moveBack(word, cellOf(word), startOf, own, moved);
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

type CellOf = (word: Word) => PageCell | null;

/** A text at the left of its cell leaves less room than this before it (share of its size). */
const AT_LEFT = 1;

/** A word that is longer than twice its cell has its middle in another: it begins at the left of its own. */
function moveBack(
  word: Word,
  here: PageCell | null,
  startOf: CellOf,
  own: ReadonlySet<PageCell>,
  moved: Map<Word, PageCell>,
): void {
  const start = startOf(word);
  if (start === null || start === here) return;
  if (here !== null && own.has(here)) return;
  if (word.box[0] - start.box[0] < AT_LEFT * word.size) moved.set(word, start);
}

/** Follows the texts of a line from left to right. */
function moveAlong(
  line: readonly Word[],
  cellOf: CellOf,
  own: ReadonlySet<PageCell>,
  moved: Map<Word, PageCell>,
): void {
  line.forEach((word, i) => {
    const before = line[i - 1];
    if (before === undefined || moved.has(word) || !follows(before, word))
      return;
    const here = cellOf(word);
    const from = moved.get(before) ?? cellOf(before);
    if (from === null || from === here) return;
    if (here !== null && own.has(here)) return;
    // Of a text that is cut at its cell's side, the part that is seen begins at the border.
    if (here !== null && word.reasons.includes("partly-hidden")) return;
    // A text that is over a border already, or leaves the table, needs none to run through its words.
    const isOver = moved.has(before) || here === null;
    const inSameCell = moved.has(before) && cellOf(before) === here;
    const overNext =
      isUnbroken(before, word) &&
      (isOver || straddles(cellOf(before) ?? from, before, word));
    if (inSameCell || overNext) moved.set(word, from);
  });
}

function follows(before: Word, word: Word): boolean {
  const gap = word.box[0] - before.box[2];
  const reach = NEAR * word.size;
  return (
    Math.abs(gap) < reach &&
    Math.abs(word.size - before.size) < 1 &&
    Math.abs(word.box[3] - before.box[3]) < reach
  );
}

function isUnbroken(before: Word, word: Word): boolean {
  return Math.abs(word.box[0] - before.box[2]) <= UNBROKEN * word.size;
}

/** Whether the border between two words runs through one of them. */
function straddles({ box }: PageCell, before: Word, word: Word): boolean {
  const border = box[2];
  const hanging = HANGING.exec(before.text)?.[0].length ?? 0;
  const end = before.box[2] - hanging * before.size;
  const over =
    end - border > STRADDLES.end * word.size && before.box[0] < border;
  const under =
    border - word.box[0] > STRADDLES.start * word.size && word.box[2] > border;
  return over || under;
}
