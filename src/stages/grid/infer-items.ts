import { union, unionAll } from "../../geometry/box.ts";
import { fold } from "../../layouts/fold.ts";
import { type Distance, matchLabel } from "../../layouts/match.ts";
import type { Box } from "../../model/box.ts";
import type { Word } from "../../model/page.ts";

/** What no column boundary and no row boundary divides: a printed label, over one line or several, or a single word. */
export interface Item {
  box: Box;
  text: string;
  lines: number;
  label: boolean;
  /** It is the heading of a column (金额, 指标值), or a year. */
  heading: boolean;
  /** It is the label of a field (项目名称): what stands beside it is one value. */
  field: boolean;
  /** For a second-level label (数量指标), folded: the first-level one that it stands under. */
  parent: string | null;
  /** It is such a first-level label itself. */
  isParent: boolean;
  /** Size of the type (em) in points. */
  size: number;
}

/** How far apart (em) the characters of a label set with blanks may stand (项　目　名　称). */
const WIDEST_BLANK = 2.2;

/** Tops of words on one line differ by at most this (em). */
const SAME_LINE = 0.2;

/** How far the next line of a label may be below this one (em): from solid setting to double spacing. */
const NEXT_LINE = [0.85, 2.6] as const;

/** Lines of one label have the same middle or the same left edge, up to this much (em). */
const SAME_PLACE = 0.35;

/** Labels run over at most so many lines and words. */
const MOST_LINES = 12;
const MOST_WORDS = 12;

const YEAR = /^\s*(?:\d{4}|年|\d{4}\s*年度?)\s*$/u;

/** What forms print in advance: all of it, the headings of columns, the labels of fields, and which label stands under which. */
export interface Printed {
  labels: readonly string[];
  headings: readonly string[];
  fields: readonly string[];
  parents: Readonly<Record<string, string>>;
}

/** The words of a page as items: those that make a label together are one. */
export function inferItems(words: readonly Word[], printed: Printed): Item[] {
  const isLabel = labelTest(printed.labels);
  const isHeading = labelTest(printed.headings);
  const isField = labelTest(printed.fields);
  const parents = new Set(Object.values(printed.parents));
  const pieces = joinSpaced(
    [...words].sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0]),
    isLabel,
  );
  const used = new Set<Item>();
  const items: Item[] = [];
  for (const piece of pieces) {
    if (used.has(piece)) continue;
    const chain = labelChain(
      piece,
      pieces.filter((other) => !used.has(other)),
      isLabel,
    );
    for (const part of chain) used.add(part);
    items.push(
      chain.length === 1
        ? piece
        : {
            ...piece,
            box: unionAll(chain.map(({ box }) => box)) as Box,
            text: chain.map(({ text }) => text).join(""),
            lines: chain.length,
            label: true,
          },
    );
  }
  return items.map((item) => ({
    ...item,
    heading: isHeading(item.text) !== null || YEAR.test(item.text),
    field: isField(item.text) !== null,
    parent: printed.parents[fold(item.text)] ?? null,
    isParent: parents.has(fold(item.text)),
  }));
}

/** Whether and how well a text is one of the labels; remembered, as pages say the same again and again. */
function labelTest(
  labels: readonly string[],
): (text: string) => Distance | null {
  const longest = Math.max(0, ...labels.map((label) => label.length));
  const known = new Map<string, Distance | null>();
  return (text) => {
    const folded = fold(text);
    if (folded.length > 2 * longest) return null;
    let distance = known.get(folded);
    if (distance === undefined) {
      distance = matchLabel(text, labels);
      known.set(folded, distance);
    }
    return distance;
  };
}

/** Words as items, those on one line that make a label together joined. */
function joinSpaced(
  words: readonly Word[],
  isLabel: (text: string) => Distance | null,
): Item[] {
  const used = new Set<Word>();
  const items: Item[] = [];
  for (const word of words) {
    if (used.has(word)) continue;
    const run = [word];
    let best = 1;
    for (let next = rightOf(word, words); next && run.length < MOST_WORDS; ) {
      run.push(next);
      if (isLabel(run.map(({ text }) => text).join("")) === 0)
        best = run.length;
      next = rightOf(next, words);
    }
    const taken = run.slice(0, best);
    for (const part of taken) used.add(part);
    const text = taken.map((part) => part.text).join("");
    items.push({
      box: taken.reduce((box, part) => union(box, part.box), word.box),
      text,
      lines: 1,
      label: isLabel(text) !== null,
      heading: false,
      field: false,
      parent: null,
      isParent: false,
      size: word.size,
    });
  }
  return items;
}

function rightOf(word: Word, words: readonly Word[]): Word | undefined {
  const near = words.filter((other) => {
    const gap = other.box[0] - word.box[2];
    return (
      other !== word &&
      Math.abs(other.box[1] - word.box[1]) <= SAME_LINE * word.size &&
      gap > -SAME_LINE * word.size &&
      gap < WIDEST_BLANK * word.size
    );
  });
  near.sort((a, b) => a.box[0] - b.box[0]);
  return near[0];
}

/** The piece with the lines below it that complete a label, the piece alone where they complete none. */
function labelChain(
  start: Item,
  pieces: readonly Item[],
  isLabel: (text: string) => Distance | null,
): Item[] {
  const chain = [start];
  let best = 1;
  let distance = start.label ? isLabel(start.text) : null;
  let text = start.text;
  for (
    let next = below(start, pieces);
    next !== undefined && chain.length < MOST_LINES;
    next = below(next, pieces)
  ) {
    chain.push(next);
    text += next.text;
    const found = isLabel(text);
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
  const near = pieces.filter((other) => {
    const step = other.box[1] - last;
    return (
      step >= NEXT_LINE[0] * em &&
      step <= NEXT_LINE[1] * em &&
      isAligned(piece, other, SAME_PLACE * em)
    );
  });
  return near[0];
}

/** Whether two items have their left edges or their middles at the same place. */
export function isAligned(a: Item, b: Item, slack: number): boolean {
  return (
    Math.abs(a.box[0] - b.box[0]) <= slack ||
    Math.abs(a.box[0] + a.box[2] - b.box[0] - b.box[2]) <= 2 * slack
  );
}
