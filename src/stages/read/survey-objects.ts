/** Page dictionaries, as they stand in a file or in a stream of objects; `/Pages` and `/PageLabel` are others. */
const PAGE = /\/Type\s*\/Page(?![A-Za-z])/u;

/** A page object: its number, and those of the streams that it names as its contents. */
export type PageObject = [number: number, contents: number[]];

/** The page objects in a part of a PDF outside its streams. */
export function* pagesInFile(part: string): Generator<PageObject> {
  for (const object of part.split("endobj")) {
    if (!PAGE.test(object)) continue;
    const [, number] = /(\d+)\s+\d+\s+obj\b/u.exec(object) ?? [];
    if (number !== undefined) yield [Number(number), contentsOf(object)];
  }
}

/** The page objects in a decoded stream of objects (ISO 32000-1, 7.5.7): pairs of number and place, then the objects. */
export function* pagesInStream(
  dictionary: string,
  text: string,
): Generator<PageObject> {
  const first = Number(/\/First\s+(\d+)/u.exec(dictionary)?.[1]);
  if (!(first > 0)) return;
  const head = text.slice(0, first).trim().split(/\s+/u).map(Number);
  for (let i = 0; i + 1 < head.length; i += 2) {
    const from = first + (head[i + 1] as number);
    const after = head[i + 3];
    const object = text.slice(
      from,
      after === undefined ? after : first + after,
    );
    if (PAGE.test(object)) yield [head[i] as number, contentsOf(object)];
  }
}

function contentsOf(page: string): number[] {
  const [, list, one] =
    /\/Contents\s*(?:\[([^\]]*)\]|(\d+)\s+\d+\s+R)/u.exec(page) ?? [];
  if (one !== undefined) return [Number(one)];
  return [...(list ?? "").matchAll(/(\d+)\s+\d+\s+R/gu)].map(([, number]) =>
    Number(number),
  );
}

/** Codes of a simple font's first and last character are of one byte; pdf.js counts from one to the other. */
const ENDLESS_FONT = /\/(?:First|Last)Char\s+(?:-\d|\d{6})/u;

/** Whether a part of a PDF has a font that makes its reader count to millions. */
export function hasEndlessFont(part: string): boolean {
  return ENDLESS_FONT.test(part);
}
