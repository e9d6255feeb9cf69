import { unionAll } from "../../geometry/box.ts";
import type { Box } from "../../model/box.ts";
import type { Word } from "../../model/page.ts";
import type { Printed, PrintedKind } from "./infer-printed.ts";

/** What no column boundary and no row boundary divides: a printed label, over one line or several, or a single word. */
export interface Item extends PrintedKind {
  box: Box;
  text: string;
  lines: number;
  /** Size of the type (em) in points. */
  size: number;
}

/** How far apart (em) the characters of a label set with blanks may stand (项　目　名　称). */
const WIDEST_BLANK = 2.2;

/** How far apart (em) other words of one label may stand. */
const USUAL_BLANK = 1.3;

/** Characters set apart by no more than this (em) belong together even where they make no label. */
const CLOSE_BLANK = 0.6;

/** Tops of words on one line differ by at most this (em). */
const SAME_LINE = 0.12;

/** How far the next line of a label may be below this one (em): from solid setting to double spacing. */
const NEXT_LINE = [0.85, 2.6] as const;

/** Lines of one label have the same middle or the same left edge, up to this much (em). */
const SAME_PLACE = 0.35;

/** Labels run over at most so many lines and words. */
const MOST_LINES = 12;
const MOST_WORDS = 12;

/** A character by itself: several of them side by side are a text that is set apart. */
const HAN = /^\p{Script=Han}$/u;

/** The words of a page as items: those that make a label together are one. */
export function inferItems(words: readonly Word[], printed: Printed): Item[] {
  const pieces = joinSpaced(
    [...words].sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0]),
    printed,
  );
  const used = new Set<Item>();
  const items: Item[] = [];
  for (const piece of pieces) {
    if (used.has(piece)) continue;
    const chain = labelChain(
      piece,
      pieces.filter((other) => !used.has(other)),
      printed,
    );
    for (const part of chain) used.add(part);
    items.push(
      chain.length === 1 ? piece : joined(chain, chain.length, printed),
    );
  }
  return items;
}

function joined(
  parts: readonly (Word | Item)[],
  lines: number,
  printed: Printed,
): Item {
  const text = parts.map((part) => part.text).join("");
  return {
    box: unionAll(parts.map(({ box }) => box)) as Box,
    text,
    lines,
    size: (parts[0] as Word | Item).size,
    ...printed.kindOf(text),
  };
}

/** Words as items, those on one line that make a label together joined. */
function joinSpaced(words: readonly Word[], printed: Printed): Item[] {
  const used = new Set<Word>();
  const items: Item[] = [];
  for (const word of words) {
    if (used.has(word)) continue;
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
    const taken = run.slice(0, best);
    for (const part of taken) used.add(part);
    items.push(joined(taken, 1, printed));
  }
  return items;
}

/** Whether single characters follow each other closely. */
function isSetApart(run: readonly Word[]): boolean {
  return run.every((word, i) => {
    const next = run[i + 1];
    return (
      HAN.test(word.text) &&
      (next === undefined ||
        next.box[0] - word.box[2] < CLOSE_BLANK * word.size)
    );
  });
}

function rightOf(word: Word, words: readonly Word[]): Word | undefined {
  const near = words.filter((other) => {
    const gap = other.box[0] - word.box[2];
    return (
      other !== word &&
      Math.abs(other.box[1] - word.box[1]) <= SAME_LINE * word.size &&
      gap > -SAME_LINE * word.size &&
      gap < blank(word, other) * word.size
    );
  });
  near.sort((a, b) => a.box[0] - b.box[0]);
  return near[0];
}

/** The piece with the lines below it that complete a label, the piece alone where they complete none. */
function labelChain(
  start: Item,
  pieces: readonly Item[],
  printed: Printed,
): Item[] {
  const chain = [start];
  let best = 1;
  let distance = printed.label(start.text);
  let text = start.text;
  for (
    let next = below(start, pieces);
    next !== undefined && chain.length < MOST_LINES;
    next = below(next, pieces)
  ) {
    chain.push(next);
    text += next.text;
    const found = printed.label(text);
    if (found !== null && (distance === null || found <= distance)) {
      distance = found;
      best = chain.length;
    }
  }
  return chain.slice(0, best);
}

function below(piece: Item, pieces: readonly Item[]): Item | undefined {
  const em = piece.size;
  const last = piece.box[3] - em;
  return pieces.find((other) => {
    const step = other.box[1] - last;
    return (
      step >= NEXT_LINE[0] * em &&
      step <= NEXT_LINE[1] * em &&
      isAligned(piece, other, SAME_PLACE * em)
    );
  });
}

/** How far apart (em) two words of one text may stand. */
function blank(a: Word, b: Word): number {
  return HAN.test(a.text) && HAN.test(b.text) ? WIDEST_BLANK : USUAL_BLANK;
}

/** Whether two items have their left edges or their middles at the same place. */
export function isAligned(a: Item, b: Item, slack: number): boolean {
  return (
    Math.abs(a.box[0] - b.box[0]) <= slack ||
    Math.abs(a.box[0] + a.box[2] - b.box[0] - b.box[2]) <= 2 * slack
  );
}
