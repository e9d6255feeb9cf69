import type { Box } from "../../../../model/box.ts";
import type { Word } from "../../../../model/page.ts";
import { displayWidth } from "../../../../text/display-width.ts";
import type { Contacts } from "../../redact/contacts.ts";

/** A word with the parts of it that are to go, UTF-16 units. */
export interface MarkedWord<W extends Word = Word> {
  word: W;
  cuts: [start: number, end: number][];
}

/**
 * Finds contacts in the words of a page, also where they run from one word or line to the next.
 * @param words in reading order
 */
export function wordContacts<W extends Word>(
  words: readonly W[],
  contacts: Contacts,
): MarkedWord<W>[] {
  const starts: number[] = [];
  let text = "";
  for (const word of words) {
    starts.push(text.length);
    text += `${word.text}\n`;
  }
  const marked = words.map((word): MarkedWord<W> => ({ word, cuts: [] }));
  for (const [start, end] of contacts.find(text))
    for (const [i, mark] of marked.entries()) {
      const at = starts[i] ?? 0;
      const from = Math.max(start - at, 0);
      const to = Math.min(end - at, mark.word.text.length);
      if (to > from) mark.cuts.push([from, to]);
    }
  return marked;
}

/** How far off the place of a character can be, in em for each narrow one before it: Latin type is of many widths. */
const PER_NARROW = 0.2;

/** Around a contact, em: its last stroke goes too. */
const AROUND = 0.15;

/** The boxes of the parts that are to go, on the safe side; in the word's own orientation. */
export function cutBoxes({ word, cuts }: MarkedWord): Box[] {
  const { text, box, size } = word;
  const [x0, y0, x1, y1] = box;
  const whole = Math.max(displayWidth(text), 1);
  const at = (place: number, towards: -1 | 1) => {
    const before = text.slice(0, place);
    const x = x0 + (displayWidth(before) / whole) * (x1 - x0);
    const doubt = Math.min(narrowIn(before), narrowIn(text.slice(place)));
    const clear = x + towards * size * (AROUND + PER_NARROW * doubt);
    return Math.min(Math.max(clear, x0), x1);
  };
  const aside = AROUND * size;
  return cuts.map(([start, end]) => [
    start === 0 ? x0 - aside : at(start, -1),
    y0 - aside,
    end === text.length ? x1 + aside : at(end, 1),
    y1 + aside,
  ]);
}

function narrowIn(text: string): number {
  return [...text].filter((character) => displayWidth(character) === 1).length;
}

/** What is left of a word, piece by piece, each with its box. */
export function keptPieces({
  word,
  cuts,
}: MarkedWord): { text: string; box: Box }[] {
  const { text, box } = word;
  const [x0, y0, x1, y1] = box;
  const whole = Math.max(displayWidth(text), 1);
  const at = (place: number) =>
    x0 + (displayWidth(text.slice(0, place)) / whole) * (x1 - x0);
  const ends = [...cuts.map(([start]) => start), text.length];
  const starts = [0, ...cuts.map(([, end]) => end)];
  return starts.flatMap((start, i) => {
    const end = ends[i] ?? text.length;
    const piece = text.slice(start, end).trim();
    return piece === ""
      ? []
      : [{ text: piece, box: [at(start), y0, at(end), y1] }];
  });
}
