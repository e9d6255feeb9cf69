import type { Vocabulary } from "../../layouts/printed-texts.ts";
import type {
  CellLine,
  FormCell,
  FormGrid,
  PageCell,
  PageGrid,
  RepeatedRows,
} from "../../model/grid.ts";
import { leavesNoRoom } from "../../text/cell-lines.ts";
import { joinLines } from "../../text/join-lines.ts";
import { withReading, worstReading } from "../../text/worst-reading.ts";
import { cutTop } from "./cut-top.ts";
import { graftNested } from "./graft-nested.ts";
import { findRepeatedRows } from "./repeated-rows.ts";
import { rowGoesOn } from "./row-goes-on.ts";
import { type Part, stackGrids } from "./stack-grids.ts";

/** A cell while parts are put together: rows of the whole form, lines of all its parts. */
export interface OpenCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  parts: {
    row: number;
    rowSpan: number;
    page: number;
    box: PageCell["box"];
    lines: CellLine[];
    reasons: string[];
  }[];
}

/**
 * The tables of a form as one grid. What a page's end cut becomes whole: a row that goes on is one row, a merged cell
 * goes on beside its rows, rows that a page repeats count once: they are kept apart, but for head rows.
 * @param vocabulary what this kind of form prints in advance
 */
export function joinPages(
  grids: readonly PageGrid[],
  vocabulary: Vocabulary,
): FormGrid {
  const { columns, parts } = stackGrids(graftNested(grids));
  const cells: OpenCell[] = [];
  const repeated: RepeatedRows[] = [];
  let rows = 0;
  for (const part of parts) {
    rows = addPart(part, cells, rows, repeated, vocabulary);
  }
  return {
    rows,
    columns,
    cells: cells
      .map((cell) => finish(cell, vocabulary))
      .sort((a, b) => a.row - b.row || a.column - b.column),
    repeated,
  };
}

/** Adds a page's part below `rows` rows, without what it repeats, which goes to `repeated`. Returns the new count of rows. */
function addPart(
  part: Part,
  cells: OpenCell[],
  rows: number,
  repeated: RepeatedRows[],
  vocabulary: Vocabulary,
): number {
  let seam = seamOf(part, cells, rows, vocabulary);
  if (part.continues && !seam.goesOn) {
    const { start, count, heads } = findRepeatedRows(
      part,
      cells,
      rows,
      vocabulary,
    );
    const again = cutTop(part, count)
      .slice(heads)
      .filter((row) => row.length > 0);
    if (again.length > 0)
      repeated.push({
        row: start + heads,
        rows: again.map((row) => row.map((cell) => finish(cell, vocabulary))),
      });
    if (part.rows === 0) return rows;
    seam = seamOf(part, cells, rows, vocabulary);
  }
  const { first, pairs, goesOn } = seam;
  const offset = goesOn ? rows - 1 : rows;
  const leading = leadingBlanks(first, pairs, vocabulary);
  const isMerging = mergingColumns(cells);
  for (const cell of part.cells) {
    const above =
      cell.row === 0
        ? pairs.find((pair) => pair.below === cell)?.above
        : undefined;
    const joined =
      above !== undefined &&
      (goesOn ||
        (leading.has(cell) && !vocabulary.isColumnHeading(textOf(above))) ||
        makesWord(above, cell, vocabulary));
    const merged =
      !joined &&
      above !== undefined &&
      isMergedValue(above, cell, vocabulary) &&
      isMerging(cell.column);
    const row = offset + cell.row;
    const piece = {
      row,
      rowSpan: cell.rowSpan,
      page: part.page,
      box: cell.box,
      lines: cell.lines,
      // Nothing is printed that would tell a merged cell that goes on from a blank one.
      reasons: merged ? [...cell.reasons, "merge-unsure"] : cell.reasons,
    };
    if (joined || merged) {
      above.parts.push(piece);
      above.rowSpan = row + cell.rowSpan - above.row;
    } else {
      cells.push({
        row,
        column: cell.column,
        rowSpan: cell.rowSpan,
        columnSpan: cell.columnSpan,
        parts: [piece],
      });
    }
  }
  return offset + part.rows;
}

/** Where a page's part meets what is above it. */
interface Seam {
  first: PageCell[];
  pairs: Pair[];
  /** The part's first row is the rest of the last row above. */
  goesOn: boolean;
}

function seamOf(
  part: Part,
  cells: readonly OpenCell[],
  rows: number,
  vocabulary: Vocabulary,
): Seam {
  const first = part.cells.filter((cell) => cell.row === 0);
  const open = part.continues
    ? cells.filter((cell) => cell.row + cell.rowSpan === rows)
    : [];
  const pairs = pairUp(open, first);
  const goesOn = rowGoesOn(pairs, first, vocabulary, mergingColumns(cells));
  return { first, pairs, goesOn };
}

/** In which columns cells with text stand over several rows. */
function mergingColumns(
  cells: readonly OpenCell[],
): (column: number) => boolean {
  const columns = new Set(
    cells
      .filter(
        (cell) =>
          cell.rowSpan > 1 && cell.parts.length === 1 && textOf(cell) !== "",
      )
      .map(({ column }) => column),
  );
  return (column) => columns.has(column);
}

/** A blank cell below a value: where its column's cells are merged over rows, that value may go on in it. */
function isMergedValue(
  above: OpenCell,
  below: PageCell,
  vocabulary: Vocabulary,
): boolean {
  const text = textOf(above);
  return (
    below.lines.length === 0 &&
    text !== "" &&
    !vocabulary.isColumnHeading(text) &&
    !vocabulary.isPrinted(text)
  );
}

/** Two cells that face each other across a page's end. */
export interface Pair {
  above: OpenCell;
  below: PageCell;
}

function pairUp(open: readonly OpenCell[], first: readonly PageCell[]): Pair[] {
  const pairs: Pair[] = [];
  for (const below of first) {
    const above = open.find(
      (cell) =>
        cell.column === below.column && cell.columnSpan === below.columnSpan,
    );
    if (above !== undefined) pairs.push({ above, below });
  }
  return pairs;
}

/**
 * The blank cells at the left of a part's first row: merged cells of the page before go on in them. A label that stands in
 * the middle of its height may be printed here first; it does not end them. Further right those whose text above is one
 * that the form prints: the labels of a second table beside the first.
 */
function leadingBlanks(
  first: readonly PageCell[],
  pairs: readonly Pair[],
  vocabulary: Vocabulary,
): Set<PageCell> {
  const leading = new Set<PageCell>();
  const ordered = [...first].sort((a, b) => a.column - b.column);
  if (ordered.every((cell) => cell.lines.length === 0)) return leading;
  let isLeft = true;
  for (const cell of ordered) {
    if (cell.lines.length > 0)
      isLeft &&= cell.rowSpan > 1 || isPrintedLate(cell, pairs);
    else if (isLeft || vocabulary.isPrinted(textAbove(cell, pairs)))
      leading.add(cell);
  }
  return leading;
}

function isPrintedLate(cell: PageCell, pairs: readonly Pair[]): boolean {
  const above = pairs.find((pair) => pair.below === cell)?.above;
  return above !== undefined && textOf(above) === "";
}

function textAbove(cell: PageCell, pairs: readonly Pair[]): string {
  const above = pairs.find((pair) => pair.below === cell)?.above;
  return above === undefined ? "" : textOf(above);
}

/** Whether a printed word was cut in two by the page's end: 可持续影 | 响指标. */
function makesWord(
  above: OpenCell,
  below: PageCell,
  vocabulary: Vocabulary,
): boolean {
  const before = textOf(above);
  const after = below.lines.map((line) => line.text).join("");
  return after !== "" && before !== "" && vocabulary.isPrinted(before + after);
}

/** The text of all parts of a cell, without line breaks. */
export function textOf(cell: OpenCell): string {
  return cell.parts
    .flatMap((part) => part.lines.map((line) => line.text))
    .join("");
}

function finish(cell: OpenCell, vocabulary: Vocabulary): FormCell {
  const lines = linesAcrossPages(cell, vocabulary);
  const characters = lines.reduce(
    (sum, line) => sum + line.text.replace(/\s/g, "").length,
    0,
  );
  return {
    row: cell.row,
    column: cell.column,
    rowSpan: cell.rowSpan,
    columnSpan: cell.columnSpan,
    text: joinLines(lines),
    by:
      lines.find((line) => line.by === "form-field")?.by ??
      lines[0]?.by ??
      "text-layer",
    suspect:
      characters === 0
        ? 0
        : lines.reduce((sum, line) => sum + line.suspect, 0) / characters,
    reasons: [
      ...new Set([...cell.parts, ...lines].flatMap(({ reasons }) => reasons)),
    ],
    ...withReading(worstReading(lines.map(({ reading }) => reading))),
    ...lineReadings(lines),
    parts: cell.parts.map(({ row, rowSpan, page, box, lines: own }) => ({
      row,
      rowSpan,
      text: joinLines(own),
      place: { page, box },
    })),
  };
}

/** As a property to spread into a cell; none where a line was not read from a picture, or there is but one. */
function lineReadings(
  lines: readonly CellLine[],
): Pick<FormCell, "lineReadings"> {
  const read = lines.flatMap(({ text, reading }) =>
    reading === undefined ? [] : [{ text, reading }],
  );
  return read.length > 1 && read.length === lines.length
    ? { lineReadings: read }
    : {};
}

/** The lines of all parts; the last line of a part is full where the next part goes on with it. */
function linesAcrossPages(cell: OpenCell, vocabulary: Vocabulary): CellLine[] {
  const oneWord = cell.parts.length > 1 && vocabulary.isPrinted(textOf(cell));
  return cell.parts.flatMap((part, i) => {
    const next = cell.parts.slice(i + 1).find(({ lines }) => lines.length > 0)
      ?.lines[0];
    const last = part.lines[part.lines.length - 1];
    if (next === undefined || last === undefined) return part.lines;
    const full = oneWord || leavesNoRoom(last, next, part.lines, part.box);
    return [...part.lines.slice(0, -1), { ...last, full }];
  });
}
