import type { ColumnType, Field } from "../tables/table.ts";

/**
 * A field as CSV holds it, before quoting. A text that a spreadsheet would take for a formula gets an apostrophe before
 * it, and so does one that begins with an apostrophe: whoever takes one off has every text as it was.
 */
export function csvField(
  field: Field,
  type: ColumnType | undefined,
): string | null {
  if (field === null) return null;
  if (typeof field === "string")
    return BEGINS_FORMULA.test(field) ? `'${field}` : field;
  if (type === "money" && typeof field === "number") return field.toFixed(2);
  return String(field);
}

/** Spreadsheets also take the full-width signs. */
const BEGINS_FORMULA = /^['=+\-@\t\r＝＋－＠]/u;
