import { z } from "zod";
import type { Cell } from "../../model/cell.ts";
import type { Extraction } from "../../model/extraction.ts";
import type { Finding } from "../../model/finding.ts";
import {
  allCells,
  type PlacedCell,
  unplacedCells,
} from "../../stages/audit/placed-cell.ts";

/** A cell of the queue as far as choosing and sorting need it. */
export const QueueEntry = z.object({
  form: z.string(),
  path: z.string(),
  /** The path without its numbers. */
  field: z.string(),
  /** Where it comes in the queue: less is worse. */
  order: z.number(),
  /** Their codes, without what follows the colon. */
  reasons: z.array(z.string()).readonly(),
  rules: z.array(z.string()).readonly(),
  done: z.boolean(),
});
export type QueueEntry = z.infer<typeof QueueEntry>;

/**
 * The cells of a document that a person should settle, or has: unreadable ones, those marked for review, and the first
 * cell of each critical finding and warning (the one that it is about), in the document's order.
 */
export function queueEntries(extraction: Extraction): QueueEntry[] {
  const findings = findingsByCell(extraction);
  const entries: QueueEntry[] = [];
  for (const form of extraction.forms)
    for (const placed of [...allCells(form), ...unplacedCells(form)]) {
      const found = findings.get(cellKey(placed)) ?? NONE;
      const order = orderOf(placed.cell, found.chief);
      if (order === null) continue;
      const { reviewed, reasons } = placed.cell;
      entries.push({
        form: form.id,
        path: placed.path,
        field: fieldOf(placed.path),
        order,
        reasons: [...new Set(reasons.map(codeOf))],
        rules: [...new Set(found.all.map(({ rule }) => rule))],
        done: reviewed !== undefined,
      });
    }
  return entries;
}

/** `tables.funding.rows[1].amount` → `tables.funding.rows.amount`. */
export function fieldOf(path: string): string {
  return path.replace(/\[\d+\]/gu, "");
}

/** `also-read:…` → `also-read`. */
function codeOf(reason: string): string {
  return reason.split(":", 1)[0] ?? reason;
}

export function cellKey({
  form,
  path,
}: Pick<PlacedCell, "form" | "path">): string {
  return `${form} ${path}`;
}

interface CellFindings {
  /** All that rest on the cell. */
  all: Finding[];
  /** Those that are about it. */
  chief: Finding[];
}

const NONE: CellFindings = { all: [], chief: [] };

/** The findings on each cell, by `cellKey`, the gravest first. */
export function findingsByCell({
  findings,
}: Pick<Extraction, "findings">): Map<string, CellFindings> {
  const byCell = new Map<string, CellFindings>();
  for (const finding of [...findings].sort(graver))
    for (const [i, cell] of finding.evidence.entries()) {
      if (cell.document !== undefined) continue;
      const key = cellKey({ form: cell.form ?? finding.form, path: cell.path });
      const found = byCell.get(key) ?? { all: [], chief: [] };
      byCell.set(key, found);
      if (!found.all.includes(finding)) found.all.push(finding);
      if (i === 0) found.chief.push(finding);
    }
  return byCell;
}

const GRAVITY = { critical: 0, warning: 1, info: 2 };

function graver(a: Finding, b: Finding): number {
  return GRAVITY[a.severity] - GRAVITY[b.severity];
}

/** The steps of the queue; within LOW_CONFIDENCE the confidence itself (0 to 1) is added. */
const UNREADABLE = 0;
const CRITICAL = 1;
const LOW_CONFIDENCE = 2;
const OTHER_REASONS = 4;
const WARNING = 5;
const DONE = 6;

/** Null where nobody need look. */
function orderOf(cell: Cell, about: readonly Finding[]): number | null {
  if (cell.reviewed !== undefined) return DONE;
  if (cell.state === "unreadable") return UNREADABLE;
  const isAbout = (severity: Finding["severity"]) =>
    about.some((finding) => finding.severity === severity);
  if (isAbout("critical")) return CRITICAL;
  if (cell.review)
    return cell.reasons.includes("low-confidence")
      ? LOW_CONFIDENCE + (cell.confidence ?? 0)
      : OTHER_REASONS;
  return isAbout("warning") ? WARNING : null;
}
