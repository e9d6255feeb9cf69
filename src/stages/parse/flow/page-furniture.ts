import { fold } from "../../../layouts/fold.ts";
import { matchTitle } from "../../../layouts/match.ts";
import type { Layout } from "../../../layouts/schema.ts";
import type { FlowLine } from "../../../model/flow.ts";

/** Fewer pages do not show what is printed on each of them. */
const FEWEST_PAGES = 2;
/** A line belongs to the page's head or foot where this share of the pages prints it. */
const SHARE = 0.8;
/** Heads and feet have this many lines at most. */
const MOST_LINES = 8;

/**
 * The lines without page numbers, and without running heads and feet: the lines around a page number that are the same around
 * nearly all of them. Lines that end in a page number and are otherwise alike go too.
 */
export function withoutPageFurniture(
  all: readonly FlowLine[],
  layouts: readonly Layout[],
): FlowLine[] {
  const lines = all.filter(({ text }) => text.trim() !== "");
  const counters = lines.flatMap(({ text }, i) =>
    COUNT_ALONE.test(text) ? [i] : [],
  );
  const dropped = new Set(counters.map((i) => lines[i]));
  if (counters.length >= FEWEST_PAGES) {
    for (const step of [-1, 1]) {
      for (let offset = step; Math.abs(offset) <= MOST_LINES; offset += step) {
        const around = counters.map((i) => lines[i + offset]);
        const text = mostFrequent(around.map((line) => mask(line?.text ?? "")));
        const same = around.filter((line) => mask(line?.text ?? "") === text);
        if (text === "" || same.length < SHARE * counters.length) break;
        if (isOfForm(same[0]?.text ?? "", layouts)) break;
        for (const line of same) dropped.add(line);
      }
    }
  }
  const numbered = lines.filter(({ text }) => ENDS_IN_COUNT.test(text));
  for (const line of numbered) {
    const alike = numbered.filter(({ text }) => mask(text) === mask(line.text));
    if (alike.length >= FEWEST_PAGES) dropped.add(line);
  }
  return all.filter((line) => !dropped.has(line));
}

function mask(text: string): string {
  return text.replace(/\s+/gu, "").replace(/\d+/gu, "#");
}

function mostFrequent(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best?.[0] ?? "";
}

/** A title or a label is no running head, even where each page begins a form. */
function isOfForm(text: string, layouts: readonly Layout[]): boolean {
  if (matchTitle(text, layouts) !== null) return true;
  const folded = fold(text);
  return layouts.some(
    ({ fields, inference }) =>
      fields.some(({ labels }) =>
        labels.some((label) => folded.includes(fold(label))),
      ) ||
      Object.entries(inference)
        .flat()
        .some((known) => folded.includes(known)),
  );
}

const PAGE_COUNT =
  "第\\s*\\d+\\s*页(?:\\s*[,，/]?\\s*共\\s*\\d+\\s*页)?|[-—–]\\s*\\d+\\s*[-—–]";
const COUNT_ALONE = new RegExp(`^\\s*(?:${PAGE_COUNT})\\s*$`, "u");
const ENDS_IN_COUNT = /.(?:第\s*\d+\s*页|共\s*\d+\s*页)\s*$/u;
