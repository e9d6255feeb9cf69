import type { Cell } from "../../model/cell.ts";
import type { Form, Row, Table } from "../../model/form.ts";

/** Cells that should add up to a total; `totals` holds it in each place where it stands as a cell of its own. */
export interface Sum {
  totals: Cell[];
  parts: Cell[];
}

/** 合计 apart from its rows, or a row among them, of which every column with amounts is a sum. */
export function tableSums(table: Table): Sum[] {
  if (!Array.isArray(table)) {
    const parts = table.rows.flatMap(({ amount }) =>
      isCell(amount) && amount.state !== "blank" ? [amount] : [],
    );
    return [{ totals: [table.total], parts }];
  }
  const rows = table.filter(isRow);
  const total = rows.find(isTotal);
  if (total === undefined) return [];
  return Object.entries(total).flatMap(([column, cell]) => {
    if (!isCell(cell) || !isMoney(cell)) return [];
    const parts = rows.flatMap((row) => {
      const part = row[column];
      return row !== total && isCell(part) && part.state === "read"
        ? [part]
        : [];
    });
    return [{ totals: [cell], parts }];
  });
}

/** The points of a self-evaluation: 分值 and 得分 of its execution and of all its indicators, and 总分. */
export function pointSums({ fields, tables }: Form): Sum[] {
  const rows = Object.values(tables).flatMap((table) =>
    Array.isArray(table) ? table.filter(isRow) : [],
  );
  return POINTS.flatMap(({ column, total }) => {
    const sum = fields[total];
    if (sum === undefined) return [];
    const parts = rows.flatMap((row) => {
      const cell = row[column];
      return isCell(cell) && typeof cell.value === "number" ? [cell] : [];
    });
    return [{ totals: [sum], parts }];
  });
}

const POINTS = [
  { column: "weight", total: "totalWeight" },
  { column: "score", total: "totalScore" },
];

const TOTAL_ROW =
  /^(?:合计|总计|小计|金额合计|总额|资金总额|年度资金总额)(?:[（(].*)?$/u;

/** Its first cell names it a total. */
function isTotal(row: Row): boolean {
  const [first] = Object.values(row);
  return (
    isCell(first) && TOTAL_ROW.test((first.text ?? "").replace(/[\s:：]/g, ""))
  );
}

function isMoney({ value }: Cell): boolean {
  return typeof value === "object" && value !== null && "yuan" in value;
}

function isRow(entry: Table extends (infer E)[] ? E : unknown): entry is Row {
  return (
    typeof entry === "object" &&
    entry !== null &&
    !("state" in entry) &&
    !("goal" in entry)
  );
}

function isCell(value: unknown): value is Cell {
  return (
    typeof value === "object" &&
    value !== null &&
    "state" in value &&
    !Array.isArray(value)
  );
}
