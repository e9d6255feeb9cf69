import type {
  ColumnLayout,
  Layout,
  TableLayout,
} from "../../../layouts/schema.ts";
import type { AlignColumn, ColumnRole } from "./align.ts";
import {
  type ColumnCost,
  nameCost,
  valueCost,
  vocabularyCost,
} from "./column-cost.ts";
import type { HeaderColumn } from "./header-row.ts";

/** A column of a printed table: what the layout calls it, which of its years it shows, and how its texts look. */
export interface TableColumn extends AlignColumn {
  /** null for a printed column that the layout does not know. */
  column: ColumnLayout | null;
  year: number | null;
}

/**
 * The columns as the header row prints them, or as the layout orders them where no header row was found.
 * @param years what a column of years shows where the header prints none.
 */
export function tableColumns(
  table: TableLayout,
  header: readonly HeaderColumn[] | null,
  layout: Layout,
  years: readonly number[],
): TableColumn[] {
  const printed: readonly HeaderColumn[] =
    header ??
    table.columns
      .filter(({ optional }) => optional !== true)
      .map((column) => ({ column, label: "", years: [], words: [] }));
  const name = printed.findIndex(
    ({ column }) =>
      column !== null && vocabularyOf(column, table, layout) === null,
  );
  return printed.flatMap(({ column, years: shown }, i): TableColumn[] => {
    const base = {
      column,
      year: null,
      role: roleOf(column, i === name, table, layout),
      cost: costOf(column, i === name, table, layout),
      known: knownTexts(column, i === name, table, layout),
      usual: column?.usual ?? [],
    };
    if (column?.years !== true) return [base];
    const each = shown.length > 0 ? shown : years;
    return each.map((year) => ({ ...base, year }));
  });
}

/** The texts of a column that are known in advance; null for other columns. */
function vocabularyOf(
  column: ColumnLayout,
  table: TableLayout,
  layout: Layout,
): string[] | null {
  if (column.inferredFrom !== undefined)
    return [...new Set(Object.values(layout.inference))];
  const isSource = table.columns.some(
    ({ inferredFrom }) => inferredFrom === column.name,
  );
  return isSource ? Object.keys(layout.inference) : null;
}

function roleOf(
  column: ColumnLayout | null,
  isName: boolean,
  table: TableLayout,
  layout: Layout,
): ColumnRole {
  if (column === null) return "note";
  if (isName) return "name";
  if (vocabularyOf(column, table, layout) !== null) return "merged";
  if (column.kind === "text") return "note";
  return column.kind === "indicator" ? "value" : "amount";
}

function costOf(
  column: ColumnLayout | null,
  isName: boolean,
  table: TableLayout,
  layout: Layout,
): ColumnCost {
  if (column === null) return valueCost("text", []);
  const vocabulary = vocabularyOf(column, table, layout);
  if (vocabulary !== null) return vocabularyCost(vocabulary);
  return isName
    ? nameCost(knownRows(table))
    : valueCost(column.kind, column.usual ?? []);
}

function knownTexts(
  column: ColumnLayout | null,
  isName: boolean,
  table: TableLayout,
  layout: Layout,
): string[] {
  if (column === null) return [];
  return (
    vocabularyOf(column, table, layout) ?? (isName ? knownRows(table) : [])
  );
}

/** First-column texts that the form prints in advance. */
function knownRows(table: TableLayout): string[] {
  if (table.shape === "rows") return table.knownRows;
  if (table.shape === "totalled") return [...table.total, ...table.knownRows];
  if (table.shape === "grouped")
    return table.groups.flatMap(({ rows }) => rows.flat());
  return [];
}
