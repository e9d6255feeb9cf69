import { numeral, ONE } from "../../text/numeral.ts";
import { plain } from "../../text/tidy.ts";
import { type Reading, reading } from "./reading.ts";

/**
 * The date of a text in ISO form: 2021 年  1  月  28  日, 2021-01-28, 2021/1/28, 2021.1.28, 20210128, 2021年元月28日,
 * 二〇二一年一月二十八日. Where the day or the month is left open (2021年1月  日) the date ends there: `2021-01`.
 * A date that the calendar does not have is none.
 */
export function date(printed: string): Reading<string> {
  const text = plain(printed).replace(TIME_OF_DAY, "").replace(/\s*$/u, "");
  if (text === "" || UNFILLED.test(text.replaceAll(" ", "")))
    return reading<string>(null);
  const match = find(text);
  if (match === null) return reading<string>(null, "not-a-date");
  const [whole, ...parts] = match;
  const [year, month, day] = parts.map(toNumber);
  const iso = isoDate(year ?? null, month ?? null, day ?? null);
  if (iso === null) return reading<string>(null, "not-a-date");
  const rest = text.replaceAll(" ", "").replace(whole.replaceAll(" ", ""), "");
  return AROUND.test(rest) ? reading(iso) : reading(iso, "other-text");
}

const TIME_OF_DAY = /(?<=\d)[ T]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?/u;
/** The blank that the form prints: 年 月 日. */
const UNFILLED = /^(?:年月日?|年|[-/_.]+)$/u;
const AROUND = /^(?:填报|申报|填表|日期|时间|[:()。.,])*$/u;

const NUMBER = "[\\d〇零○一二三四五六七八九十廿元正]";
const PATTERNS = [
  new RegExp(
    `(?<!\\d)(${NUMBER}{4})年(?:(${NUMBER}{1,3})月(?:(${NUMBER}{1,3})[日号]?|日)?|月?日?)`,
    "u",
  ),
  /(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/u,
  /(?<!\d)(\d{4})[-/.](\d{1,2})(?![\d\-/.])/u,
  /^(\d{4})(\d{2})(\d{2})$/u,
  /^(\d{4}) (\d{1,2}) (\d{1,2})$/u,
];

function find(text: string): RegExpExecArray | null {
  const joined = text.replaceAll(" ", "");
  for (const pattern of PATTERNS) {
    const match =
      pattern.exec(joined) ??
      (pattern.source.includes(" ") ? pattern.exec(text) : null);
    if (match) return withoutSeparator(match);
  }
  return null;
}

/** The pattern with two equal separators holds the separator as a group. */
function withoutSeparator(match: RegExpExecArray): RegExpExecArray {
  if (/^[-/.]$/u.test(match[2] ?? "")) match.splice(2, 1);
  return match;
}

function toNumber(part: string | undefined): number | undefined {
  if (part === undefined) return undefined;
  if (part === "元" || part === "正") return 1;
  const value = numeral(part);
  return value === null ? Number.NaN : Number(value / ONE);
}

/** Forms of the last hundred years and the next; other numbers are misread. */
const FIRST_YEAR = 1949;
const LAST_YEAR = 2099;

function isoDate(
  year: number | null,
  month: number | null,
  day: number | null,
): string | null {
  if (year === null || !(year >= FIRST_YEAR && year <= LAST_YEAR)) return null;
  if (month === null) return String(year);
  if (!(month >= 1 && month <= 12)) return null;
  const upToMonth = `${year}-${String(month).padStart(2, "0")}`;
  if (day === null) return upToMonth;
  const daysOfMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (!(day >= 1 && day <= daysOfMonth)) return null;
  return `${upToMonth}-${String(day).padStart(2, "0")}`;
}
