/** Page dictionaries, as they stand in a file or in a stream of objects; `/Pages` and `/PageLabel` are others. */
const PAGE = /\/Type\s*\/Page(?![A-Za-z])/u;

/** The numbers of the page objects in a part of a PDF outside its streams. */
export function* pagesInFile(part: string): Generator<number> {
  for (const object of part.split("endobj")) {
    if (!PAGE.test(object)) continue;
    const [, number] = /(\d+)\s+\d+\s+obj\b/u.exec(object) ?? [];
    if (number !== undefined) yield Number(number);
  }
}

/** The numbers of the page objects in a decoded stream of objects (ISO 32000-1, 7.5.7): pairs of number and place, then the objects. */
export function* pagesInStream(
  dictionary: string,
  text: string,
): Generator<number> {
  const first = Number(/\/First\s+(\d+)/u.exec(dictionary)?.[1]);
  if (!(first > 0)) return;
  const head = text.slice(0, first).trim().split(/\s+/u).map(Number);
  for (let i = 0; i + 1 < head.length; i += 2) {
    const from = first + (head[i + 1] as number);
    const after = head[i + 3];
    const to = after === undefined ? undefined : first + after;
    if (PAGE.test(text.slice(from, to))) yield head[i] as number;
  }
}

/** Codes of a simple font's first and last character are of one byte; pdf.js counts from one to the other. */
const ENDLESS_FONT = /\/(?:First|Last)Char\s+(?:-\d|\d{6})/u;

/** Whether a part of a PDF has a font that makes its reader count to millions. */
export function hasEndlessFont(part: string): boolean {
  return ENDLESS_FONT.test(part);
}
