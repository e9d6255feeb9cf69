import { fold } from "../../../layouts/fold.ts";
import type { TableLayout } from "../../../layouts/schema.ts";
import type { RawCell } from "../../../model/cell.ts";
import type { FlowLine } from "../../../model/flow.ts";
import { blankCell, flowCell } from "./flow-cell.ts";
import { isEllipsis } from "./placeholders.ts";
import { clipWords, type Word } from "./words.ts";
import { linesOf } from "./wrap-cost.ts";

type ListLayout = Extract<TableLayout, { shape: "list" }>;

/**
 * The numbered entries (目标 1：…) of a table with a cell per column. The cells follow one another: the numbers begin anew.
 * @returns the entries per column, the words before the first entry, and the lines that say …… with their column.
 */
export function readList(
  words: readonly Word[],
  table: ListLayout,
  printed: readonly string[],
  lines: readonly FlowLine[],
): {
  entries: Record<string, RawCell[]>;
  loose: Word[];
  ellipses: { name: string; words: Word[] }[];
} {
  const entries: Record<string, RawCell[]> = {};
  for (const { name } of table.columns) entries[name] = [];
  let column = -1;
  let number = 0;
  const { loose, found, ellipses } = entriesOf(words, table.entry);
  const columnOf: string[] = [];
  for (const entry of found) {
    if (column < 0 || entry.number <= number) column++;
    number = entry.number;
    const name = printed[Math.min(column, printed.length - 1)];
    if (name === undefined) continue;
    columnOf.push(name);
    const reasons = column < printed.length ? [] : ["ambiguous-flow"];
    entries[name]?.push(
      entry.words.length === 0
        ? blankCell(entry.prefix, lines, reasons)
        : flowCell(entry.words, lines, { paragraphs: true, reasons }),
    );
  }
  return {
    entries,
    loose,
    ellipses: ellipses.map(({ after, words }) => ({
      name: columnOf[after - 1] ?? printed[0] ?? "",
      words,
    })),
  };
}

interface Entry {
  number: number;
  prefix: Word[];
  words: Word[];
}

function entriesOf(
  words: readonly Word[],
  labels: readonly string[],
): {
  loose: Word[];
  found: Entry[];
  ellipses: { after: number; words: Word[] }[];
} {
  const prefix = new RegExp(
    `(?:${labels.map(fold).join("|")})\\s*(${DIGITS})\\s*[：:]`,
    "gu",
  );
  const loose: Word[] = [];
  const found: Entry[] = [];
  const ellipses: { after: number; words: Word[] }[] = [];
  for (const line of linesOf(words)) {
    if (isEllipsis(line)) {
      ellipses.push({ after: found.length, words: line });
      continue;
    }
    const start = line[0]?.from ?? 0;
    const end = line.at(-1)?.to ?? 0;
    const text = textOf(line, start);
    let at = start;
    for (const match of text.matchAll(prefix)) {
      const from = start + match.index;
      const to = from + match[0].length;
      (found.at(-1)?.words ?? loose).push(...clipWords(line, at, from));
      found.push({
        number: numberOf(match[1] ?? ""),
        prefix: clipWords(line, from, to),
        words: [],
      });
      at = to;
    }
    (found.at(-1)?.words ?? loose).push(...clipWords(line, at, end));
  }
  return { loose, found, ellipses };
}

const DIGITS = "\\d{1,2}|[一二三四五六七八九十]";
const HAN_DIGITS = "一二三四五六七八九十";

function numberOf(text: string): number {
  return HAN_DIGITS.includes(text)
    ? HAN_DIGITS.indexOf(text) + 1
    : Number(text);
}

/** The words of a line with blanks where the line has others, so that offsets stay. */
function textOf(line: readonly Word[], start: number): string {
  let text = "";
  for (const word of line) text = text.padEnd(word.from - start) + word.text;
  return text;
}
