import type { Rule, Word } from "../../src/model/page.ts";

/** Em of the type that tests set, points. */
export const SIZE = 10;

/** How wide a text is set: Han characters and full-width marks an em, letters and digits half. */
export function widthOf(text: string, size = SIZE): number {
  let width = 0;
  for (const c of text) width += (c.codePointAt(0) ?? 0) < 0x250 ? 0.5 : 1;
  return width * size;
}

/** A word whose box begins at (x, y). */
export function word(
  text: string,
  x: number,
  y: number,
  more: Partial<Word> = {},
): Word {
  const size = more.size ?? SIZE;
  return {
    text,
    box: [x, y, x + widthOf(text, size), y + size],
    size,
    by: "text-layer",
    spaceBefore: false,
    suspect: 0,
    reasons: [],
    ...more,
  };
}

export function horizontal(at: number, from: number, to: number): Rule {
  return { axis: "horizontal", at, from, to, width: 0.5 };
}

export function vertical(at: number, from: number, to: number): Rule {
  return { axis: "vertical", at, from, to, width: 0.5 };
}
