import type { Writable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import ExcelJS from "exceljs";
import { cutToCell } from "./cut-to-cell.ts";
import { type Mark, type SheetCell, STYLES, styleOf } from "./xlsx-styles.ts";

export interface SheetColumn {
  heading: string;
  /** As wide as so many half-width characters. */
  width: number;
}

/** What goes with single cells of a row, by their column from 0. */
export interface Beside {
  marks?: Readonly<Record<number, Mark>>;
  /** Shown when the pointer is on the cell. */
  notes?: Readonly<Record<number, string>>;
  /** Addresses, relative to the workbook's folder. */
  links?: Readonly<Record<number, string>>;
}

/** A sheet that is written row by row. */
export interface SheetWriter {
  add(cells: readonly SheetCell[], beside?: Beside): Promise<void>;
  end(): Promise<void>;
}

export interface Book {
  /** One sheet after the other: the last one must have ended. */
  sheet(name: string, columns: readonly SheetColumn[]): SheetWriter;
  end(): Promise<void>;
}

/** Excel has no more rows on a sheet. */
const MOST_ROWS = 1_048_576;

/** Excel takes no more links on a sheet; further cells are without. */
const MOST_LINKS = 65_530;

/** Notes of a sheet stand in memory until it ends; further cells have their colour alone. */
const MOST_NOTES = 20_000;

/** Rows after which the writing waits for what was written to be on its way. */
const ROWS_AT_ONCE = 256;

export interface BookOptions {
  /** On a sheet; the next ones go on a further sheet. */
  mostRows?: number;
  /** shared: each text is kept and written once · inline: texts stand in their cells, so that memory stays flat. */
  strings?: "shared" | "inline";
}

/**
 * A workbook (.xlsx) that goes to a stream while it is written. Each sheet has its headings frozen and with filters; one
 * that is full is continued on another.
 * @param made the time that its properties say it was made
 */
export function openBook(
  out: Writable,
  made: Date,
  { mostRows = MOST_ROWS, strings = "shared" }: BookOptions = {},
): Book {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: out,
    useStyles: true,
    useSharedStrings: strings === "shared",
  });
  Object.assign(book, { creator: "shenbao", lastModifiedBy: "shenbao" });
  Object.assign(book, { created: made, modified: made });
  return {
    sheet: (name, columns) => continued(book, name, columns, mostRows, out),
    end: () => book.commit(),
  };
}

/** A sheet and those that continue it: `name`, `name (2)` … */
function continued(
  book: ExcelJS.stream.xlsx.WorkbookWriter,
  name: string,
  columns: readonly SheetColumn[],
  mostRows: number,
  out: Writable,
): SheetWriter {
  let number = 1;
  let rows = 1;
  let sheet = open(book, name, columns);
  let left = { links: MOST_LINKS, notes: MOST_NOTES };
  const end = async () => {
    sheet.autoFilter = {
      from: { row: 1, column: 1 },
      to: { row: rows, column: columns.length },
    };
    sheet.commit();
    await sent(sheet, out);
  };
  return {
    async add(cells, beside = {}) {
      if (rows === mostRows) {
        await end();
        number++;
        rows = 1;
        sheet = open(book, `${name} (${number})`, columns);
        left = { links: MOST_LINKS, notes: MOST_NOTES };
      }
      addRow(sheet, cells, beside, left);
      rows++;
      if (rows % ROWS_AT_ONCE === 0) await sent(sheet, out);
    },
    end,
  };
}

function open(
  book: ExcelJS.stream.xlsx.WorkbookWriter,
  name: string,
  columns: readonly SheetColumn[],
): ExcelJS.Worksheet {
  const sheet = book.addWorksheet(name, {
    views: [{ state: "frozen", ySplit: 1 }],
    pageSetup: {
      orientation: "landscape",
      paperSize: A4,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: "1:1",
    },
  });
  sheet.columns = columns.map(({ width }) => ({ width }));
  const headings = sheet.addRow(columns.map(({ heading }) => heading));
  headings.eachCell((cell) => {
    cell.style = STYLES.heading;
  });
  headings.commit();
  return sheet;
}

const A4 = 9 as ExcelJS.PaperSize;

function addRow(
  sheet: ExcelJS.Worksheet,
  cells: readonly SheetCell[],
  { marks = {}, notes = {}, links = {} }: Beside,
  left: { links: number; notes: number },
): void {
  const row = sheet.addRow(cells.map(cellValue));
  for (const [i, content] of cells.entries()) {
    const cell = row.getCell(i + 1);
    cell.style = styleOf(content, marks[i]);
    const hyperlink = links[i];
    if (hyperlink !== undefined && left.links-- > 0)
      cell.value = { text: String(content), hyperlink };
    const note = notes[i];
    if (note !== undefined && left.notes-- > 0) cell.note = note;
  }
  row.commit();
}

/** A text stays a text, whatever it begins with: only an object with a formula would be one. */
function cellValue(cell: SheetCell): ExcelJS.CellValue {
  if (typeof cell === "string") return cutToCell(cell);
  if (cell === null || typeof cell === "number") return cell;
  if ("yuan" in cell) return cell.yuan;
  return "wan" in cell ? cell.wan : new Date(`${cell.day}T00:00:00Z`);
}

/**
 * Until what was written of a sheet is compressed, but for a little. (ExcelJS hands rows to the streams below it without
 * ever waiting for them: a large sheet would stand in memory as a whole.)
 */
async function sent(sheet: ExcelJS.Worksheet, out: Writable): Promise<void> {
  const { stream } = sheet as unknown as { stream: { pipes: PipedStream[] } };
  do {
    await setImmediate();
    if (out.destroyed) throw out.errored ?? new Error("the stream is closed");
  } while (
    stream.pipes.some(
      ({ _writableState }) => _writableState.length > MOST_WAITING,
    )
  );
}

/** The archive's streams are of an older library of Node's streams, which has no `writableLength`. */
interface PipedStream {
  _writableState: { length: number };
}

/** Bytes. */
const MOST_WAITING = 1 << 20;
