import type { Layout, TableLayout } from "../../../layouts/schema.ts";
import type { RawCell } from "../../../model/cell.ts";
import type { FlowLine } from "../../../model/flow.ts";
import type { Placeholder, Repeated } from "../../../model/form.ts";
import { columnHints } from "./column-hints.ts";
import { dropRepeats, type RepeatedRun } from "./drop-repeats.ts";
import { flowCell } from "./flow-cell.ts";
import type { HeaderColumn } from "./header-row.ts";
import { takeMergedLabels } from "./merged-labels.ts";
import { placeLabels } from "./place-labels.ts";
import { splitPlaceholders } from "./placeholders.ts";
import { type FlowRow, readTable } from "./read-table.ts";
import { repeatedBlock } from "./repeated-block.ts";
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
  repeated: Repeated[];
}

/**
 * The rows of a table's parts, once each. Lines that fit no column go to the leftovers, …… lines to the placeholders, rows
 * printed again to the repeated ones.
 */
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
  const placed = bodies
    .flat()
    .every(({ line }) => hasPlaces(context.lines[line]));
  const taken = placed
    ? bodies.map((words) => takeMergedLabels(words, columns, context.lines))
    : [];
  const { rows, starts, foreign } = readTable(
    placed ? taken.map(({ rest }) => rest) : bodies,
    columns,
    context.lines,
    placed
      ? columnHints(
          bodies.flat(),
          header ?? [],
          firsts(columns, header),
          context.lines,
        )
      : new Map(),
    labelsBeside(table),
  );
  for (const words of foreign) {
    const part = parts.find(
      (of) => words[0] !== undefined && of.words.includes(words[0]),
    );
    context.leftovers[part?.run ?? 0]?.push(words);
  }
  const labels = new Map<number, RawCell[]>();
  for (const [column, cells] of taken.flatMap((part) => [...part.labels]))
    labels.set(column, [...(labels.get(column) ?? []), ...cells]);
  const labelled = placeLabels(rows, labels, columns, context.layout);
  const { kept, repeated } = dropRepeats(labelled, columns);
  for (const run of repeated)
    context.repeated.push({
      table: name,
      cell: cellOfRun(run, headOf(run, parts, starts), kept, context.lines),
    });
  return { rows: kept, columns };
}

/** A merged cell that covers rows above too was printed there. */
function cellOfRun(
  { rows }: RepeatedRun,
  head: readonly Word[],
  kept: readonly FlowRow[],
  lines: readonly FlowLine[],
): RawCell {
  const above = new Set(kept.flatMap((row) => [...row.values()]));
  const printed = rows.map((row) =>
    [...row]
      .sort(([a], [b]) => a - b)
      .flatMap(([, cell]) => (above.has(cell) ? [] : [cell])),
  );
  const first = head.length === 0 ? [] : [[flowCell(head, lines)]];
  return repeatedBlock([...first, ...printed], lines);
}

/**
 * The words of the header row above a run, where the run begins a part as the rows that it repeats do: then the header was
 * printed again with them. At the top of a page it stands on purpose.
 */
function headOf(
  { at, first }: RepeatedRun,
  parts: readonly TablePart[],
  starts: readonly number[],
): Word[] {
  const part = starts.lastIndexOf(at);
  const columns = parts[part]?.columns ?? null;
  const isOwn = parts.slice(0, part).every((of) => of.columns !== columns);
  if (columns === null || !isOwn || !starts.slice(0, part).includes(first))
    return [];
  const words = columns.flatMap((column) => column.words);
  return words[0]?.gap.page === true ? [] : words;
}

function labelsBeside(table: TableLayout): string[] {
  if (table.shape !== "sections") return table.labels;
  return [...table.labels, ...table.sections.flatMap(({ labels }) => labels)];
}

/** For each column of the header the index of its first column; a column of years is several. */
function firsts(
  columns: readonly TableColumn[],
  header: readonly HeaderColumn[] | null,
): number[] {
  let next = 0;
  return (header ?? []).map(({ column }) => {
    const index = next;
    next +=
      columns.filter((of) => column !== null && of.column === column).length ||
      1;
    return index;
  });
}

function hasPlaces(line: FlowLine | undefined): boolean {
  return line?.chars !== undefined && line.page !== undefined;
}
