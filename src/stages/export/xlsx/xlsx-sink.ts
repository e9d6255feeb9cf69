import { once } from "node:events";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { OutputNotWritable } from "../../../errors.ts";
import { openAtomically, temporaryName } from "../open-atomically.ts";
import { type Book, openBook } from "../sheets/xlsx-book.ts";
import type { Sink } from "../sink.ts";
import type { ExportedDocument, TableRow } from "../tables/table.ts";
import type { Language } from "../wording.ts";
import { headingOf, sheetColumns, widthOf } from "./sheet-columns.ts";
import { type SheetPlan, sheetPlans } from "./sheet-plan.ts";
import { type SheetRow, sheetRow } from "./sheet-row.ts";
import { type Spool, spool } from "./spool.ts";
import { whoseForms } from "./whose-forms.ts";

/** What the workbook's properties say: no clock, so that the same input gives the same file. 1980, when ZIP begins. */
const MADE = new Date("1980-01-01T00:00:00Z");

/**
 * The tables as a workbook for people. Rows wait in files beside it until their sheet's turn comes; columns that no row
 * fills are left out.
 * @param mostRows on a sheet; the next ones go on a further sheet
 */
export async function xlsxSink(
  path: string,
  lang: Language,
  mostRows?: number,
): Promise<Sink> {
  const file = openAtomically(path);
  const folder = `${temporaryName(path)}.rows`;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true }).catch((error) => {
    throw new OutputNotWritable(path, error);
  });
  const sheets = sheetPlans().map((plan, i) => {
    const columns = sheetColumns(plan);
    const rows: Spool<SheetRow> = spool(join(folder, `${i}.jsonl`), path);
    return { plan, columns, rows, count: 0, filled: columns.map(() => false) };
  });
  const clear = () => rm(folder, { recursive: true, force: true });
  return {
    async add(document, rows) {
      const whose = whoseForms(document);
      for (const sheet of sheets)
        for (const row of rows.get(sheet.plan.table.name) ?? []) {
          const form = document.extraction.forms.find(
            ({ id }) => id === row.form,
          );
          if (sheet.plan.takes?.(row, form) === false) continue;
          const shown = sheetRow(
            whose(row),
            sheet.columns,
            lang,
            linkOf(document, row),
          );
          for (const [i, cell] of shown.cells.entries())
            if (cell !== null && cell !== "") sheet.filled[i] = true;
          sheet.count++;
          await sheet.rows.add(shown);
        }
    },
    async end(closing) {
      const failed = once(file.stream, "error").then(() => file.close());
      const book = openBook(file.stream, MADE, {
        strings: "inline",
        ...(mostRows !== undefined && { mostRows }),
      });
      await Promise.race([
        failed,
        fill(book, sheets, closing.get("about") ?? [], lang),
      ]);
      await file.close();
    },
    async commit() {
      await file.commit();
      await clear();
    },
    async abort() {
      await file.abort();
      await clear();
    },
  };
}

interface Sheet {
  plan: SheetPlan;
  columns: ReturnType<typeof sheetColumns>;
  rows: Spool<SheetRow>;
  count: number;
  /** Which columns have something in a row. */
  filled: boolean[];
}

async function fill(
  book: Book,
  sheets: readonly Sheet[],
  about: readonly TableRow[],
  lang: Language,
): Promise<void> {
  for (const { plan, columns, rows, count, filled } of sheets) {
    if (count === 0 && !plan.always) continue;
    const kept = columns.flatMap((_, i) =>
      filled[i] || count === 0 ? [i] : [],
    );
    const headed = kept.flatMap((i) => columns[i] ?? []);
    const sheet = book.sheet(
      plan.name[lang],
      headed.map((column) => ({
        heading: headingOf(column, lang),
        width: widthOf(column),
      })),
    );
    for await (const row of rows.rows()) {
      const { cells, beside } = keepOnly(row, kept);
      await sheet.add(cells, beside);
    }
    await sheet.end();
  }
  await aboutSheet(book, about, lang);
  await book.end();
}

/** A row with only some of its columns, in their order. */
function keepOnly(
  { cells, beside }: SheetRow,
  kept: readonly number[],
): SheetRow {
  const some = <T>(of: Readonly<Record<number, T>>) =>
    Object.fromEntries(
      kept.flatMap((from, to) => {
        const item = of[from];
        return item === undefined ? [] : [[to, item] as const];
      }),
    );
  return {
    cells: kept.map((i) => cells[i] ?? null),
    beside: {
      marks: some(beside.marks),
      notes: some(beside.notes),
      links: some(beside.links),
    },
  };
}

/** The page of the document's own file; most readers of PDF open it there. */
function linkOf({ link }: ExportedDocument, { page }: TableRow): string | null {
  if (link === undefined) return null;
  return page === null || page === undefined || !/\.pdf$/iu.test(link)
    ? link
    : `${link}#page=${page}`;
}

async function aboutSheet(
  book: Book,
  about: readonly TableRow[],
  lang: Language,
): Promise<void> {
  const sheet = book.sheet({ zh: "说明", en: "About" }[lang], [
    { heading: { zh: "名称", en: "Name" }[lang], width: 22 },
    { heading: { zh: "内容", en: "Value" }[lang], width: 90 },
  ]);
  for (const { fields } of about) {
    const [name = null, value = null] = fields;
    await sheet.add([String(name), value === null ? null : String(value)]);
  }
  for (const { zh, en } of NOTES)
    await sheet.add([zh.slice(0, zh.indexOf("：")), { zh, en }[lang]]);
  await sheet.end();
}

const NOTES = [
  {
    zh: "颜色：黄色的单元格存疑，请复核；红色的有内容而未能读出，不是空白。原因见批注（每张工作表至多 20,000 条），全部列在“待复核”。",
    en: "Colours: a yellow cell is doubtful, please check it; in a red one something stands that could not be read, it is not blank. Notes say why (20,000 a sheet at most); all are listed on the sheet To review.",
  },
  {
    zh: "金额：单位为元，精确到分。",
    en: "Amounts: in yuan, exact to the fen.",
  },
  {
    zh: "页码：链接打开原件的那一页（相对路径；Excel 对本机文件会忽略页码，LibreOffice 交给系统的阅读器；每张工作表至多 65,530 个链接）。",
    en: "Pages: links lead to the page of the document (relative paths; Excel leaves out the page for files of the machine, LibreOffice hands it to the system's reader; 65,530 links a sheet at most).",
  },
];
