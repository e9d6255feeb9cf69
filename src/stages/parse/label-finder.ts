import { fold } from "../../layouts/fold.ts";
import { matchLabel } from "../../layouts/match.ts";
import type { FieldLayout, Layout } from "../../layouts/schema.ts";
import { labelledPieces } from "./labelled-pieces.ts";

/** What a text labels in its layout: a field with a value beside it, a table or several fields, the total of amounts beside their names, a section of one, or a section's heading with its number. */
export type Label =
  | { kind: "field"; field: FieldLayout; distance: 0 | 1 }
  | { kind: "table" }
  | { kind: "total" }
  | { kind: "section"; section: string }
  | { kind: "heading"; section: string };

/** Finds the labels of one layout. */
export class LabelFinder {
  readonly #fields: readonly FieldLayout[];
  readonly #tables: readonly string[];
  readonly #totals: readonly string[];
  readonly #sections: readonly { name: string; labels: string[] }[];
  readonly #headings: readonly { section: string; pattern: RegExp }[];
  readonly #known = new Map<string, Label | null>();

  constructor(layout: Layout) {
    this.#fields = layout.fields.filter((field) => field.where === "cell");
    this.#tables = [
      ...layout.captions,
      ...layout.tables.flatMap((table) => [
        ...table.labels,
        ...(table.shape === "list" && table.beside
          ? table.columns.flatMap(({ labels }) => labels)
          : []),
      ]),
    ];
    this.#totals = layout.tables.flatMap((table) =>
      table.shape === "pairs" ? table.total : [],
    );
    this.#sections = layout.tables.flatMap((table) =>
      table.shape === "sections" ? table.sections : [],
    );
    this.#headings = layout.tables.flatMap((table) =>
      table.shape !== "sections"
        ? []
        : table.sections.flatMap(({ name, heading }) =>
            heading.map((label) => ({
              section: name,
              pattern: new RegExp(
                `^${fold(label)}[\\d一二三四五六七八九十]{1,2}(?!\\d)`,
                "u",
              ),
            })),
          ),
    );
  }

  /** What a text labels; null where it is no label. A label that matches to the letter goes before one that nearly does. */
  find(text: string): Label | null {
    let label = this.#known.get(text);
    if (label === undefined) {
      label = this.#search(text);
      this.#known.set(text, label);
    }
    return label;
  }

  /** Whether a text begins with a field's label and a colon: its value stands in the same cell. */
  holdsField(text: string): boolean {
    return labelledPieces(text, this.#fields)[0]?.from === 0;
  }

  #search(text: string): Label | null {
    const folded = fold(text);
    const heading = this.#headings.find(({ pattern }) => pattern.test(folded));
    if (heading !== undefined)
      return { kind: "heading", section: heading.section };
    const section = this.#sections.find(
      ({ labels }) => matchLabel(text, labels) !== null,
    );
    if (section !== undefined)
      return { kind: "section", section: section.name };
    let near: Label | null = null;
    for (const field of this.#fields) {
      const distance = matchLabel(text, field.labels);
      if (distance === 0) return { kind: "field", field, distance };
      if (distance === 1) near ??= { kind: "field", field, distance };
    }
    if (matchLabel(text, this.#totals) === 0) return { kind: "total" };
    const table = matchLabel(text, this.#tables);
    if (table === 0 || (table === 1 && near === null)) return { kind: "table" };
    if (near === null && matchLabel(text, this.#totals) === 1)
      return { kind: "total" };
    return near;
  }
}
