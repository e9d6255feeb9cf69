import { plain } from "../../text/tidy.ts";
import { type AuditForm, fieldCell } from "./placed-cell.ts";

/** The fields by which a project says how long it runs, as rules need them. */
export const SPAN_FIELDS = [
  "fields.projectType",
  "fields.projectPeriod",
  "fields.startDate",
  "fields.endDate",
] as const;

/**
 * Whether a project runs over several years: by its 项目类型 (延续性, 阶段性), by the years filled in there or under 项目期
 * (从2020年至2022年, 2021-2023年, 3年), or by the days on which it begins and ends.
 */
export function runsOverYears(form: AuditForm): boolean {
  const { value } = fieldCell(form, "projectType").cell;
  return value === "continuing" || value === "phased" || spansYears(form);
}

/** The same by its years and days alone: a project that continues may be declared for one year at a time. */
export function spansYears(form: AuditForm): boolean {
  const period = plain(fieldCell(form, "projectPeriod").cell.text ?? "");
  const days = ["startDate", "endDate"].map((name) => yearOf(form, name));
  const years = new Set([...yearsIn(period), ...days]);
  years.delete(null);
  return years.size > 1 || LASTING.test(period.replaceAll(" ", ""));
}

/** The same, or nothing that says that it does not: no type is ticked or can be read. */
export function mayRunOverYears(form: AuditForm): boolean {
  const { value } = fieldCell(form, "projectType").cell;
  return runsOverYears(form) || value === null;
}

/** Years of four digits, and of two before 年: 从20年至22年. */
function yearsIn(text: string): number[] {
  const found =
    text.match(/(?:19|20)\d{2}(?!\d)|(?<!\d)\d{2}(?=\s*年)/gu) ?? [];
  return found.map(Number);
}

/** A number of years above one (3年, 三年), or without end. */
const LASTING =
  /(?<![\d〇零])(?:[2-9]|[二两三四五六七八九十])个?年(?![度级])|长期/u;

function yearOf(form: AuditForm, name: string): number | null {
  const { value } = fieldCell(form, name).cell;
  const year = typeof value === "string" ? /^\d{4}/u.exec(value)?.[0] : null;
  return year ? Number(year) : null;
}
