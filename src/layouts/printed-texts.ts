import { fold } from "./fold.ts";
import type { Layout } from "./schema.ts";

/** Every text that a kind of form prints in advance, folded: labels of fields, tables, columns and rows, indicator levels. */
export function printedTexts(layout: Layout): ReadonlySet<string> {
  const texts = [
    ...Object.entries(layout.inference).flat(),
    ...layout.fields
      .filter((field) => field.where === "cell")
      .flatMap((field) => field.labels),
    ...layout.tables.flatMap((table) => [
      ...table.labels,
      ...table.columns.flatMap((column) => column.labels),
      ...(table.shape === "sections"
        ? table.sections.flatMap((section) => section.labels)
        : []),
      ...(table.shape === "totalled"
        ? [...table.total, ...table.knownRows]
        : []),
      ...(table.shape === "grouped"
        ? table.groups.flatMap((group) => [
            ...group.labels,
            ...group.rows.flat(),
          ])
        : []),
    ]),
  ];
  return new Set(texts.map(fold));
}
