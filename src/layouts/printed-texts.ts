import { fold } from "./fold.ts";
import type { Layout } from "./schema.ts";

/** What a kind of form prints in advance. */
export interface Vocabulary {
  /** Any printed text: labels of fields, tables, columns and rows, indicator levels. */
  isPrinted(text: string): boolean;
  /** The heading of a column. */
  isColumnHeading(text: string): boolean;
}

/** The vocabulary of a layout; texts are compared folded. */
export function vocabularyOf(layout: Layout): Vocabulary {
  const printed = new Set(printedTexts(layout));
  const headings = new Set(
    layout.tables.flatMap((table) =>
      table.columns.flatMap((column) => column.labels.map(fold)),
    ),
  );
  return {
    isPrinted: (text) => printed.has(fold(text)),
    isColumnHeading: (text) => headings.has(fold(text)),
  };
}

/** How a text is known: a whole text that forms print, or a part of one, as its lines are. */
export type Known = "whole" | "part" | null;

/** Whether a text of two characters or more is one that one of the layouts prints, or a part of it. */
export function knownAs(text: string, layouts: readonly Layout[]): Known {
  const folded = fold(text);
  if (folded.length < SHORTEST_KNOWN) return null;
  const printed = layouts.flatMap(printedTexts);
  if (printed.includes(folded)) return "whole";
  return printed.some((whole) => whole.includes(folded)) ? "part" : null;
}

const SHORTEST_KNOWN = 2;

/** Every text that a kind of form prints in advance, folded: labels of fields, tables, columns and rows, indicator levels. */
export function printedTexts(layout: Layout): readonly string[] {
  let texts = PRINTED.get(layout);
  if (texts === undefined) {
    texts = [...new Set(collect(layout).map(fold))];
    PRINTED.set(layout, texts);
  }
  return texts;
}

/** A layout never changes: its texts are collected once. */
const PRINTED = new WeakMap<Layout, readonly string[]>();

function collect(layout: Layout): string[] {
  return [
    ...Object.entries(layout.inference).flat(),
    ...layout.fields
      .filter((field) => field.where === "cell")
      .flatMap((field) => field.labels),
    ...layout.captions,
    ...layout.tables.flatMap((table) => [
      ...table.labels,
      ...table.columns.flatMap((column) => column.labels),
      ...(table.shape === "sections"
        ? table.sections.flatMap((section) => section.labels)
        : []),
      ...(table.shape === "totalled"
        ? [...table.total, ...table.knownRows]
        : []),
      ...(table.shape === "rows"
        ? [...table.knownRows, ...(table.closing?.labels ?? [])]
        : []),
      ...(table.shape === "pairs"
        ? [...table.total, ...table.rows.flat()]
        : []),
      ...(table.shape === "sides"
        ? table.sides.flatMap((side) => side.labels)
        : []),
      ...(table.shape === "grouped"
        ? table.groups.flatMap((group) => [
            ...group.labels,
            ...group.rows.flat(),
          ])
        : []),
    ]),
  ];
}
