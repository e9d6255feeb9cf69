/** A text that counts what it says: 1、…；2、… */
export interface NumberedSections {
  /** Before the first number. */
  head: string;
  /** What stands behind each number, up to the next. */
  sections: string[];
}

/**
 * The sections of a plain text that numbers them from 1 on: `1、` `1.` `（1）` `①` `一、` `（一）` `一是` `第一，`. Where one
 * numbering stands inside another, the outer one.
 * @returns null where it does not count up to two at least
 */
export function numberedSections(text: string): NumberedSections | null {
  const lists = FAMILIES.map((marker) => markersOf(text, marker)).filter(
    (markers) => markers.length > 1,
  );
  const [outer] = lists.sort((a, b) => start(a) - start(b));
  if (outer === undefined) return null;
  const sections = outer.map(({ end }, i) =>
    text.slice(end, outer[i + 1]?.start ?? text.length),
  );
  return { head: text.slice(0, start(outer)), sections };
}

interface Marker {
  start: number;
  end: number;
}

/** Not inside a word or number; an amount may stand right before (维修10万元2、购置5万元). */
const APART = "(?<!(?![元万亿角整等右])[\\p{Script=Han}\\d.])";
const CHINESE = ["", ..."一二三四五六七八九十"];

/** How the n-th section is marked, for each way of counting; "" where it does not go so far. */
const FAMILIES: readonly ((n: number) => string)[] = [
  // 1.2019年 counts a section that speaks of a year, 1.5 is a number.
  (n) => `${APART}${n}(?:、|[.](?!\\d(?!\\d{3}年)))`,
  (n) => `\\(${n}\\)|${APART}${n}\\)`,
  (n) => (n > 20 ? "" : String.fromCodePoint(0x245f + n)),
  (n) => chinese(n, (c) => `${APART}${c}、`),
  (n) => chinese(n, (c) => `\\(${c}\\)`),
  (n) => chinese(n, (c) => `${APART}${c}是`),
  (n) => chinese(n, (c) => `${APART}第${c}(?:[,、:]|是|类|项)`),
];

function chinese(n: number, marker: (character: string) => string): string {
  const character = CHINESE[n];
  return character ? marker(character) : "";
}

/** The markers 1, 2, 3 … in turn, as far as each stands behind the one before. */
function markersOf(text: string, marker: (n: number) => string): Marker[] {
  const found: Marker[] = [];
  for (let n = 1; ; n++) {
    const source = marker(n);
    if (source === "") return found;
    const pattern = new RegExp(source, "gu");
    pattern.lastIndex = found.at(-1)?.end ?? 0;
    const match = pattern.exec(text);
    if (match === null) return found;
    found.push({ start: match.index, end: pattern.lastIndex });
  }
}

function start(markers: readonly Marker[]): number {
  return markers[0]?.start ?? 0;
}
