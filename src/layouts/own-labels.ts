import { fold } from "./fold.ts";
import type { Layout } from "./schema.ts";

/**
 * The texts, folded, that a kind of form itself prints as labels: the first of each list of labels. The others are
 * synonyms, which other kinds print.
 */
export function ownLabels(layout: Layout): readonly string[] {
  let own = OWN.get(layout);
  if (own === undefined) {
    own = [...new Set(firstLabels(layout).map(fold))];
    OWN.set(layout, own);
  }
  return own;
}

/** A layout never changes: its labels are collected once. */
const OWN = new WeakMap<Layout, readonly string[]>();

/** Wherever in a layout a list of labels stands, whatever the shape of its table. */
function firstLabels(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(firstLabels);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key !== "labels" && key !== "total") return firstLabels(inner);
    const [first] = inner as string[];
    return first === undefined ? [] : [first];
  });
}
