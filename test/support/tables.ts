import type { Box } from "../../src/model/box.ts";
import type { FormGrid, PageCell, PageGrid } from "../../src/model/grid.ts";
import { cellLines } from "../../src/text/cell-lines.ts";
import { SIZE, widthOf, word } from "./words.ts";

/** The texts of a table by row and column: "<" belongs to the cell left of it, "^" to the one above it. */
export type Texts = readonly (readonly string[])[];

/** Where a table stands. */
export interface Setting {
  page?: number;
  /** Column boundaries, points; columns 100 wide from 50 on where left out. */
  xs?: readonly number[];
  top?: number;
}

/** Word's margin inside a cell, points. */
const MARGIN = 5;
const LINE = 12;

/** A page's table as the grid stage gives it, its texts set in lines as wide as their cells; \n breaks a line. */
export function pageGrid(texts: Texts, setting: Setting = {}): PageGrid {
  const { page = 1, top = 100 } = setting;
  const columns = texts[0]?.length ?? 0;
  const xs = [
    ...(setting.xs ??
      Array.from({ length: columns + 1 }, (_, i) => 50 + 100 * i)),
  ];
  const spans = spansOf(texts);
  const ys = [top];
  texts.forEach((_, row) => {
    const lines = spans
      .filter((cell) => cell.row === row && cell.rowSpan === 1)
      .map((cell) => wrap(cell.text, widthIn(cell, xs)).length);
    ys.push((ys.at(-1) ?? top) + Math.max(1, ...lines) * LINE + MARGIN);
  });
  const cells = spans.map(({ text, ...span }): PageCell => {
    const box: Box = [
      xs[span.column] ?? 0,
      ys[span.row] ?? 0,
      xs[span.column + span.columnSpan] ?? 0,
      ys[span.row + span.rowSpan] ?? 0,
    ];
    const words = wrap(text, widthIn(span, xs)).map((line, i) =>
      word(line, box[0] + MARGIN, box[1] + 2 + i * LINE),
    );
    return { ...span, box, reasons: [], lines: cellLines(words, box) };
  });
  return {
    page,
    box: [xs[0] ?? 0, ys[0] ?? 0, xs.at(-1) ?? 0, ys.at(-1) ?? 0],
    xs,
    ys,
    cells,
  };
}

/** A form's grid on one page, each cell with its text as it stands. */
export function formGrid(texts: Texts): FormGrid {
  const cells = spansOf(texts).map(({ text, ...span }) => {
    const box: Box = [
      50 + 100 * span.column,
      100 + 20 * span.row,
      50 + 100 * (span.column + span.columnSpan),
      100 + 20 * (span.row + span.rowSpan),
    ];
    const { row, rowSpan } = span;
    return {
      ...span,
      text,
      by: "text-layer" as const,
      suspect: 0,
      reasons: [],
      parts: [{ row, rowSpan, text, place: { page: 1, box } }],
    };
  });
  return {
    rows: texts.length,
    columns: texts[0]?.length ?? 0,
    cells,
    repeated: [],
  };
}

/** The texts of a grid back as rows, a merged cell in each place that it covers. */
export function textsOf(grid: {
  rows: number;
  columns: number;
  cells: readonly (Span & { text: string })[];
}): string[][] {
  const texts = Array.from({ length: grid.rows }, () =>
    new Array<string>(grid.columns).fill("?"),
  );
  for (const cell of grid.cells) {
    for (let r = cell.row; r < cell.row + cell.rowSpan; r++)
      for (let c = cell.column; c < cell.column + cell.columnSpan; c++)
        (texts[r] as string[])[c] = cell.text;
  }
  return texts;
}

interface Span {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
}

function spansOf(texts: Texts): (Span & { text: string })[] {
  return texts.flatMap((line, row) =>
    line.flatMap((text, column) => {
      if (text === "<" || text === "^") return [];
      let columnSpan = 1;
      while (line[column + columnSpan] === "<") columnSpan++;
      let rowSpan = 1;
      while (texts[row + rowSpan]?.[column] === "^") rowSpan++;
      return [{ row, column, rowSpan, columnSpan, text }];
    }),
  );
}

function widthIn(
  { column, columnSpan }: Omit<Span, "row" | "rowSpan">,
  xs: readonly number[],
): number {
  return (xs[column + columnSpan] ?? 0) - (xs[column] ?? 0) - 2 * MARGIN;
}

/** Lines no wider than `width`, broken behind any character. */
function wrap(text: string, width: number): string[] {
  return text.split("\n").flatMap((paragraph) => {
    if (paragraph === "") return [];
    const lines = [""];
    for (const character of paragraph) {
      const line = lines.at(-1) ?? "";
      if (widthOf(line + character, SIZE) > width) lines.push(character);
      else lines[lines.length - 1] = line + character;
    }
    return lines;
  });
}
