/** Why a normaliser wants a person to look at a cell; these join the reasons of the raw cell. */
export type NormaliseReason =
  | "not-an-amount"
  | "amount-range"
  | "unit-unknown"
  | "spaced-digits"
  | "other-text"
  | "not-a-date"
  | "not-a-year"
  | "several-years"
  | "not-a-phone"
  | "phone-digits"
  | "not-a-percent"
  | "percent-ambiguous"
  | "not-a-choice"
  | "unknown-choice"
  | "several-ticks"
  | "no-marks"
  | "unknown-mark"
  | "tick-interpreted"
  | "tick-position"
  | "amount-without-year"
  | "history-ambiguous"
  | "two-digit-year"
  | "operator-conflict"
  | "not-an-ordinal"
  | "not-a-number";

/** What a text holds of a kind; `value` is null where it holds none, which needs no reason when that is clear (a blank, an empty box). */
export interface Reading<T> {
  value: T | null;
  reasons: NormaliseReason[];
}

/** A value, or a clear nothing. */
export function reading<T>(
  value: T | null,
  ...reasons: NormaliseReason[]
): Reading<T> {
  return { value, reasons };
}
