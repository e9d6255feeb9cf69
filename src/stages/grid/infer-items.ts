import type { Box } from "../../model/box.ts";
import type { Word } from "../../model/page.ts";
import type { Printed, PrintedKind } from "./infer-printed.ts";
import { joinSpaced, toItem } from "./infer-spaced.ts";

/** What no column boundary and no row boundary divides: a printed label, over one line or several, or a single word. */
export interface Item extends PrintedKind {
  box: Box;
  text: string;
  lines: number;
  /** Size of the type (em) in points. */
  size: number;
}

/** How far the next line of a label may be below this one (em): from solid setting to double spacing. */
const NEXT_LINE = [0.85, 2.6] as const;

/** Lines of one label have the same middle or the same left edge, up to this much (em). */
const SAME_PLACE = 0.35;

/** A label runs over at most so many lines: one for each character of a narrow column. */
const MOST_LINES = 12;

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
      chain.length === 1 ? piece : toItem(chain, chain.length, printed),
    );
  }
  return items;
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
  return pieces.find((other) => {
    const step = other.box[1] - piece.box[1];
    return (
      step >= NEXT_LINE[0] * em &&
      step <= NEXT_LINE[1] * em &&
      isAligned(piece, other, SAME_PLACE * em)
    );
  });
}

/** Whether two items have their left edges or their middles at the same place. */
export function isAligned(a: Item, b: Item, slack: number): boolean {
  return (
    Math.abs(a.box[0] - b.box[0]) <= slack ||
    Math.abs(a.box[0] + a.box[2] - b.box[0] - b.box[2]) <= 2 * slack
  );
}
