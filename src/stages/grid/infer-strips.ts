import type { Item } from "./infer-items.ts";

/** Items that no horizontal cut divides: one line, or several beside each other. */
export interface Strip {
  top: number;
  bottom: number;
  items: Item[];
}

/** A row: a cell of the left column with what stands right of it; either may be blank. */
export interface Row {
  label: readonly Strip[];
  rest: readonly Strip[];
}

/** Items that overlap by more than this (em) are beside each other: type boxes of solid lines may touch. */
const TOUCH = 0.05;

/** Items to strips, top to bottom. */
export function toStrips(items: readonly Item[], em: number): Strip[] {
  const strips: Strip[] = [];
  for (const item of [...items].sort((a, b) => a.box[1] - b.box[1])) {
    const [, top, , bottom] = item.box;
    const last = strips.at(-1);
    if (last !== undefined && top < last.bottom - TOUCH * em) {
      last.bottom = Math.max(last.bottom, bottom);
      last.items.push(item);
    } else strips.push({ top, bottom, items: [item] });
  }
  return strips;
}

/** The items of strips, top to bottom. */
export function itemsOf(strips: readonly Strip[]): Item[] {
  return strips.flatMap(({ items }) => items);
}
