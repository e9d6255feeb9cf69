import { type Cell, type RawCell, withReason } from "../../model/cell.ts";
import type { Kind, Value } from "../../model/value.ts";
import { choice } from "./choice.ts";
import type { Choices } from "./choice-tokens.ts";
import { date } from "./date.ts";
import { type HistoryContext, history } from "./history.ts";
import { indicator } from "./indicator.ts";
import { money } from "./money.ts";
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
  if (raw.state !== "read" || raw.text === null) return { ...raw, value: null };
  const { value, reasons } = READERS[kind](raw.text, context);
  return { ...reasons.reduce(withReason, raw), value };
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
