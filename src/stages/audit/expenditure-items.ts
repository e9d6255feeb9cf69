import { fenOf } from "./amount.ts";
import {
  type AuditForm,
  cellAt,
  type PlacedCell,
  rowPaths,
} from "./placed-cell.ts";

/** A line of 项目支出明细. */
export interface ExpenditureItem {
  name: string;
  item: PlacedCell;
  amount: PlacedCell;
  /** Null where the line gives none that can be read. */
  fen: number | null;
}

/** The lines of 项目支出明细 in their order, without those that divide the one above (其中). */
export function expenditureItems(form: AuditForm): ExpenditureItem[] {
  return rowPaths(form, "expenditure")
    .map((row) => {
      const item = cellAt(form, `${row}.item`);
      const amount = cellAt(form, `${row}.amount`);
      return { name: item.cell.text ?? "", item, amount, fen: fenOf(amount) };
    })
    .filter(({ name }) => !/^\s*其中/u.test(name));
}
