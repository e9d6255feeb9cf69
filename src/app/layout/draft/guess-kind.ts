import type { Cell } from "../../../model/cell.ts";
import type { Kind } from "../../../model/value.ts";
import { moneyUnit } from "../../../stages/normalise/money-unit.ts";
import { toCell } from "../../../stages/normalise/to-cell.ts";

/** Of the filled cells of a column this share must be of its kind; others may hold a dash or 合计. */
const MOST = 0.8;

/**
 * The kind of value that stands under a label, by its cells and, where they leave it open or are blank, by its words.
 * @param unit fen per unit of the form; null where it names none. A label with another unit in its brackets (单价（元） in
 * a form in 万元) has numbers under it: as amounts they would be taken in the form's unit.
 */
export function guessKind(
  label: string,
  cells: readonly Cell[],
  unit: number | null,
): Kind {
  const filled = cells.filter(({ state }) => state === "read");
  const fits = (kind: Kind) =>
    filled.length > 0 &&
    filled.filter((cell) => isOf(kind, cell, unit)).length >=
      MOST * filled.length;
  const own = moneyUnit(/[（(]([^（()）]*)[)）]/u.exec(label)?.[1] ?? null);
  const isOfUnit = own === null || own === unit;
  const isMoney =
    isOfUnit && !CODE.test(label) && (own !== null || MONEY.test(label));
  if (filled.length === 0) return kindOfLabel(label, isMoney);
  if (PHONE.test(label) && fits("phone")) return "phone";
  if (filled.every(({ text }) => /[%％‰]/u.test(text ?? "")) && fits("percent"))
    return "percent";
  if (filled.some(({ text }) => BOUND.test(text ?? "")) && fits("indicator"))
    return "indicator";
  const inCents = filled.every(({ text }) => CENTS.test(text ?? ""));
  if ((isMoney || (isOfUnit && unit !== null && inCents)) && fits("money"))
    return "money";
  if (filled.every(({ text }) => PLAIN.test(text ?? "")) && !CODE.test(label))
    return "number";
  if (DATE.test(label) && fits("date")) return "date";
  return "text";
}

const MONEY = /金额|资金|预算|经费|总额|单价|总价|拨款|收入|支出|合计/u;
const PHONE = /电话|手机|联系方式|传真/u;
const DATE = /日期|时间/u;
/** Digits that are no quantity. */
const CODE = /编码|代码|编号|序号|号$|年/u;
const BOUND = /^\s*(?:[≥≤><]|不[低少]于|不[高超]过)/u;
/** Two decimals, as amounts are printed, or a dash. */
const CENTS = /^\s*-?[\d,]+\.\d{2}\s*$|^\s*[-—/]\s*$/u;
const PLAIN = /^\s*-?[\d,.]+\s*$|^\s*[-—/]\s*$/u;

function kindOfLabel(label: string, isMoney: boolean): Kind {
  if (PHONE.test(label)) return "phone";
  if (/日期$/u.test(label)) return "date";
  return isMoney ? "money" : "text";
}

function isOf(kind: Kind, cell: Cell, unit: number | null): boolean {
  const { value, reasons } = toCell({ ...cell, reasons: [] }, kind, {
    unit,
    fiscalYear: null,
    choices: [],
  });
  if (kind === "indicator" && typeof value === "object" && value !== null)
    return "operator" in value;
  return value !== null && reasons.length === 0;
}
