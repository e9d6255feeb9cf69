import type { Layout } from "../../layouts/schema.ts";
import type { Cell, RawCell } from "../../model/cell.ts";
import type { Form, RawForm } from "../../model/form.ts";
import { moneyUnit } from "./money-unit.ts";
import { normaliseTables } from "./normalise-tables.ts";
import { type Context, toCell } from "./to-cell.ts";
import { year } from "./year.ts";

/**
 * A form with a value beside every text: each cell read by the kind that the layout gives its field or column.
 * Texts, places and states stay as they are. A field or table that the layout does not know is read as text.
 * A text that stands beside no field is read as a budget history where it is one, else as text.
 */
export function normaliseForm(raw: RawForm, layout: Layout): Form {
  const context: Context = {
    unit: moneyUnit(raw.fields.unit?.text ?? null),
    fiscalYear: year(raw.fields.fiscalYear?.text ?? "").value,
    choices: [],
  };
  const fields = Object.entries(raw.fields).map(([name, cell]) => {
    const kind = layout.fields.find((f) => f.name === name)?.kind ?? "text";
    const choices = layout.choices[name] ?? [];
    return [name, toCell(cell, kind, { ...context, choices })] as const;
  });
  return {
    id: raw.id,
    type: raw.type,
    title: raw.title,
    pages: raw.pages,
    fields: Object.fromEntries(fields),
    tables: normaliseTables(raw.tables, layout, context),
    unplaced: raw.unplaced.map((cell) => unplacedCell(cell, context)),
    placeholders: raw.placeholders,
    repeated: raw.repeated,
    ...(raw.labels === undefined ? {} : { labels: raw.labels }),
  };
}

/** Whose text it is nobody knows, so that what it lacks for a history is no reason to look at it. */
function unplacedCell(raw: RawCell, context: Context): Cell {
  const asHistory = toCell(raw, "history", context);
  return asHistory.value === null ? toCell(raw, "text", context) : asHistory;
}
