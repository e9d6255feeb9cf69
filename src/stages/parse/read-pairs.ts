import { fold } from "../../layouts/fold.ts";
import { labelPattern } from "../../layouts/label-pattern.ts";
import { matchLabel } from "../../layouts/match.ts";
import type { TableLayout } from "../../layouts/schema.ts";
import { absentCell, withReason } from "../../model/cell.ts";
import type { RawRow, RawTotalled } from "../../model/form.ts";
import type { FormCell } from "../../model/grid.ts";
import { columnsOf } from "./grid-index.ts";
import type { TableContext } from "./parse-tables.ts";
import { toRawCell } from "./to-raw-cell.ts";
import { withUnitOf } from "./unit-in-labels.ts";

export type Pairs = Extract<TableLayout, { shape: "pairs" }>;

/**
 * Amounts beside their names (年度资金总额 | 120 / 其中：财政拨款 | 100 / 其他资金 | 20): below their total, or behind it on
 * its row. They go on as far down as the label left of the total reaches, or, without one, as long as the names are known;
 * other totals and the labels of fields end them. A name that the layout does not know is a row too.
 */
export function readPairs(table: Pairs, context: TableContext): RawTotalled {
  const { result } = context;
  const total = findTotal(table, context);
  if (total === null) return { total: absentCell("text-layer"), rows: [] };
  const rows: RawRow[] = [];
  const area = areaOf(total, table, context);
  let last = total.cell.row;
  result.used.add(total.cell);
  const read = (name: FormCell, own: FormCell[]) => {
    for (const cell of [name, ...own]) result.used.add(cell);
    last = Math.max(last, name.row + name.rowSpan - 1);
    return withUnitOf(
      name.text,
      own.length > 0 ? toRawCell(own) : toRawCell([{ ...name, text: "" }]),
    );
  };
  const within = linesWithin(total, table);
  const amount =
    within === null
      ? read(total.cell, valuesOf(total.cell, table, area, context))
      : toRawCell([{ ...total.cell, text: within.amount }]);
  for (const [name, text] of within?.others ?? [])
    rows.push(
      toRow(
        table,
        toRawCell([{ ...total.cell, text: name }]),
        toRawCell([{ ...total.cell, text }]),
      ),
    );
  for (const name of namesIn(total.cell, table, area, context)) {
    const value = read(name, valuesOf(name, table, area, context));
    const source = toRawCell([name]);
    if (source.state !== "blank" || value.state !== "blank")
      rows.push(toRow(table, source, value));
  }
  result.bodies.push({
    table: table.name,
    start: total.cell.row,
    end: last + 1,
  });
  return {
    total: total.again ? withReason(amount, "repeated-total") : amount,
    rows,
  };
}

function toRow(
  { columns }: Pairs,
  source: RawRow[string],
  amount: RawRow[string],
): RawRow {
  const [name, value] = columns;
  return { [name?.name ?? ""]: source, [value?.name ?? ""]: amount };
}

interface Total {
  cell: FormCell;
  /** The amount, where it shares the label's cell (年度资金总额：120). */
  inside: string | null;
  /** Another cell has the same label. */
  again: boolean;
}

function findTotal(table: Pairs, { grid, result }: TableContext): Total | null {
  const free = grid.cells.filter((cell) => !result.used.has(cell));
  const own = free.filter(
    (cell) => matchLabel(cell.text, table.total) !== null,
  );
  const [cell] = own;
  if (cell !== undefined) return { cell, inside: null, again: own.length > 1 };
  for (const label of table.total) {
    const pattern = new RegExp(
      `^${labelPattern(label)}(?:[（(][^（()）]*[）)])?\\s*[:：]\\s*(?=\\d)`,
      "u",
    );
    const holder = free.find(({ text }) => pattern.test(text));
    if (holder !== undefined)
      return {
        cell: holder,
        inside: holder.text.replace(pattern, ""),
        again: false,
      };
  }
  return null;
}

/**
 * Where names and amounts are lines of one cell (资金总额：120 / 其中：财政拨款：100): the total's, and each other name with
 * its amount. A line that is none of these stays with the total, whose amount is then not alone in its text.
 */
function linesWithin(
  { cell, inside }: Total,
  table: Pairs,
): { amount: string; others: [string, string][] } | null {
  if (inside === null) return null;
  const [first = "", ...lines] = inside.split("\n");
  const others: [string, string][] = [];
  for (const line of lines) {
    const [, name = "", amount = ""] = NAME_AND_AMOUNT.exec(line) ?? [];
    if (name === "" || !isName({ ...cell, text: name }, table))
      return { amount: inside, others: [] };
    others.push([name, amount]);
  }
  return { amount: first, others };
}

const NAME_AND_AMOUNT =
  /^\s*([^\d]*?[\p{Script=Han}）)])\s*[:：]?\s*((?:[-\d].*)?)$/u;

/** The part of the grid in which a total's amounts can stand; ends excluded. */
interface Area {
  from: number;
  to: number;
  end: number;
  /** Whether a label beside the amounts tells where they end, so that names need not be known. */
  bounded: boolean;
}

function areaOf(
  { cell }: Total,
  table: Pairs,
  { grid, layout, finder }: TableContext,
): Area {
  const totals = layout.tables.flatMap((other) =>
    other.shape === "pairs" && other !== table ? other.total : [],
  );
  const isOther = (candidate: FormCell) =>
    candidate !== cell && matchLabel(candidate.text, totals) !== null;
  const beside = grid
    .across(cell.row, { from: columnsOf(cell).to, to: grid.columns })
    .find(isOther);
  const caption =
    cell.column === 0 ? undefined : grid.at(cell.row, cell.column - 1);
  const bounded =
    caption !== undefined && caption.text !== "" && caption.rowSpan > 1;
  let end = bounded ? caption.row + caption.rowSpan : grid.rows;
  for (let row = cell.row + 1; row < end; row++) {
    const first = grid.at(row, cell.column);
    if (first?.row !== row) continue;
    if (isOther(first) || finder.find(first.text)?.kind === "field") end = row;
  }
  return {
    from: cell.column,
    to: beside?.column ?? grid.columns,
    end,
    bounded,
  };
}

/** The cells with the names of the amounts, in reading order. */
function namesIn(
  total: FormCell,
  table: Pairs,
  { from, to, end, bounded }: Area,
  { grid, finder }: TableContext,
): FormCell[] {
  const names: FormCell[] = [];
  for (let row = total.row; row < end; row++) {
    const here = grid
      .across(row, { from, to })
      .filter((cell) => cell.row === row && cell !== total);
    const known = here.filter((cell) => isName(cell, table));
    const [first] = here;
    const unknown =
      bounded &&
      row > total.row &&
      first?.column === total.column &&
      !known.includes(first) &&
      finder.find(first.text) === null
        ? [first]
        : [];
    if (row > total.row && known.length + unknown.length === 0) break;
    names.push(...unknown, ...known);
  }
  return names;
}

/** One of the names that the form prints; 其中： before it and a number or bullet are none of it. */
function isName(cell: FormCell, { rows }: Pairs): boolean {
  const bare = fold(cell.text).replace(/^(?:其中|\d+[.、]|[-—]+)+/u, "");
  return rows.some(
    (labels) =>
      matchLabel(cell.text, labels) !== null ||
      matchLabel(
        bare,
        labels.map((label) => fold(label).replace(/^其中/u, "")),
      ) !== null,
  );
}

/** What stands right of a name in its rows, up to the next name, label or side. */
function valuesOf(
  name: FormCell,
  table: Pairs,
  { to }: Area,
  { grid, finder }: TableContext,
): FormCell[] {
  const values = new Set<FormCell>();
  for (let row = name.row; row < name.row + name.rowSpan; row++) {
    for (const cell of grid.across(row, { from: columnsOf(name).to, to })) {
      if (isName(cell, table) || finder.find(cell.text) !== null) break;
      values.add(cell);
    }
  }
  return [...values];
}
