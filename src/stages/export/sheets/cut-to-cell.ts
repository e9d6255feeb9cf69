/** A cell of a spreadsheet holds no more characters (UTF-16 units) than this; Excel calls a file with more broken. */
const MOST_CHARACTERS = 32_767;

/** As much of a text as a cell of a spreadsheet holds; the rest is in the JSON. */
export function cutToCell(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  const cut = text.slice(0, MOST_CHARACTERS - 1);
  return `${cut.replace(/[\ud800-\udbff]$/u, "")}…`;
}
