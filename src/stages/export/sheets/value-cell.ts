import type {
  HistoryItem,
  IndicatorValue,
  Value,
} from "../../../model/value.ts";
import { isDay } from "../../../text/is-day.ts";
import type { Language } from "../wording.ts";

/** What stands in a cell of a report: text, a number, an amount in 万元 (10,000 yuan), a day (ISO), or nothing. */
export type ReportCell =
  | null
  | string
  | number
  | { wan: number }
  | { day: string };

/** A value of the contract as a cell of a report. */
export function valueCell(value: Value, lang: Language): ReportCell {
  if (value === null || typeof value === "number") return value;
  if (typeof value === "string") return isDay(value) ? { day: value } : value;
  if (Array.isArray(value))
    return value
      .map((item) => historyText(item, lang))
      .join(lang === "zh" ? "；" : "; ");
  if ("yuan" in value) return { wan: toWan(value.yuan) };
  return indicatorText(value);
}

/** The same as a text for people. */
export function valueText(value: Value, lang: Language): string {
  const cell = valueCell(value, lang);
  if (cell === null) return "";
  if (typeof cell === "object")
    return "wan" in cell ? wanText(cell.wan) : cell.day;
  return String(cell);
}

/** Yuan exact to the fen → 万元, exact to the millionth. */
function toWan(yuan: number): number {
  return Math.round(yuan * 100) / 1e6;
}

function wanText(wan: number): string {
  const digits = wan.toFixed(6).replace(/\.?0+$/u, "");
  return `${digits} 万元`;
}

function historyText(
  { year, yuan, note }: HistoryItem,
  lang: Language,
): string {
  const amount = wanText(toWan(yuan));
  const said = note === undefined ? "" : ` ${note}`;
  return lang === "zh"
    ? `${year} 年 ${amount}${said}`
    : `${year}: ${amount}${said}`;
}

const SIGNS: Record<string, string> = { ">=": "≥", "<=": "≤" };

function indicatorText(value: IndicatorValue): string {
  if ("qualitative" in value) return value.qualitative;
  const { operator, number, unit } = value;
  return `${SIGNS[operator] ?? operator}${number}${unit}`;
}
