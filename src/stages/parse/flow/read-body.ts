import type { Layout, TableLayout } from "../../../layouts/schema.ts";
import type { FlowLine } from "../../../model/flow.ts";
import type { Placeholder } from "../../../model/form.ts";
import { dropRepeats } from "./drop-repeats.ts";
import { flowCell } from "./flow-cell.ts";
import { splitPlaceholders } from "./placeholders.ts";
import { type FlowRow, readTable } from "./read-table.ts";
import { type TableColumn, tableColumns } from "./table-columns.ts";
import type { TablePart } from "./table-parts.ts";
import type { Word } from "./words.ts";

/** What the readers of a form's tables share. */
export interface TableContext {
  layout: Layout;
  lines: readonly FlowLine[];
  /** What a column of years shows where its header prints none. */
  years: readonly number[];
  /** Text that stands beside no label and in no column, per run. */
  leftovers: Word[][][];
  placeholders: Placeholder[];
}

/** The rows of a table's parts, once each. Lines that fit no column go to the leftovers, …… lines to the placeholders. */
export function readBody(
  parts: readonly TablePart[],
  table: TableLayout,
  name: string,
  context: TableContext,
): { rows: FlowRow[]; columns: TableColumn[] } {
  const header = parts.find((part) => part.columns !== null)?.columns ?? null;
  const columns = tableColumns(table, header, context.layout, context.years);
  const bodies = parts.map((part) => {
    const { kept, placeholders } = splitPlaceholders(part.words);
    for (const words of placeholders)
      context.placeholders.push({
        table: name,
        cell: flowCell(words, context.lines),
      });
    return kept;
  });
  const { rows, foreign } = readTable(bodies, columns, context.lines);
  for (const words of foreign) {
    const part = parts.find(
      (of) => words[0] !== undefined && of.words.includes(words[0]),
    );
    context.leftovers[part?.run ?? 0]?.push(words);
  }
  return { rows: dropRepeats(rows, columns), columns };
}
