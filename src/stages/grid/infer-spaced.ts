import { unionAll } from "../../geometry/box.ts";
import type { Box } from "../../model/box.ts";
import type { Word } from "../../model/page.ts";
import type { Item } from "./infer-items.ts";
import type { Printed } from "./infer-printed.ts";

/** How far apart (em) the characters of a label set with blanks may stand (项　目　名　称). */
const WIDEST_BLANK = 2.2;

/** How far apart (em) other words of one label may stand; blanks of some fonts are as wide as a character. */
const USUAL_BLANK = 1.3;

/** Characters set apart by no more than this (em) belong together even where they make no label. */
const CLOSE_BLANK = 0.6;

/** Tops of words on one line differ by at most this (em). */
const SAME_LINE = 0.12;

/** A text set apart has at most so many words. */
const MOST_WORDS = 12;

/** A character by itself: several of them side by side are a text that is set apart. */
const HAN = /^\p{Script=Han}$/u;

/** Words as items, those on one line that make a label together joined. */
export function joinSpaced(words: readonly Word[], printed: Printed): Item[] {
  const used = new Set<Word>();
  const items: Item[] = [];
  for (const word of words) {
    if (used.has(word)) continue;
    const run = longestText(word, words, printed);
    for (const part of run) used.add(part);
    items.push(toItem(run, 1, printed));
  }
  return items;
}

/** Words or lines as one item. */
export function toItem(
  parts: readonly { text: string; box: Box; size: number }[],
  lines: number,
  printed: Printed,
): Item {
  const text = parts.map((part) => part.text).join("");
  return {
    box: unionAll(parts.map(({ box }) => box)) as Box,
    text,
    lines,
    size: Math.max(...parts.map(({ size }) => size)),
    ...printed.kindOf(text),
  };
}

/** A word with those right of it that are one text with it. */
function longestText(
  word: Word,
  words: readonly Word[],
  printed: Printed,
): Word[] {
  const run = [word];
  let best = 1;
  for (
    let next = rightOf(word, words);
    next !== undefined && run.length < MOST_WORDS;
    next = rightOf(next, words)
  ) {
    run.push(next);
    const text = run.map((part) => part.text).join("");
    if (
      printed.isOne(text) ||
      (best === 1 && printed.isNumbered(text)) ||
      isSetApart(run)
    )
      best = run.length;
  }
  return run.slice(0, best);
}

function rightOf(word: Word, words: readonly Word[]): Word | undefined {
  let nearest: Word | undefined;
  for (const other of words) {
    const gap = other.box[0] - word.box[2];
    if (
      other !== word &&
      Math.abs(other.box[1] - word.box[1]) <= SAME_LINE * word.size &&
      gap > -SAME_LINE * word.size &&
      gap < widestBlank(word, other) * word.size &&
      (nearest === undefined || other.box[0] < nearest.box[0])
    )
      nearest = other;
  }
  return nearest;
}

function widestBlank(a: Word, b: Word): number {
  return HAN.test(a.text) && HAN.test(b.text) ? WIDEST_BLANK : USUAL_BLANK;
}

/** Whether single characters follow each other closely. */
function isSetApart(run: readonly Word[]): boolean {
  return run.every((word, i) => {
    const next = run[i + 1];
    const gap = next === undefined ? 0 : next.box[0] - word.box[2];
    return HAN.test(word.text) && gap < CLOSE_BLANK * word.size;
  });
}
