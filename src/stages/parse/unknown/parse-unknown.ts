import { labelText } from "../../../layouts/outline/label-text.ts";
import { outlineOf } from "../../../layouts/outline/outline.ts";
import type { Outline, Pair } from "../../../layouts/outline/types.ts";
import { UNKNOWN } from "../../../layouts/unknown.ts";
import { type RawCell, withReason } from "../../../model/cell.ts";
import type { FormLabel, RawForm } from "../../../model/form.ts";
import type { FormCell, FormGrid } from "../../../model/grid.ts";
import type { FormRegion } from "../../../model/region.ts";
import { noteRepeated } from "../note-repeated.ts";
import { looseCell } from "../parse-region.ts";
import { toRawCell } from "../to-raw-cell.ts";
import { readLines } from "./read-lines.ts";
import { readTable } from "./read-table.ts";
import { UniqueNames } from "./unique-names.ts";

/**
 * A ruled form that no layout knows: fields by labels with values beside them, tables by rows of headings, told by
 * geometry and the way of writing; both named by what is printed. What is neither is kept as `unplaced`.
 * @param isKnown whether a text is one that forms print; it settles only what geometry leaves open
 */
export function parseUnknown(
  region: FormRegion,
  grid: FormGrid,
  isKnown: (text: string) => boolean,
): RawForm {
  const outline = outlineOf(grid.cells, isKnown);
  const names = new UniqueNames();
  const lines = readLines(region, names);
  const labels: FormLabel[] = [...lines.labels];
  const fields: Record<string, RawCell> = { ...lines.fields };
  for (const pair of outline.pairs) {
    const name = names.take(labelOf(pair), pair.within?.text);
    fields[name] = besideLabel(pair);
    const label = { ...pair.label, text: labelOf(pair) };
    labels.push({ path: `fields.${name}`, cell: toRawCell([label]) });
  }
  const tables: RawForm["tables"] = {};
  for (const table of outline.tables) {
    const name = `table${Object.keys(tables).length + 1}`;
    const read = readTable(table, name);
    tables[name] = read.rows;
    labels.push(...read.labels);
  }
  labels.push(...sectionLabels(outline));
  return {
    id: "",
    type: UNKNOWN,
    title: region.title,
    pages: region.pages,
    fields,
    tables,
    unplaced: [
      ...outline.stray.map((cell) => toRawCell([cell])),
      ...lines.rest.map(looseCell),
    ].map((cell) => withReason(cell, "no-field")),
    placeholders: [],
    repeated: grid.repeated.map((rows) => noteRepeated(rows, [])),
    labels,
  };
}

function labelOf({ label, inline }: Pair<FormCell>): string {
  return inline ? labelText(label.text) : label.text;
}

/** What stands beside a label, or behind its colon. */
function besideLabel({ label, inline, values }: Pair<FormCell>): RawCell {
  if (inline) {
    const text = label.text.slice(label.text.search(/[:：]/u) + 1).trim();
    return toRawCell([{ ...label, text }]);
  }
  return toRawCell(values.length === 0 ? [{ ...label, text: "" }] : values);
}

/** Labels over several others name no value of their own. */
function sectionLabels({ sections }: Outline<FormCell>): FormLabel[] {
  return sections.map((cell) => ({ path: null, cell: toRawCell([cell]) }));
}
