import type { Extraction } from "../../../model/extraction.ts";
import type { Bilingual } from "../../../model/finding.ts";
import type { FormCell } from "../../../model/form-cells.ts";

/** The version of the tables: names and types of columns stay as they are within one, columns may be added. */
export const TABLES_SCHEMA = "shenbao-tables/1";

/** money: yuan exact to the fen, DECIMAL(18,2) · number: DOUBLE · date: DATE · text: VARCHAR. */
export type ColumnType =
  | "text"
  | "integer"
  | "number"
  | "money"
  | "date"
  | "boolean";

export interface Column {
  /** snake_case, English. */
  name: string;
  type: ColumnType;
  /** As a heading for people. */
  title: Bilingual;
  /** What stands in it, where the title does not say it. */
  about?: Bilingual;
  /** Of a value read from paper: `state` its state, which people see by the value's look. */
  role?: "state" | "to-review";
}

/** Nothing, a text, a number (money in yuan), a day (ISO) or yes and no, by its column's type. */
export type Field = null | string | number | boolean;

/** A row, in the order of its table's columns. */
export interface TableRow {
  fields: readonly Field[];
  /** The cell that a field was read from, where it was read from paper; sparse. */
  cells?: readonly (FormCell["cell"] | undefined)[];
  /** Of rows of a form. */
  form?: string;
  /** The page on which it stands, from 1. */
  page?: number | null;
}

/** A document as it is exported; `name` is its name among those that are exported together. */
export interface ExportedDocument {
  name: string;
  extraction: Extraction;
  /** Where its own file is, as an address relative to the folder of the export; left out where it is not known. */
  link?: string;
}

export interface Table {
  name: string;
  title: Bilingual;
  about: Bilingual;
  columns: readonly Column[];
  rows(document: ExportedDocument): Iterable<TableRow>;
}

/** The first columns of every table whose rows belong to a form. */
export const OF_FORM: readonly Column[] = [
  {
    name: "document",
    type: "text",
    title: { zh: "文件", en: "document" },
    about: {
      zh: "文件在本次导出中的名称，唯一",
      en: "name of the document in this export, unique",
    },
  },
  {
    name: "form",
    type: "text",
    title: { zh: "表单", en: "form" },
    about: {
      zh: "文件内的表单编号；与 document 一起连接各表",
      en: "id of the form in its document; joins the tables together with document",
    },
  },
];

export const PAGE: Column = {
  name: "page",
  type: "integer",
  title: { zh: "页", en: "page" },
  about: { zh: "从 1 起", en: "from 1" },
};

export const ROW: Column = {
  name: "row",
  type: "integer",
  title: { zh: "行", en: "row" },
  about: {
    zh: "在原表中的行号，从 1 起",
    en: "row of the printed table, from 1",
  },
};

export const TO_REVIEW: Column = {
  name: "to_review",
  type: "text",
  title: { zh: "待复核", en: "to review" },
  about: {
    zh: "需人工复核的列，逗号分隔；没有则为空",
    en: "columns that a person should look at, with commas between them; null where there are none",
  },
  role: "to-review",
};
