import type { Severity } from "../../../model/finding.ts";
import type { Form } from "../../../model/form.ts";
import { formCells } from "../../../model/form-cells.ts";
import { column } from "./column.ts";
import { inWords, KNOWN_FIELDS, KNOWN_TABLES } from "./known-places.ts";
import { type Place, placeOf, toReview } from "./place.ts";
import { printedTotal } from "./printed-rows.ts";
import {
  type Column,
  type ExportedDocument,
  type Field,
  OF_FORM,
  type Table,
  type TableRow,
  TO_REVIEW,
} from "./table.ts";

/** The totals that stand apart from the rows of their tables, as places beside the fields. */
const TOTALS: readonly Place[] = KNOWN_TABLES.filter(
  ({ shape }) => shape === "totalled" || shape === "pairs",
).map(({ name, label }) =>
  placeOf(`${name}Total`, "money", {
    zh: `${label || name}合计`,
    en: `${inWords(name)} total`,
  }),
);

const PLACES = [...KNOWN_FIELDS, ...TOTALS];

/** Whether a column of `forms` holds the total of a table. */
export function hasTotalColumn(table: string): boolean {
  return TOTALS.some(({ name }) => name === `${table}Total`);
}

const LEAD: readonly Column[] = [
  ...OF_FORM,
  column("file", "text", "原件", "file", ["原件的文件名", "name of the file"]),
  column("sha256", "text", "SHA-256", "SHA-256", [
    "原件的指纹",
    "of the file's bytes",
  ]),
  column("type", "text", "表单类型", "kind of form", [
    "版式的编号",
    "id of its layout",
  ]),
  column("title", "text", "标题", "title"),
  column("first_page", "integer", "首页", "first page"),
  column("last_page", "integer", "末页", "last page"),
];

const COUNTS: readonly Column[] = [
  column("cells", "integer", "单元格数", "cells"),
  column("cells_to_review", "integer", "待复核单元格", "cells to review"),
  column(
    "cells_unreadable",
    "integer",
    "无法辨认单元格",
    "cells that could not be read",
  ),
  column(
    "cells_by_reviewer",
    "integer",
    "人工改正单元格",
    "cells corrected by a person",
  ),
  column("findings_critical", "integer", "严重疑点", "critical findings"),
  column("findings_warning", "integer", "警告疑点", "warnings"),
  column("findings_info", "integer", "提示疑点", "hints"),
];

/** A row for each form: its fields as typed columns, and how much of it a person should look at. */
export const FORMS_TABLE: Table = {
  name: "forms",
  title: { zh: "表单", en: "forms" },
  about: {
    zh: "每张表单一行：全部栏目、各表合计、待复核与疑点数",
    en: "A row for each form: all fields, totals of its tables, what needs review, findings",
  },
  columns: [
    ...LEAD,
    ...PLACES.flatMap(({ columns }) => columns),
    ...COUNTS,
    TO_REVIEW,
  ],
  *rows(document) {
    for (const form of document.extraction.forms) yield formRow(document, form);
  },
};

function formRow(document: ExportedDocument, form: Form): TableRow {
  const { source } = document.extraction;
  const [first = null] = form.pages;
  const fields: Field[] = [
    document.name,
    form.id,
    source.file,
    source.sha256,
    form.type,
    form.title,
    first,
    form.pages.at(-1) ?? null,
  ];
  const cells: TableRow["cells"] & unknown[] = [];
  for (const place of PLACES) {
    const cell = cellOf(form, place);
    cells[fields.length] = cell;
    fields.push(...place.fields(cell));
  }
  fields.push(
    ...countsOf(document, form),
    toReview(PLACES, (place) => cellOf(form, place)),
  );
  return { fields, cells, form: form.id, page: first };
}

function cellOf(form: Form, { name }: Place) {
  const own = form.fields[name];
  if (own !== undefined || !name.endsWith("Total")) return own;
  return printedTotal(form.tables[name.slice(0, -"Total".length)]);
}

function countsOf({ extraction }: ExportedDocument, form: Form): number[] {
  const cells = [...formCells(form)].map(({ cell }) => cell);
  const count = (severity: Severity) =>
    extraction.findings.filter(
      (finding) => finding.form === form.id && finding.severity === severity,
    ).length;
  return [
    cells.filter(({ state }) => state !== "absent").length,
    cells.filter(({ review }) => review).length,
    cells.filter(({ state }) => state === "unreadable").length,
    cells.filter(({ by }) => by === "reviewer").length,
    count("critical"),
    count("warning"),
    count("info"),
  ];
}
