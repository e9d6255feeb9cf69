import { union } from "../geometry/box.ts";
import type { Box } from "../model/box.ts";
import type { Word } from "../model/page.ts";

/** Words on one line, left to right. */
export interface WordLine {
  words: Word[];
  box: Box;
}

/** Two words are on one line when this share of the lower one's height lies beside the other. */
const SAME_LINE = 0.5;

/** Words of one cell, or of the text outside tables, to lines from top to bottom. */
export function wordsToLines(words: readonly Word[]): WordLine[] {
  const lines: WordLine[] = [];
  for (const word of [...words].sort((a, b) => middle(a.box) - middle(b.box))) {
    const line = lines.findLast((candidate) => isOn(candidate.box, word.box));
    if (line === undefined) lines.push({ words: [word], box: word.box });
    else {
      line.words.push(word);
      line.box = union(line.box, word.box);
    }
  }
  for (const line of lines) line.words.sort((a, b) => a.box[0] - b.box[0]);
  return lines.sort((a, b) => a.box[1] - b.box[1]);
}

function middle(box: Box): number {
  return (box[1] + box[3]) / 2;
}

function isOn(line: Box, word: Box): boolean {
  const shared = Math.min(line[3], word[3]) - Math.max(line[1], word[1]);
  return shared >= SAME_LINE * Math.min(line[3] - line[1], word[3] - word[1]);
}
