import type { Glyph } from "./marks.ts";

/** Visible characters below which a page says too little about its text layer. */
const TOO_FEW = 8;

/** More suspect characters than this share, and a page's text layer cannot be relied on: a sound one has none but rare characters of the user's own. */
const SUSPECT_SHARE = 0.04;

/** A font with this many suspect characters on a page has a broken mapping: what else it shows is doubtful too. */
const BROKEN_FONT = 3;

/** Printed Chinese of today is made of the 3,755 characters of GB 2312 level 1 to 99 %; wrongly decoded text hits them by chance, below half. */
const COMMON_SHARE = 0.55;

/** Han characters below which their statistics say nothing. */
const ENOUGH_HAN = 20;

/**
 * Why the text layer of a page cannot be relied on; null where it can.
 * `no-unicode`: too many characters without mapping, in private use, replaced, or of impossible width;
 * `mojibake`: Han characters that no Chinese text is made of.
 */
export function distrust(
  glyphs: readonly Glyph[],
): "no-unicode" | "mojibake" | null {
  let visible = 0;
  let suspect = 0;
  let han = 0;
  let common = 0;
  for (const glyph of glyphs) {
    if (glyph.hidden !== null || glyph.isSpace) continue;
    visible++;
    if (glyph.suspect) suspect++;
    const point = glyph.text.codePointAt(0) ?? 0;
    if (point >= 0x3400 && point <= 0x9fff) {
      han++;
      if (COMMON.has(point)) common++;
    }
  }
  if (visible < TOO_FEW) return null;
  if (suspect > visible * SUSPECT_SHARE) return "no-unicode";
  if (han >= ENOUGH_HAN && common < han * COMMON_SHARE) return "mojibake";
  return null;
}

/**
 * Marks what fonts with a broken mapping show beside Han characters and digits: a quotation mark or a tick that such a
 * font maps to another plain character looks like any other.
 */
export function markDoubtful(glyphs: readonly Glyph[]): void {
  const suspects = new Map<Glyph["font"], number>();
  for (const { font, suspect } of glyphs) {
    if (suspect) suspects.set(font, (suspects.get(font) ?? 0) + 1);
  }
  for (const glyph of glyphs) {
    if ((suspects.get(glyph.font) ?? 0) < BROKEN_FONT || glyph.isSpace)
      continue;
    if (!/[\p{Script=Han}\d]/u.test(glyph.text))
      glyph.reason ??= "doubtful-font";
  }
}

/** GB 2312 level 1: rows 16 to 55, 94 characters each, as code points. */
const COMMON: ReadonlySet<number> = commonCharacters();

function commonCharacters(): Set<number> {
  const bytes: number[] = [];
  for (let row = 16; row <= 55; row++) {
    for (let cell = 1; cell <= 94; cell++) bytes.push(0xa0 + row, 0xa0 + cell);
  }
  const text = new TextDecoder("gb18030").decode(Uint8Array.from(bytes));
  return new Set([...text].map((c) => c.codePointAt(0) ?? 0));
}
