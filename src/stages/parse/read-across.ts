import { matchLabel } from "../../layouts/match.ts";
import type { TableLayout } from "../../layouts/schema.ts";
import { absentCell } from "../../model/cell.ts";
import type { RawTotalled } from "../../model/form.ts";
import type { FormCell } from "../../model/grid.ts";
import { columnsOf } from "./grid-index.ts";
import type { TableContext } from "./parse-tables.ts";
import { toRawCell } from "./to-raw-cell.ts";

type Totalled = Extract<TableLayout, { shape: "totalled" }>;

/** So many names that the form prints in advance make a row one of names. */
const FEWEST_KNOWN = 2;

/** An amount, or nothing: not the next label. */
const AMOUNT_OR_BLANK = /^[\s\d.,，．０-９十百千万亿元¥￥()（）/—–-]*$/u;

/**
 * A table with a total that is printed on its side: the names side by side (合计 | 公共预算财政拨款 | 其他资金), each with its
 * amount below it. Its cells are taken.
 * @returns null where no row is one of names with amounts below
 */
export function readAcross(
  table: Totalled,
  { grid, result }: TableContext,
): RawTotalled | null {
  const known = [...table.total, ...table.knownRows];
  for (let row = 0; row < grid.rows; row++) {
    const cells = grid
      .across(row, { from: 0, to: grid.columns })
      .filter(
        (cell) =>
          cell.row === row && cell.text !== "" && !result.used.has(cell),
      );
    const isKnown = (cell: FormCell) => matchLabel(cell.text, known) === 0;
    const names = cells.slice(cells.findIndex(isKnown));
    if (names.filter(isKnown).length < FEWEST_KNOWN) continue;
    const pairs = names.flatMap((name) => {
      const own = grid.at(row + name.rowSpan, name.column);
      return isBelow(own, name) ? [{ name, own }] : [];
    });
    if (pairs.length < names.length) continue;
    for (const { name, own } of pairs) result.used.add(name).add(own);
    result.bodies.push({ table: table.name, start: row, end: row + 2 });
    return toTable(table, pairs);
  }
  return null;
}

function isBelow(own: FormCell | undefined, name: FormCell): own is FormCell {
  return (
    own !== undefined &&
    own.column === name.column &&
    columnsOf(own).to === columnsOf(name).to &&
    AMOUNT_OR_BLANK.test(own.text)
  );
}

function toTable(
  { columns, total }: Totalled,
  pairs: readonly { name: FormCell; own: FormCell }[],
): RawTotalled {
  const [source, amount] = columns;
  const isTotal = ({ name }: { name: FormCell }) =>
    matchLabel(name.text, total) !== null;
  const sum = pairs.find(isTotal);
  return {
    total: sum ? toRawCell([sum.own]) : absentCell("text-layer"),
    rows: pairs
      .filter((pair) => !isTotal(pair))
      .map(({ name, own }) => ({
        [source?.name ?? ""]: toRawCell([name]),
        [amount?.name ?? ""]: toRawCell([own]),
      })),
  };
}
