/** Part of a text, end excluded; UTF-16 units. */
export type Span = [start: number, end: number];

/** A text as it is searched: full-width forms folded, some characters left out, and where each one stood. */
export interface MappedText {
  plain: string;
  /** From a place in `plain` to the one in the text. */
  at(place: number): number;
}

/** @param isLeftOut asked for each UTF-16 unit */
export function mapped(
  text: string,
  isLeftOut: (char: string) => boolean,
): MappedText {
  let plain = "";
  const places: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? "";
    if (isLeftOut(char)) continue;
    plain += folded(char);
    places.push(i);
  }
  return { plain, at: (place) => places[place] ?? text.length };
}

/** Where the patterns match, full-width digits and signs read as plain ones. */
export function* spansInPatterns(
  text: string,
  patterns: readonly RegExp[],
): Generator<Span> {
  if (!/[\d０-９@]/u.test(text)) return;
  const { plain } = mapped(text, () => false);
  for (const pattern of patterns)
    for (const { 0: found, index } of plain.matchAll(pattern))
      yield [index, index + found.length];
}

/** One unit stays one unit, so that places can be found again. */
function folded(char: string): string {
  if (char < "\u2010") return char;
  if (DASHES.test(char)) return "-";
  const plain = char.normalize("NFKC");
  return plain.length === 1 ? plain : char;
}

const DASHES = /[\u2010-\u2015\u2212\uff0d]/u;
