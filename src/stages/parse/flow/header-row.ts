import type { ColumnLayout, TableLayout } from "../../../layouts/schema.ts";
import { chainAt } from "./label-chain.ts";
import type { Word } from "./words.ts";

/** A column as the header row prints it; `column` is null for one that the layout does not know. */
export interface HeaderColumn {
  column: ColumnLayout | null;
  label: string;
  /** For a column that spans years: the printed years. */
  years: number[];
}

export interface HeaderRow {
  columns: HeaderColumn[];
  /** Index after its last word. */
  end: number;
  /** Folded characters that agree. */
  length: number;
}

/** Longer words in a header's line are no column's label. */
const LONGEST_UNKNOWN = 8;

/** After as many known columns the rest of the line are columns that the layout does not know (备注). */
const FEWEST_BEFORE_UNKNOWN = 3;

/** The header row of a table that begins at word `start`: its column labels in any order, at least two where it has two. */
export function headerAt(
  words: readonly Word[],
  start: number,
  table: TableLayout,
): HeaderRow | null {
  const columns: HeaderColumn[] = [];
  let pending: HeaderColumn[] = [];
  let end = start;
  let length = 0;
  for (let i = start; i < words.length; ) {
    const found = columnAt(words, i, table.columns, columns);
    if (found !== null) {
      const years = found.column.years ? yearsAt(words, found.end) : null;
      columns.push(...pending, {
        column: found.column,
        label: found.label,
        years: years?.years ?? [],
      });
      pending = [];
      length += found.label.length;
      end = years?.end ?? found.end;
      i = end;
      continue;
    }
    const word = words[i];
    const unknown =
      columns.length > 0 &&
      word?.gap.kind === "blank" &&
      word.text.length <= LONGEST_UNKNOWN;
    if (!unknown) break;
    pending.push({ column: null, label: word.text, years: [] });
    i++;
  }
  const known = columns.filter(({ column }) => column !== null).length;
  if (pending.length > 0 && known >= FEWEST_BEFORE_UNKNOWN) {
    columns.push(...pending);
    end += pending.length;
  }
  return known >= Math.min(2, table.columns.length)
    ? { columns, end, length }
    : null;
}

function columnAt(
  words: readonly Word[],
  start: number,
  columns: readonly ColumnLayout[],
  used: readonly HeaderColumn[],
): { column: ColumnLayout; label: string; end: number } | null {
  let best: { column: ColumnLayout; label: string; end: number } | null = null;
  for (const column of columns) {
    if (used.some((other) => other.column === column)) continue;
    for (const label of column.labels) {
      const end = chainAt(words, start, label);
      if (end !== null && label.length > (best?.label.length ?? 0))
        best = { column, label, end };
    }
  }
  return best;
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
    const suffix =
      match[2] === undefined && /^年度?$/u.test(words[i + 1]?.text ?? "");
    if (suffix) i++;
    end = i + 1;
  }
  return years.length === 0 ? null : { years, end };
}
