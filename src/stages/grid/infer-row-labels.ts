import { fold } from "../../layouts/fold.ts";
import { itemsOf, type Row, type Strip } from "./infer-strips.ts";

/**
 * Whether words speak against a row: the heading of a column beside texts of the rows below it, the label of a field beside
 * rows with labels of their own, texts above a header, a first-level label beside second-level ones of another.
 */
export function isMismatch({ label, rest }: Row): boolean {
  const items = itemsOf(label);
  return (
    (label.some(isHeading) && !rest.every(isHeading)) ||
    (items.some(({ field }) => field) && rest.filter(isLabelled).length > 1) ||
    (rest.some(isHeader) && !isLabelled(rest[0] as Strip)) ||
    (items.some(({ isParent }) => isParent) &&
      parentsOf(rest).some((parent) => !isNamed(label, parent)))
  );
}

/** Whether a header ends the row: then its own rows are missing. */
export function endsInHeader({ label, rest }: Row): boolean {
  const last = rest.at(-1);
  return last !== undefined && isHeader(last) && !label.some(isHeading);
}

/** Whether second-level labels of a row stand under this first-level one. */
export function isParentOf(label: Strip, rest: readonly Strip[]): boolean {
  return parentsOf(rest).some((parent) => isNamed([label], parent));
}

/** Whether a strip is the header of a table. */
export function isHeader(strip: Strip): boolean {
  return strip.items.length > 1 && isHeading(strip);
}

/** Whether a strip holds a printed label. */
export function isLabelled({ items }: Strip): boolean {
  return items.some(({ label }) => label);
}

function isHeading({ items }: Strip): boolean {
  return items.every(({ heading }) => heading);
}

function isNamed(label: readonly Strip[], parent: string): boolean {
  return itemsOf(label).some(({ text }) => fold(text) === parent);
}

function parentsOf(strips: readonly Strip[]): string[] {
  return itemsOf(strips).flatMap(({ parent }) => parent ?? []);
}
