import type { Word } from "../model/page.ts";

/** A gap wider than this share of the type size shows as a blank. */
const VISIBLE_BLANK = 0.5;

/** The text of words on one line, left to right, with one blank where the page shows one. */
export function lineText(words: readonly Word[]): string {
  let text = "";
  let before: Word | null = null;
  for (const word of words) {
    if (
      before !== null &&
      (word.spaceBefore ||
        word.box[0] - before.box[2] > VISIBLE_BLANK * word.size)
    )
      text += " ";
    text += word.text;
    before = word;
  }
  return text;
}
