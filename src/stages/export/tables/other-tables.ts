import type { Form } from "../../../model/form.ts";
import type { FormCell } from "../../../model/form-cells.ts";
import type { Value } from "../../../model/value.ts";
import { isDay } from "../../../text/is-day.ts";
import { cellLabel } from "../sheets/cell-label.ts";
import { valueText } from "../sheets/value-cell.ts";
import { column } from "./column.ts";
import { hasTotalColumn } from "./forms-table.ts";
import { KNOWN_FIELDS } from "./known-places.ts";
import { valueAs } from "./place.ts";
import { pageOf, printedRows, printedTotal } from "./printed-rows.ts";
import { isCovered } from "./row-tables.ts";
import {
  type Column,
  type Field,
  OF_FORM,
  PAGE,
  ROW,
  type Table,
  type TableRow,
} from "./table.ts";

const VALUES: readonly Column[] = [
  column("text", "text", "原文", "as printed"),
  column("value_text", "text", "值", "value"),
  column("value_number", "number", "数值", "number"),
  column("value_yuan", "money", "金额", "amount"),
  column("value_date", "date", "日期", "date"),
  column("state", "text", "状态", "state"),
  column("review", "boolean", "待复核", "to review"),
];

/** Fields that no column of `forms` holds: those of users' layouts and of forms that no layout knows. */
export const OTHER_FIELDS_TABLE: Table = {
  name: "other_fields",
  title: { zh: "其他栏目", en: "other fields" },
  about: {
    zh: "forms 没有对应列的栏目（自定义版式、未知表单）",
    en: "Fields without a column in forms (users' layouts, unknown forms)",
  },
  columns: [
    ...OF_FORM,
    column("name", "text", "栏目", "field"),
    column("label", "text", "标签", "label"),
    PAGE,
    ...VALUES,
  ],
  *rows({ name: document, extraction }) {
    for (const form of extraction.forms)
      for (const [name, cell] of Object.entries(form.fields)) {
        if (FIELDS.has(name)) continue;
        const label = labelOf(form, name, `fields.${name}`);
        yield row(form, cell, [document, form.id, name, label]);
      }
  },
};

const FIELDS = new Set(KNOWN_FIELDS.map(({ name }) => name));

/** Cells of tables that no table here holds, one a row. */
export const OTHER_ROWS_TABLE: Table = {
  name: "other_rows",
  title: { zh: "其他表格", en: "other rows" },
  about: {
    zh: "其他各表没有对应列的表格单元格，每格一行；第 0 行是合计",
    en: "Cells of tables without a place in the other tables, one a row; row 0 is the total",
  },
  columns: [
    ...OF_FORM,
    column("table", "text", "表格", "table"),
    column("section", "integer", "目标序号", "section", [
      "按目标分节的表，从 1 起",
      "of a table that has a section for each goal, from 1",
    ]),
    ROW,
    column("name", "text", "列", "column"),
    PAGE,
    ...VALUES,
  ],
  *rows({ name: document, extraction }) {
    for (const form of extraction.forms)
      for (const [table, content] of Object.entries(form.tables)) {
        const total = printedTotal(content);
        if (total !== undefined && !hasTotalColumn(table))
          yield row(form, total, [document, form.id, table, null, 0, "total"]);
        for (const { cells, goal, row: number } of printedRows(content)) {
          const names = Object.keys(cells);
          for (const [name, cell] of Object.entries(cells))
            if (!isCovered(table, names, name))
              yield row(form, cell, [
                document,
                form.id,
                table,
                goal?.number ?? null,
                number,
                name,
              ]);
        }
      }
  },
};

function labelOf(form: Form, name: string, path: string): string {
  const label = cellLabel(form.type, path, "zh");
  return label === path ? name : label;
}

function row(
  form: Form,
  cell: FormCell["cell"],
  lead: readonly Field[],
): TableRow {
  const page = pageOf([cell]);
  const { value = null } = cell;
  const cells: (FormCell["cell"] | undefined)[] = [];
  cells[lead.length + 1] = cell;
  return {
    fields: [
      ...lead,
      page,
      cell.text,
      textOf(value),
      valueAs("number", cell),
      valueAs("money", cell),
      typeof value === "string" && isDay(value) ? value : null,
      cell.state,
      cell.review,
    ],
    cells,
    form: form.id,
    page,
  };
}

function textOf(value: Value): string | null {
  return value === null ? null : valueText(value, "zh");
}
