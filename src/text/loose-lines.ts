import type { LooseLine } from "../model/grid.ts";
import type { Word } from "../model/page.ts";
import { lineText } from "./line-text.ts";
import { wordsToLines } from "./words-to-lines.ts";

/** The words of a page that stand in no table, as lines from top to bottom. */
export function looseLines(page: number, words: readonly Word[]): LooseLine[] {
  return wordsToLines(words).map((line) => ({
    page,
    text: lineText(line.words),
    box: line.box,
    words: line.words,
  }));
}
