import { remembering } from "../text/remembering.ts";

/**
 * A text as labels are compared: compatibility forms folded (NFKC: full-width letters, Kangxi radicals),
 * white space and the marks that printers add to labels left out.
 */
export function fold(text: string): string {
  return folded(text);
}

/** Blanks, zero-width characters, and the colons, stars and dashes that stand around labels. */
const IGNORED = /[\s\u200b-\u200f\u2060\ufeff:：*·﹕]/gu;

/** Some hundred forms' texts. */
const MOST_REMEMBERED = 4096;
const folded = remembering(
  (text: string) => text.normalize("NFKC").replace(IGNORED, ""),
  MOST_REMEMBERED,
);
