import { matchLabel } from "../../layouts/match.ts";
import type {
  ColumnLayout,
  Layout,
  TableLayout,
} from "../../layouts/schema.ts";
import { absentCell, type RawCell, withReason } from "../../model/cell.ts";
import type { RawRow } from "../../model/form.ts";
import type { FormCell } from "../../model/grid.ts";
import { correctByVocabulary } from "./correct-by-vocabulary.ts";
import type { Header } from "./find-headers.ts";
import { type Columns, columnsOf, type GridIndex } from "./grid-index.ts";
import { toRawCell } from "./to-raw-cell.ts";
import { withUnitOf } from "./unit-in-labels.ts";

/** The rows below a header, down to `end` (excluded), with what was left out on the way. */
export interface Body {
  rows: { row: number; cells: Map<string, FormCell[]> }[];
  placeholders: FormCell[];
}

const ELLIPSIS = /^[…·.。]{2,}$|^…$/u;

/** Reads the rows of a table's body: blank rows and repeated headers left out, rows of …… kept apart. */
export function readBody(
  grid: GridIndex,
  header: Header,
  start: number,
  end: number,
): Body {
  const body: Body = { rows: [], placeholders: [] };
  const all = span(header.columns.values());
  for (let row = start; row < end; row++) {
    if (isForeignRow(row, header, grid)) continue;
    const cells = new Map<string, FormCell[]>();
    for (const [name, columns] of header.columns)
      cells.set(name, cellsFor(grid, row, columns, header));
    const here = grid.across(row, all).filter((cell) => standsIn(cell, header));
    const own = here.filter(
      (cell) =>
        cell.row === row &&
        (cell.rowSpan === 1 || !coversOther(cell, grid, all)),
    );
    const texts = own
      .map((cell) => cell.text.replace(/\s/g, ""))
      .filter((text) => text !== "");
    if (texts.length === 0) continue;
    if (texts.every((text) => ELLIPSIS.test(text)))
      body.placeholders.push(...own.filter((cell) => cell.text !== ""));
    else if (!repeatsHeader(cells, header)) body.rows.push({ row, cells });
  }
  return body;
}

/**
 * Whether a row below a header is none of its table: a text runs over so many of its columns that it can be none's (评价结论
 * and its text below the indicators). Labels of totals do so too.
 */
export function isForeignRow(
  row: number,
  { table, columns }: Header,
  grid: GridIndex,
): boolean {
  const most = Math.max(FEWEST_OVER, columns.size / 2);
  const labels = rowLabels(table);
  return grid.across(row, span(columns.values())).some((cell) => {
    if (cell.row !== row || cell.text === "") return false;
    const { from, to } = columnsOf(cell);
    const over = [...columns.values()].filter(
      (column) => from < column.to && to > column.from,
    );
    return over.length >= most && matchLabel(cell.text, labels) === null;
  });
}

/** A text over two columns may be the filer's. */
const FEWEST_OVER = 3;

/** The labels of rows that a table prints in advance. */
function rowLabels(table: TableLayout): readonly string[] {
  switch (table.shape) {
    case "rows":
      return [...table.knownRows, ...(table.closing?.labels ?? [])];
    case "totalled":
      return [...table.total, ...table.knownRows];
    case "grouped":
      return table.groups.flatMap(({ rows }) => rows.flat());
    default:
      return [];
  }
}

/** Whether a cell stands in one of a header's columns; between them may be others, or those of another side. */
export function standsIn(cell: FormCell, { columns }: Header): boolean {
  const { from, to } = columnsOf(cell);
  return [...columns.values()].some(
    (column) => from < column.to && to > column.from,
  );
}

/** The columns from the first to the last of a header. */
export function span(columns: Iterable<Columns>): Columns {
  const all = [...columns];
  return {
    from: Math.min(...all.map(({ from }) => from)),
    to: Math.max(...all.map(({ to }) => to)),
  };
}

/** The cells of a row that belong to a column: those that start in it, or the one that covers its start when none of its own does. */
function cellsFor(
  grid: GridIndex,
  row: number,
  columns: Columns,
  header: Header,
): FormCell[] {
  const across = grid.across(row, columns);
  const starting = across.filter((cell) => cell.column >= columns.from);
  if (starting.length > 0) return starting;
  const covering = across[0];
  if (covering === undefined) return [];
  // A cell that reaches over from the column before belongs there, unless it only overlaps that column's end.
  const sharedBefore = columns.from - covering.column;
  const shared = covering.column + covering.columnSpan - columns.from;
  const startsInAnother = [...header.columns.values()].some(
    (other) =>
      other !== columns &&
      covering.column >= other.from &&
      covering.column < other.to,
  );
  return startsInAnother && sharedBefore >= shared ? [] : [covering];
}

/** Whether a merged cell has rows with text of their own beside it: then it makes no row by itself. */
function coversOther(cell: FormCell, grid: GridIndex, all: Columns): boolean {
  for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
    if (
      grid
        .across(row, all)
        .some(
          (other) =>
            other !== cell && other.text !== "" && other.rowSpan < cell.rowSpan,
        )
    )
      return true;
  }
  return false;
}

function repeatsHeader(
  cells: Map<string, FormCell[]>,
  header: Header,
): boolean {
  let matches = 0;
  for (const column of header.table.columns) {
    const text =
      cells
        .get(column.name)
        ?.map((cell) => cell.text)
        .join("") ?? "";
    if (matchLabel(text, column.labels) !== null) matches++;
  }
  return matches >= 2 && matches >= header.columns.size - 1;
}

/** A row as raw cells. A merged cell is repeated in each row; across a page's end only while the layout's inference agrees. */
export function toRow(
  row: { row: number; cells: Map<string, FormCell[]> },
  header: Header,
  layout: Layout,
  grid: GridIndex,
): RawRow {
  const result: Record<string, RawCell> = {};
  const columns = header.table.columns.filter((column) =>
    header.columns.has(column.name),
  );
  for (const column of columns) {
    const own = row.cells.get(column.name) ?? [];
    result[column.name] = withUnitOf(
      header.headings?.get(column.name) ?? "",
      correctByVocabulary(
        own.length > 0 ? inOneColumn(own) : cellInNeighbour(grid),
        wordsOf(column, layout),
      ),
    );
  }
  for (const { name, inferredFrom } of columns) {
    if (inferredFrom === undefined) continue;
    const cell = row.cells.get(name)?.[0];
    const from = result[inferredFrom]?.text ?? "";
    if (cell !== undefined && !agreesHere(cell, row.row, from ?? "", layout)) {
      const part = cell.parts.find(
        (p) => row.row >= p.row && row.row < p.row + p.rowSpan,
      );
      result[name] = {
        text: "",
        state: "blank",
        by: cell.by,
        review: false,
        reasons: [],
        at: part === undefined ? [] : [part.place],
      };
    }
  }
  for (const { name, optional } of header.table.columns) {
    if (optional === true) continue;
    result[name] ??= {
      text: null,
      state: "absent",
      by: grid.cells[0]?.by ?? "text-layer",
      review: false,
      reasons: [],
      at: [],
    };
  }
  return result;
}

/** What stands in a column in one row; several cells with text may be of columns that the header does not tell apart. */
function inOneColumn(cells: readonly FormCell[]): RawCell {
  const raw = toRawCell(cells, " ");
  const printed = cells.filter(({ text }) => text !== "");
  return printed.length > 1 ? withReason(raw, "several-cells") : raw;
}

/** A column that has no cell of its own in a row: on a scan the line before it may have been missed. */
function cellInNeighbour(grid: GridIndex): RawCell {
  const cell = absentCell(grid.cells[0]?.by ?? "text-layer");
  return cell.by === "ocr" ? withReason(cell, "no-own-cell") : cell;
}

/** The words that a column is usually filled with: of a column inferred from another, what it can be inferred to. */
function wordsOf(
  { name, inferredFrom, usual = [] }: ColumnLayout,
  { inference, tables }: Layout,
): string[] {
  const isSource = tables.some(({ columns }) =>
    columns.some((column) => column.inferredFrom === name),
  );
  return [
    ...usual,
    ...(inferredFrom === undefined ? [] : Object.values(inference)),
    ...(isSource ? Object.keys(inference) : []),
  ].filter((word, i, all) => all.indexOf(word) === i);
}

/**
 * Whether a merged cell's text holds for a row on a later page than the text: a blank cell at the top of a page looks the same
 * whether it goes on or begins, so what the row itself says (数量指标 → 产出指标) decides.
 */
function agreesHere(
  cell: FormCell,
  row: number,
  from: string,
  layout: Layout,
): boolean {
  const part = cell.parts.find((p) => row >= p.row && row < p.row + p.rowSpan);
  if (part === undefined || part === cell.parts[0] || part.text !== "")
    return true;
  const known = Object.keys(layout.inference).find(
    (text) => matchLabel(from, [text]) !== null,
  );
  if (known === undefined) return true;
  return matchLabel(cell.text, [layout.inference[known] as string]) !== null;
}
