import type { FontInfo } from "./graphics-state.ts";
import { plainCharacter } from "./look-alikes.ts";
import type { ShownGlyph } from "./show-text.ts";
import { symbolCharacter } from "./symbol-fonts.ts";

/** A glyph's character, whether it can be trusted, and how it was interpreted where it was. */
export interface GlyphText {
  text: string;
  suspect: boolean;
  reason: string | null;
}

/** Full-width from here (1/1000 em): letters, digits and marks of a text font are narrower, but for a few. */
const FULL_WIDTH = 950;

/**
 * The character that a reader sees where pdf.js says `glyph.unicode`: symbol fonts resolved by font name and code,
 * look-alike code points made plain. Suspect is a code without a mapping, a control, private-use or replacement
 * character, and a Latin letter as wide as a Han character (a code taken for Unicode, or GBK taken for Latin).
 */
export function glyphText(glyph: ShownGlyph, font: FontInfo): GlyphText {
  const symbol = symbolCharacter(glyph, font.name ?? "");
  if (symbol !== null)
    return {
      text: symbol.text,
      suspect: false,
      reason: symbol.guessed ? "symbol-guessed" : null,
    };
  const text = plainCharacter(glyph.unicode);
  return { text, suspect: isSuspect(text, glyph, font), reason: null };
}

function isSuspect(text: string, glyph: ShownGlyph, font: FontInfo): boolean {
  if (text === "" || text.trim() === "") return false;
  if (UNTRUSTED.test(text)) return true;
  if (isUnmapped(glyph, font)) return true;
  const width = glyph.width * (font.fontMatrix?.[0] ?? 0.001) * 1000;
  return width >= FULL_WIDTH && LATIN.test(text) && !WIDE_LATIN.test(text);
}

/** Controls, surrogates, private use, specials. */
const UNTRUSTED = /\p{Cc}|\p{Cs}|\p{Co}|\p{Cn}|[\ufff0-\uffff]/u;
const LATIN = /^[\u0021-\u024f]+$/u;
/** Characters that are as wide as the em in some text fonts. */
const WIDE_LATIN =
  /^(?:[MWmw%@&\u00a9\u00ae\u00bc-\u00be\u00c6\u0152\u00d7\u00f7\u00b1\u00b0\u00b7\u00a7\u00a8]|\p{Lu}{2})$/u;

/** The font gives codes only: pdf.js then takes the code itself for Unicode. */
function isUnmapped(glyph: ShownGlyph, font: FontInfo): boolean {
  const map = font.toUnicode;
  if (map === undefined || map._map === undefined) return false;
  const entry = map._map[glyph.originalCharCode];
  return entry === undefined || entry === null || entry === "";
}
