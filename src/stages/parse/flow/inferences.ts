import { fold } from "../../../layouts/fold.ts";
import type { Layout } from "../../../layouts/schema.ts";
import type { TableColumn } from "./table-columns.ts";

/** Pairs of a column whose text follows from another column's, and that other. */
export function columnInferences(
  columns: readonly TableColumn[],
): [number, number][] {
  return columns.flatMap(({ column }, target): [number, number][] => {
    const from = column?.inferredFrom;
    const source = columns.findIndex((other) => other.column?.name === from);
    return from === undefined || source < 0 ? [] : [[target, source]];
  });
}

/** The text that follows from another one; undefined where the layout does not say. */
export function inferredText(text: string, layout: Layout): string | undefined {
  const folded = fold(text);
  return Object.entries(layout.inference).find(
    ([source]) => fold(source) === folded,
  )?.[1];
}
