/**
 * Characters that look alike in print, so that two readings which differ in them only are the same reading:
 * widths of punctuation, dashes, quotation marks.
 */
const ALIKE: Record<string, string> = {
  "（": "(",
  "）": ")",
  "，": ",",
  "；": ";",
  "：": ":",
  "！": "!",
  "？": "?",
  "％": "%",
  "．": ".",
  "＋": "+",
  "＝": "=",
  "＜": "<",
  "＞": ">",
  "〈": "<",
  "〉": ">",
  "～": "~",
  "“": '"',
  "”": '"',
  "‘": "'",
  "’": "'",
  "—": "-",
  "－": "-",
  "–": "-",
  "﹝": "〔",
  "﹞": "〕",
};

/** A reading without what two readings of the same print may differ in: blanks, widths of punctuation. */
export function foldPrint(text: string): string {
  let folded = "";
  for (const character of text) {
    if (character.trim() !== "") folded += ALIKE[character] ?? character;
  }
  return folded;
}
