import type { Cell } from "../model/cell.ts";
import type { Correction } from "../model/correction.ts";
import type { Extraction } from "../model/extraction.ts";
import { allCells, unplacedCells } from "../stages/audit/placed-cell.ts";

/** A cell that a person has settled, and by which entry. */
export interface SettledCell {
  form: string;
  path: string;
  action: "accept" | "correct" | "unreadable";
  /** The last one about the cell that was not undone. Of an accepted cell, `after` is that of an earlier correction, if any. */
  entry: Correction;
}

/**
 * What a log comes to: the cells that are settled, and the entries that cannot be applied (one for each such cell, the
 * last), because the document or the cell's reading is not the one that they were made to.
 */
export function settleCells(
  extraction: Extraction,
  corrections: readonly Correction[],
): { settled: SettledCell[]; stale: Correction[] } {
  const live = liveEntries(corrections);
  const settled: SettledCell[] = [];
  const stale: Correction[] = [];
  const cells = cellsOf(extraction, corrections);
  for (const ofCell of byCell(corrections).values()) {
    const [first] = ofCell;
    if (first === undefined) continue;
    const cell = cells.get(keyOf(first));
    const start = ofCell.findIndex((entry) => fits(entry, cell, extraction));
    const isCounted = ({ id, action }: Correction) =>
      action !== "undo" && live.has(id);
    const counted = start < 0 ? [] : ofCell.slice(start).filter(isCounted);
    const last = counted.at(-1);
    const outdated = ofCell.findLast(isCounted);
    if (last !== undefined) settled.push(toSettled(last, counted));
    else if (outdated !== undefined) stale.push(outdated);
  }
  return { settled, stale };
}

/** The ids of the entries that no living undo takes back; later ones are about earlier ones. */
export function liveEntries(corrections: readonly Correction[]): Set<string> {
  const live = new Set<string>();
  const undone = new Set<string>();
  for (const { id, undoes } of corrections.toReversed()) {
    if (undone.has(id)) continue;
    live.add(id);
    if (undoes !== null) undone.add(undoes);
  }
  return live;
}

function byCell(corrections: readonly Correction[]): Map<string, Correction[]> {
  const found = new Map<string, Correction[]>();
  for (const entry of corrections) {
    const key = keyOf(entry);
    found.set(key, [...(found.get(key) ?? []), entry]);
  }
  return found;
}

function keyOf({ form, path }: Pick<Correction, "form" | "path">): string {
  return `${form} ${path}`;
}

/** The cells that corrections are about, as they were read: of fields, tables and unplaced texts. */
function cellsOf(
  { forms }: Extraction,
  corrections: readonly Correction[],
): Map<string, Cell> {
  const wanted = new Set(corrections.map(keyOf));
  return new Map(
    forms
      .flatMap((form) => [...allCells(form), ...unplacedCells(form)])
      .map((placed) => [keyOf(placed), placed.cell] as const)
      .filter(([key]) => wanted.has(key)),
  );
}

/** From such an entry on, each was made to what the one before it had left. */
function fits(
  { source, before, action }: Correction,
  cell: Cell | undefined,
  extraction: Extraction,
): boolean {
  return (
    action !== "undo" &&
    source === extraction.source.sha256 &&
    cell !== undefined &&
    cell.text === before.text &&
    cell.state === before.state
  );
}

/** Who accepts a corrected cell accepts the correction. */
function toSettled(
  last: Correction,
  counted: readonly Correction[],
): SettledCell {
  const { form, path, action } = last;
  if (action === "undo") throw new Error("an undo settles nothing");
  const after =
    last.after ?? counted.findLast((entry) => entry.after !== null)?.after;
  return { form, path, action, entry: { ...last, after: after ?? null } };
}
