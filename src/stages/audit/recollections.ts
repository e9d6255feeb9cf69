import type { HistoryItem } from "../../model/value.ts";
import type { PlacedCell } from "./placed-cell.ts";
import { type AuditForm, fieldCell, unplacedCells } from "./placed-cell.ts";

/** What a project says that its budget of an earlier year was. */
export interface Recollection {
  year: number;
  fen: number;
  /** The cell that says so. */
  source: PlacedCell;
}

/**
 * The budgets of earlier years that a project recollects, one a year: those of its own field before those of texts that
 * stand beside no field.
 */
export function recollections(form: AuditForm): Recollection[] {
  const found = new Map<number, Recollection>();
  for (const source of recollectionCells(form)) {
    const { value } = source.cell;
    const items: HistoryItem[] = Array.isArray(value) ? value : [];
    for (const { year, yuan } of items)
      if (!found.has(year))
        found.set(year, { year, fen: Math.round(yuan * 100), source });
  }
  return [...found.values()];
}

/** Where a project may say so, its own field first. */
export function recollectionCells(form: AuditForm): PlacedCell[] {
  return [fieldCell(form, "budgetHistory"), ...unplacedCells(form)];
}
