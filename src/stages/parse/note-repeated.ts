import { boxPerPage } from "../../geometry/box-per-page.ts";
import type { Repeated } from "../../model/form.ts";
import type { RepeatedRows } from "../../model/grid.ts";
import type { TableRows } from "./parse-tables.ts";
import { toRawCell } from "./to-raw-cell.ts";

/** Rows that a page printed again: a line of text each, one box a page, and the table of the rows that they repeat. */
export function noteRepeated(
  { row, rows }: RepeatedRows,
  bodies: readonly TableRows[],
): Repeated {
  const body = bodies.find(({ start, end }) => row >= start && row < end);
  const cell = toRawCell(rows.flat());
  const lines = rows.map((cells) =>
    cells.map(({ text }) => oneLine(text)).join(" "),
  );
  return {
    table: body?.table ?? null,
    cell: {
      ...cell,
      text: cell.state === "read" ? lines.join("\n") : cell.text,
      at: boxPerPage(cell.at),
    },
  };
}

/** A line is a row: paragraphs of a cell follow one another on it. */
function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/gu, " ");
}
