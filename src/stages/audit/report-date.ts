import { type AuditForm, fieldCell } from "./placed-cell.ts";

/** The days that 填报日期 may be, from 1970-01-01: several where the day or the month is left open. */
export interface DateSpan {
  first: number;
  last: number;
}

/** 填报日期 of a form; null where it gives none that can be read. */
export function reportDate(form: AuditForm): DateSpan | null {
  const { value } = fieldCell(form, "reportDate").cell;
  const [, year, month, day] =
    /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(
      typeof value === "string" ? value : "",
    ) ?? [];
  if (year === undefined) return null;
  const y = Number(year);
  const m = month === undefined ? null : Number(month);
  if (day !== undefined && m !== null) {
    const only = dayOf(y, m, Number(day));
    return { first: only, last: only };
  }
  return {
    first: dayOf(y, m ?? 1, 1),
    last: m === null ? dayOf(y, 12, 31) : dayOf(y, m + 1, 0),
  };
}

/** The day that a budget year begins. */
export function firstDayOf(fiscalYear: number): number {
  return dayOf(fiscalYear, 1, 1);
}

/** A day in ISO form. */
export function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Milliseconds. */
const DAY = 86_400_000;

function dayOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY;
}
