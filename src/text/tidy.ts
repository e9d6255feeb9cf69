import { remembering } from "./remembering.ts";

/**
 * A text with its white space put in order: no blanks between Han characters or between Han and digits (paper sets
 * them for looks, line wraps leave them), one blank elsewhere, paragraphs kept as \n without empty ones.
 */
export function tidy(text: string): string {
  return text
    .replace(ZERO_WIDTH, "")
    .split(/\r\n|[\r\n\v\f\u2028\u2029]/u)
    .map((line) => line.replace(/\s+/gu, " ").replace(BLANK_BY_HAN, "").trim())
    .filter((line) => line !== "")
    .join("\n");
}

/**
 * A text as values are read from it: tidied, on one line, full-width forms (１２％，（）) as their ASCII ones.
 * Enclosed numbers (①) stay, unlike under NFKC, where ①20 would become 120.
 */
export function plain(text: string): string {
  return onOneLine(text);
}

/** Full-width and small forms as their ASCII ones. */
export function halfWidth(text: string): string {
  return text.replace(FULL_WIDTH, (c) => c.normalize("NFKC"));
}

/** Some hundred forms' texts. */
const MOST_REMEMBERED = 4096;
const onOneLine = remembering(
  (text: string) => halfWidth(tidy(text.replace(/[\r\n]+/gu, " "))),
  MOST_REMEMBERED,
);

const ZERO_WIDTH = /[\u200b-\u200f\u2060\ufeff]/gu;
const FULL_WIDTH = /[\uff01-\uff5e\uffe0-\uffe6\ufe50-\ufe6b]/gu;

/** A Han character, or a mark that is set as wide as one. */
const HAN = "[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’…—]";
const BLANK_BY_HAN = new RegExp(
  `(?<=${HAN}) (?=${HAN}|\\d)|(?<=\\d) (?=${HAN})`,
  "gu",
);
