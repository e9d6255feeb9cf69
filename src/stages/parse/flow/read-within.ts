import type { FieldLayout } from "../../../layouts/schema.ts";
import { absentCell, type RawCell } from "../../../model/cell.ts";

/**
 * A field inside another one's text: the years in the brackets after 延续性项目. Brackets without years are the form's
 * template, which is blank.
 */
export function readWithin(
  field: FieldLayout,
  fields: Readonly<Record<string, RawCell>>,
): RawCell {
  const outer = fields[field.within ?? ""];
  const text = outer?.text ?? null;
  if (outer === undefined || text === null) return absentCell("text-flow");
  const label = field.labels.find((known) => text.includes(known));
  if (label === undefined) return absentCell("text-flow");
  const after = text.slice(text.indexOf(label) + label.length);
  for (const [, inner = ""] of after.matchAll(IN_BRACKETS)) {
    if (YEAR.test(inner))
      return { ...outer, text: inner.trim(), state: "read" };
  }
  return { ...outer, text: "", state: "blank" };
}

const IN_BRACKETS = /[（(]([^（()）]*)/gu;
const YEAR = /\d{4}|[〇○零一二三四五六七八九]{4}/u;
