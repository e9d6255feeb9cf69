import type { TableLayout } from "../../layouts/schema.ts";
import { absentCell } from "../../model/cell.ts";
import type { RawSection } from "../../model/form.ts";
import type { FormCell } from "../../model/grid.ts";
import type { Header } from "./find-headers.ts";
import {
  notePlaceholders,
  type TableContext,
  takeBody,
} from "./parse-tables.ts";
import { span, toRow } from "./table-rows.ts";
import { toRawCell } from "./to-raw-cell.ts";

/** Where a section begins: at its heading (长期目标 1：), or at its label (长期绩效指标) where no heading is printed. */
interface Start {
  row: number;
  section: string;
  heading: FormCell | null;
}

/**
 * A table that is printed once per goal. A section without a header row of its own has the columns of the one before it.
 */
export function readSections(
  table: Extract<TableLayout, { shape: "sections" }>,
  own: readonly Header[],
  context: TableContext,
): void {
  const { grid, layout, result } = context;
  const sections: Record<string, RawSection[]> = Object.fromEntries(
    table.sections.map(({ name }) => [name, []]),
  );
  const starts = findStarts(context);
  let header: Header | undefined;
  starts.forEach((start, i) => {
    const next = starts[i + 1]?.row ?? grid.rows;
    const ownHeader = own.find(
      (candidate) => candidate.row >= start.row && candidate.row < next,
    );
    header = ownHeader ?? header;
    if (start.heading !== null) result.used.add(start.heading);
    const goal =
      start.heading === null
        ? absentCell("text-layer")
        : toRawCell([start.heading]);
    if (header === undefined) {
      sections[start.section]?.push({ goal, rows: [] });
      return;
    }
    const columns = header;
    const first = ownHeader?.below ?? start.row + (start.heading?.rowSpan ?? 0);
    const end = endOf(first, next, columns, context);
    const body = takeBody(columns, first, end, context);
    result.bodies.push({ table: start.section, start: first, end });
    notePlaceholders(body, start.section, context);
    sections[start.section]?.push({
      goal,
      rows: body.rows.map((row) => toRow(row, columns, layout, grid)),
    });
  });
  Object.assign(result.tables, sections);
}

function findStarts({ grid, finder }: TableContext): Start[] {
  const starts: Start[] = [];
  for (const cell of grid.cells) {
    const label = finder.find(cell.text);
    if (label?.kind === "heading")
      starts.push({ row: cell.row, section: label.section, heading: cell });
    else if (label?.kind === "section")
      starts.push({ row: cell.row, section: label.section, heading: null });
  }
  starts.sort((a, b) => a.row - b.row);
  // The label of a section stands below its heading: together they are one start.
  return starts.filter(
    (start, i) =>
      start.heading !== null ||
      starts[i - 1]?.section !== start.section ||
      starts[i - 1]?.heading === null,
  );
}

/** The row where a section ends before the next begins: a field's label left of its columns. */
function endOf(
  start: number,
  next: number,
  header: Header,
  { grid, finder }: TableContext,
): number {
  const { from } = span(header.columns.values());
  for (let row = start; row < next; row++) {
    const left = grid
      .across(row, { from: 0, to: from })
      .filter((cell) => cell.row === row);
    if (left.some((cell) => finder.find(cell.text)?.kind === "field"))
      return row;
  }
  return next;
}
