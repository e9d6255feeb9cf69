import { type Cell, type RawCell, withReason } from "../../model/cell.ts";
import type { Kind, Value } from "../../model/value.ts";
import { choice } from "./choice.ts";
import type { Choices } from "./choice-tokens.ts";
import { date } from "./date.ts";
import { type HistoryContext, history } from "./history.ts";
import { indicator } from "./indicator.ts";
import { money } from "./money.ts";
import { moneyUnit } from "./money-unit.ts";
import { number } from "./number.ts";
import { ordinal } from "./ordinal.ts";
import { percent } from "./percent.ts";
import { phone } from "./phone.ts";
import type { Reading } from "./reading.ts";
import { text } from "./text.ts";
import { year } from "./year.ts";

/** What a text needs from its form and layout to be read. */
export interface Context extends HistoryContext {
  /** The options of a field of kind `choice`. */
  choices: Choices;
}

/** A cell with its value by kind; a cell that shows no text (blank, absent, unreadable) has none. */
export function toCell(raw: RawCell, kind: Kind, context: Context): Cell {
  const { unit: printed, ...rest } = raw;
  const own = printed === undefined ? null : moneyUnit(printed);
  // A label that names its unit (金额（元）) goes before the form's 单位：万元.
  const isOther = own !== null && own !== context.unit && kind === "money";
  const cell = isOther ? raw : rest;
  if (cell.state !== "read" || cell.text === null)
    return { ...cell, value: null };
  const unit = isOther ? own : context.unit;
  const { value, reasons } = READERS[kind](cell.text, { ...context, unit });
  return { ...reasons.reduce(withReason, cell), value };
}

const READERS: Record<
  Kind,
  (printed: string, context: Context) => Reading<Value>
> = {
  text,
  money: (printed, { unit }) => money(printed, unit),
  date,
  year,
  phone,
  percent,
  choice: (printed, { choices }) => choice(printed, choices),
  history,
  indicator,
  ordinal,
  number,
};
