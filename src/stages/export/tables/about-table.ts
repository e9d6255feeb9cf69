import { column } from "./column.ts";
import { TABLES_SCHEMA, type Table, type TableRow } from "./table.ts";

/** What the export is: names and values. It has no rows of documents. */
export const ABOUT_TABLE: Table = {
  name: "about",
  title: { zh: "说明", en: "about" },
  about: {
    zh: "本次导出的说明：表结构版本、程序版本、文件与表单数、隐去的内容",
    en: "What this export is: version of the tables, of the program, numbers of documents and forms, what is redacted",
  },
  columns: [
    column("name", "text", "名称", "name"),
    column("value", "text", "内容", "value"),
  ],
  rows: () => [],
};

/** What there is to say of an export when all documents are in it. */
export interface AboutExport {
  version: string;
  documents: number;
  forms: number;
  /** Inputs that are not in it, each told when it was met. */
  leftOut: number;
  redacted: "contacts" | null;
  /** Kinds of form that were asked for; null for all. */
  types: readonly string[] | null;
}

export function aboutRows(about: AboutExport): TableRow[] {
  const { version, documents, forms, leftOut, redacted, types } = about;
  return Object.entries({
    schema: TABLES_SCHEMA,
    version,
    documents,
    forms,
    left_out: leftOut,
    redacted,
    types: types?.join(",") ?? null,
  }).map(([name, value]) => ({
    fields: [name, value === null ? null : String(value)],
  }));
}
