import type { Layout } from "../layouts/schema.ts";
import type { Cell } from "../model/cell.ts";
import type { Form } from "../model/form.ts";
import { mapCells } from "../model/map-cells.ts";
import { normaliseForm } from "../stages/normalise/normalise-form.ts";

/** What reading a text again has changed of its cell. */
export type Anew = Pick<Cell, "value" | "review" | "reasons">;

/**
 * The cells whose texts give other values in the changed form than in the form as it was, by path: those that were
 * changed, and those that take their 单位, year or label from them. What else made a cell one to look at stays.
 */
export function valuesAnew(
  was: Form,
  is: Form,
  layout: Layout,
): Map<string, Anew> {
  const before = readings(was, layout);
  const anew = new Map<string, Anew>();
  const after = readings(is, layout);
  mapCells(is, (cell: Cell, { path }) => {
    const [old, now] = [before.get(path), after.get(path)];
    if (now !== undefined && !isSame(old, now))
      anew.set(path, {
        value: now.value,
        ...reviewOf(cell, old?.reasons ?? [], now.reasons),
      });
    return cell;
  });
  return anew;
}

/** What the texts of a form say by themselves, by path. */
function readings(form: Form, layout: Layout): Map<string, Cell> {
  const bare = mapCells(form, (cell: Cell) => ({
    ...cell,
    review: false,
    reasons: [],
  }));
  const found = new Map<string, Cell>();
  mapCells(normaliseForm(bare, layout), (cell: Cell, { path }) => {
    found.set(path, cell);
    return cell;
  });
  return found;
}

function isSame(old: Cell | undefined, now: Cell): boolean {
  return (
    old !== undefined &&
    old.text === now.text &&
    old.state === now.state &&
    old.by === now.by &&
    JSON.stringify([old.value, old.reasons]) ===
      JSON.stringify([now.value, now.reasons])
  );
}

/** The old text's own reasons go, the new one's come; other readings are told only beside another reason. */
function reviewOf(
  cell: Cell,
  old: readonly string[],
  now: readonly string[],
): Pick<Cell, "review" | "reasons"> {
  const others = cell.reasons.filter((reason) => !old.includes(reason));
  const reasons = [...new Set([...others, ...now])];
  const isDoubted = reasons.some((reason) => !reason.startsWith("also-read:"));
  return isDoubted ? { review: true, reasons } : { review: false, reasons: [] };
}
