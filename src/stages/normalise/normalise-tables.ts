import { tableNamed } from "../../layouts/named-tables.ts";
import type { ColumnLayout, Layout } from "../../layouts/schema.ts";
import {
  absentCell,
  type Cell,
  type RawCell,
  withReason,
} from "../../model/cell.ts";
import type {
  HistoryEntry,
  RawForm,
  RawHistoryEntry,
  RawRow,
  RawTable,
  Row,
  Table,
} from "../../model/form.ts";
import { inferLabel } from "./infer-label.ts";
import { inheritLabels } from "./inherit-labels.ts";
import { type Context, toCell } from "./to-cell.ts";

type Inference = Layout["inference"];

/** The tables of a form with the cells read by the kinds of their columns. */
export function normaliseTables(
  tables: RawForm["tables"],
  layout: Layout,
  context: Context,
): Record<string, Table> {
  return Object.fromEntries(
    Object.entries(tables).map(([name, table]) => [
      name,
      normaliseTable(
        table,
        tableNamed(layout, name)?.columns ?? [],
        layout.inference,
        context,
      ),
    ]),
  );
}

function normaliseTable(
  table: RawTable,
  columns: ColumnLayout[],
  inference: Inference,
  context: Context,
): Table {
  const row = (raw: RawRow) => normaliseRow(raw, columns, inference, context);
  const rows = (raws: readonly RawRow[]) =>
    inheritLabels(raws.map(row), columns);
  if (!Array.isArray(table)) {
    const amounts = columns.find((column) => column.kind === "money");
    return {
      total: toCell(table.total, amounts?.kind ?? "text", context),
      rows: rows(table.rows),
    };
  }
  // One element decides for all: the shapes of a table are never mixed.
  if (table.every(isSection))
    return table.map(({ goal, rows: own }) => ({
      goal: toCell(goal, "ordinal", context),
      rows: rows(own),
    }));
  if (table.every(isCell)) {
    const kind = columns[0]?.kind ?? "text";
    return table.map((cell) => toCell(cell, kind, context));
  }
  return rows(table as RawRow[]);
}

type Entry = Extract<RawTable, unknown[]>[number];
type RawSection = Extract<Entry, { goal: RawCell; rows: RawRow[] }>;

function isSection(entry: Entry): entry is RawSection {
  return "goal" in entry && "rows" in entry && Array.isArray(entry.rows);
}

function isCell(entry: Entry): entry is RawCell {
  return "state" in entry && typeof entry.state === "string";
}

function normaliseRow(
  raw: RawRow,
  columns: ColumnLayout[],
  inference: Inference,
  context: Context,
): Row {
  const kindOf = (name: string) =>
    columns.find((column) => column.name === name)?.kind ?? "text";
  const row: Row = {};
  for (const [name, entry] of Object.entries(raw)) {
    row[name] = Array.isArray(entry)
      ? entry.map((item) => historyEntry(item, kindOf(name), context))
      : toCell(entry, kindOf(name), context);
  }
  for (const column of columns) {
    const bound = dividedBound(column, raw, context);
    if (bound !== null) row[column.name] = bound;
  }
  for (const { name, inferredFrom } of columns) {
    const cell = row[name];
    const source = inferredFrom === undefined ? undefined : raw[inferredFrom];
    if (isFinished(cell) && cell.text === "" && source !== undefined)
      row[name] = { ...cell, value: inferLabel(asCell(source), inference) };
  }
  return row;
}

/**
 * A bound whose sign and unit stand in cells of their own (≥ | 95 | %): its text is what its own cell shows, its value that
 * of all three. A sign of words (定性) says that the bound is one of words; null where the column has nothing beside it.
 */
function dividedBound(
  { name, kind, operatorFrom, unitFrom }: ColumnLayout,
  raw: RawRow,
  context: Context,
): Cell | null {
  if (operatorFrom === undefined && unitFrom === undefined) return null;
  const own = asCell(raw[name]);
  if (own.state !== "read" || own.text === null) return null;
  const textOf = (from: string | undefined) =>
    from === undefined ? "" : (asCell(raw[from]).text ?? "");
  const operator = textOf(operatorFrom).trim();
  const sign = /\p{Script=Han}/u.test(operator) && !SPOKEN_SIGN.test(operator);
  const unit = textOf(unitFrom);
  // A digit in the unit's cell would be one of the number's.
  const isUnit = !/\p{Nd}/u.test(unit.normalize("NFKC"));
  const whole = `${sign ? "" : operator}${own.text}${isUnit ? unit : ""}`;
  const read = toCell({ ...own, text: whole }, kind, context);
  const cell = { ...read, text: own.text };
  return isUnit ? cell : withReason(cell, "unit-unclear");
}

/** Signs in words: 大于等于, 不低于. */
const SPOKEN_SIGN = /[大小高低多少等超]/u;

function historyEntry(
  { year, amount }: RawHistoryEntry,
  kind: ColumnLayout["kind"],
  context: Context,
): HistoryEntry {
  return { year, amount: toCell(amount, kind, context) };
}

function isFinished(entry: Row[string] | undefined): entry is Cell {
  return entry !== undefined && !Array.isArray(entry);
}

function asCell(entry: RawRow[string] | undefined): RawCell {
  return entry === undefined || Array.isArray(entry)
    ? absentCell("text-layer")
    : entry;
}
