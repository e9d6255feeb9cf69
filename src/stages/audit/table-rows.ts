import { fold } from "../../layouts/fold.ts";
import { type AuditForm, allCells, type PlacedCell } from "./placed-cell.ts";

/** A row of a table with what tells it from others. */
export interface TableRow {
  table: string;
  /** Its cells but for those of merged labels (一级指标), in the order of the columns; `name` is the first with text. */
  own: PlacedCell[];
  name: PlacedCell | null;
  /** The folded texts of its own cells, column by column. */
  says: string;
  /** The folded texts of its merged labels by column. */
  levels: Map<string, string>;
}

/** The rows of a form that follow one another: those of a table, or of one section of it. Entries of lists are none. */
export function rowSequences(form: AuditForm): TableRow[][] {
  const sequences = new Map<string, Map<string, PlacedCell[]>>();
  for (const placed of allCells(form)) {
    const [row, sequence] = ROW.exec(placed.path) ?? [];
    if (row === undefined || sequence === undefined) continue;
    if (placed.path.endsWith(GOAL)) continue;
    const rows = sequences.get(sequence) ?? new Map<string, PlacedCell[]>();
    const cells = rows.get(row);
    if (cells === undefined) rows.set(row, [placed]);
    else cells.push(placed);
    sequences.set(sequence, rows);
  }
  return [...sequences].map(([sequence, rows]) =>
    [...rows].map(([row, cells]) =>
      toTableRow(sequence.split(/[.[]/u)[1] ?? "", row, cells),
    ),
  );
}

/** A row's path, and in it that of the rows it is one of: `tables.income[0]`, `tables.annualIndicators[1].rows[2]`. */
const ROW = /^(tables\.\w+(?:(?:\[\d+\])?\.rows)?)\[\d+\](?=\.)/u;
/** The heading of a section is no row. */
const GOAL = "].goal";

function toTableRow(table: string, row: string, cells: PlacedCell[]): TableRow {
  const columnOf = ({ path }: PlacedCell) => path.slice(row.length);
  const own = cells.filter((cell) => !LEVEL.test(columnOf(cell)));
  return {
    table,
    own,
    name: own.find(({ cell }) => fold(cell.text ?? "") !== "") ?? null,
    says: own
      .map((cell) => `${columnOf(cell)}=${fold(cell.cell.text ?? "")}`)
      .join("\n"),
    levels: new Map(
      cells
        .filter((cell) => LEVEL.test(columnOf(cell)))
        .map((cell) => [columnOf(cell), fold(cell.cell.text ?? "")]),
    ),
  };
}

const LEVEL = /^\.level\d$/u;
