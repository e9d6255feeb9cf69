import { fold } from "../../../layouts/fold.ts";
import type { ColumnLayout, TableLayout } from "../../../layouts/schema.ts";
import { chainAt } from "./label-chain.ts";
import type { Word } from "./words.ts";

/** A column as the header row prints it; `column` is null for one that the layout does not know. */
export interface HeaderColumn {
  column: ColumnLayout | null;
  label: string;
  /** For a column that spans years: the printed years. */
  years: number[];
  /** The words of its label, without those of its years. */
  words: Word[];
}

export interface HeaderRow {
  columns: HeaderColumn[];
  /** Indices of its words, ascending. */
  words: number[];
  /** Folded characters that agree. */
  length: number;
}

/** Longer words in a header's line are no column's label. */
const LONGEST_UNKNOWN = 8;
/** After as many known columns the rest of the line are columns that the layout does not know (备注). */
const FEWEST_BEFORE_UNKNOWN = 3;
/** A shorter beginning of a label says too little. */
const SHORTEST_BEGINNING = 2;
/** The rest of a label that was wrapped stands within this many words after the header's line. */
const FURTHEST_REST = 10;

/** The header row of a table that begins at word `start`: its column labels in any order, at least two where it has two. */
export function headerAt(
  words: readonly Word[],
  start: number,
  table: TableLayout,
): HeaderRow | null {
  const columns: HeaderColumn[] = [];
  const used: number[] = [];
  const rests: string[] = [];
  let pending: number[] = [];
  let length = 0;
  for (let i = start; i < words.length; ) {
    const found = columnAt(words, i, table.columns, columns);
    if (found !== null) {
      const years = found.column.years ? yearsAt(words, found.end) : null;
      const end = years?.end ?? found.end;
      columns.push(...pending.map((at) => unknownColumn(words, at)), {
        column: found.column,
        label: found.label,
        years: years?.years ?? [],
        words: words.slice(i, found.end),
      });
      if (found.rest !== "") rests.push(found.rest);
      used.push(...pending, ...range(i, end));
      pending = [];
      length += fold(found.label).length - found.rest.length;
      i = end;
    } else {
      if (columns.length === 0 || !isUnknownLabel(words[i])) break;
      pending.push(i++);
    }
  }
  const known = columns.filter(({ column }) => column !== null).length;
  if (known < Math.min(2, table.columns.length)) return null;
  if (known >= FEWEST_BEFORE_UNKNOWN) {
    columns.push(...pending.map((at) => unknownColumn(words, at)));
    used.push(...pending);
  }
  used.push(...yearsBelow(words, (used.at(-1) ?? start) + 1, columns));
  const rest = restOf(words, (used.at(-1) ?? start) + 1, rests);
  return rest === null ? null : { columns, words: [...used, ...rest], length };
}

interface FoundColumn {
  column: ColumnLayout;
  label: string;
  end: number;
  /** What of the label is still to come on the next lines. */
  rest: string;
}

function columnAt(
  words: readonly Word[],
  start: number,
  columns: readonly ColumnLayout[],
  used: readonly HeaderColumn[],
): FoundColumn | null {
  const free = columns.filter((column) =>
    used.every((other) => other.column !== column),
  );
  let best: FoundColumn | null = null;
  for (const column of free) {
    for (const label of column.labels) {
      const end = chainAt(words, start, label);
      if (end !== null && label.length > (best?.label.length ?? 0))
        best = { column, label, end, rest: "" };
    }
  }
  return best ?? begunColumn(words[start], start, free);
}

/** A column whose label is broken over lines, so that only its beginning stands in the header's line. */
function begunColumn(
  word: Word | undefined,
  start: number,
  columns: readonly ColumnLayout[],
): FoundColumn | null {
  const text = fold(word?.text ?? "");
  if (text.length < SHORTEST_BEGINNING) return null;
  for (const column of columns) {
    for (const label of column.labels) {
      const rest = fold(label).slice(text.length);
      if (rest !== "" && fold(label).startsWith(text))
        return { column, label, end: start + 1, rest };
    }
  }
  return null;
}

/**
 * The words that complete the begun labels, best one after the other on the lines that follow, else with parts of other labels
 * between them; null where they are not all there.
 */
function restOf(
  words: readonly Word[],
  from: number,
  rests: readonly string[],
): number[] | null {
  if (rests.length === 0) return [];
  for (const mostBetween of [0, FURTHEST_REST]) {
    for (let start = from; start < from + FURTHEST_REST; start++) {
      if (words[start]?.gap.kind === "blank") continue;
      const found = restFrom(words, start, rests, mostBetween);
      if (found !== null) return found;
    }
  }
  return null;
}

function restFrom(
  words: readonly Word[],
  from: number,
  rests: readonly string[],
  mostBetween: number,
): number[] | null {
  const wanted = [...rests];
  const found: number[] = [];
  let between = 0;
  for (let i = from; wanted.length > 0 && between <= mostBetween; i++) {
    const text = fold(words[i]?.text ?? "");
    const at = wanted.findIndex((rest) => text !== "" && rest.startsWith(text));
    if (at < 0) {
      between++;
      continue;
    }
    found.push(i);
    const rest = wanted[at]?.slice(text.length) ?? "";
    if (rest === "") wanted.splice(at, 1);
    else wanted[at] = rest;
  }
  return wanted.length === 0 ? found : null;
}

function isUnknownLabel(word: Word | undefined): boolean {
  return (
    word?.gap.kind === "blank" && fold(word.text).length <= LONGEST_UNKNOWN
  );
}

function unknownColumn(words: readonly Word[], at: number): HeaderColumn {
  const word = words[at];
  const label = word?.text ?? "";
  return { column: null, label, years: [], words: word ? [word] : [] };
}

/** The years that head the columns of earlier amounts: 2019 年 2020 年. */
function yearsAt(
  words: readonly Word[],
  start: number,
): { years: number[]; end: number } | null {
  const years: number[] = [];
  let end = start;
  for (let i = start; i < words.length; i++) {
    const match = /^((?:19|20)\d{2})(年度?)?$/u.exec(words[i]?.text ?? "");
    if (match === null) break;
    years.push(Number(match[1]));
    const suffix = match[2] === undefined ? words[i + 1]?.text : undefined;
    if (/^年度?$/u.test(suffix ?? "")) i++;
    end = i + 1;
  }
  return years.length === 0 ? null : { years, end };
}

/**
 * Years on a line of their own below the other heads: the column that spans them stands where they do, which is last.
 * @returns the indices of their words
 */
function yearsBelow(
  words: readonly Word[],
  from: number,
  columns: HeaderColumn[],
): number[] {
  const spanning = columns.find(({ column }) => column?.years === true);
  const found = spanning?.years.length === 0 ? yearsAt(words, from) : null;
  if (spanning === undefined || found === null) return [];
  spanning.years = found.years;
  columns.splice(columns.indexOf(spanning), 1);
  columns.push(spanning);
  return range(from, found.end);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
