import type { Form } from "../../../model/form.ts";
import type { FormCell } from "../../../model/form-cells.ts";
import { column } from "./column.ts";
import { columnName } from "./column-name.ts";
import { placeOf } from "./place.ts";
import { pageOf, printedRows } from "./printed-rows.ts";
import { OF_FORM, PAGE, type Table, type TableRow } from "./table.ts";

const AMOUNT = placeOf("amount", "money", { zh: "金额", en: "amount" });

/** Amounts of earlier years: those a project recalls in its text, and the columns for them of a department's table. */
export const HISTORY_TABLE: Table = {
  name: "history",
  title: { zh: "历年金额", en: "history" },
  about: {
    zh: "往年金额：项目“前两年预算”文字中的各年，部门收支表中的近两年",
    en: "Amounts of earlier years: of a project's recollection in words, and of a department's table of funds",
  },
  columns: [
    ...OF_FORM,
    column("origin", "text", "出处", "origin", [
      "栏目或表的名称，如 budget_history、income",
      "the field or table it comes from, such as budget_history, income",
    ]),
    column("item", "text", "构成", "item", [
      "部门收支表的行名；项目则为空",
      "the row of a department's table; null for a project",
    ]),
    PAGE,
    column("year", "integer", "年度", "year"),
    ...AMOUNT.columns,
    column("note", "text", "说明", "note"),
  ],
  *rows({ name, extraction }) {
    for (const form of extraction.forms)
      for (const { origin, item, year, cell, amount, note } of yearsOf(form)) {
        const page = pageOf([cell]);
        yield {
          fields: [name, form.id, origin, item, page, year, ...amount, note],
          cells: withCell(6, cell),
          form: form.id,
          page,
        } satisfies TableRow;
      }
  },
};

interface YearAmount {
  origin: string;
  item: string | null;
  year: number;
  cell: FormCell["cell"];
  amount: ReturnType<typeof AMOUNT.fields>;
  note: string | null;
}

function* yearsOf(form: Form): Generator<YearAmount> {
  for (const [name, cell] of Object.entries(form.fields)) {
    if (!Array.isArray(cell.value)) continue;
    for (const { year, yuan, note = null } of cell.value)
      yield {
        origin: columnName(name),
        item: null,
        year,
        cell,
        amount: AMOUNT.fields({ ...cell, value: { yuan } }),
        note,
      };
  }
  for (const [table, content] of Object.entries(form.tables))
    for (const { cells, years } of printedRows(content))
      for (const amounts of Object.values(years))
        for (const { year, amount } of amounts)
          yield {
            origin: columnName(table),
            item: Object.values(cells)[0]?.text ?? null,
            year,
            cell: amount,
            amount: AMOUNT.fields(amount),
            note: null,
          };
}

function withCell(place: number, cell: FormCell["cell"]) {
  const cells: (FormCell["cell"] | undefined)[] = [];
  cells[place] = cell;
  return cells;
}
