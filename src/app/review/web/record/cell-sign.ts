import type { Cell } from "../../../../model/cell.ts";
import type { Finding, Severity } from "../../../../model/finding.ts";

/** What a reviewer has to know of a cell at a glance, the gravest first. */
export type CellSign = "unreadable" | "review" | "done" | "finding" | "plain";

/** A finding that rests on the cell counts where no person has looked at it. */
export function cellSign(
  cell: Pick<Cell, "state" | "review" | "reviewed">,
  worst: Severity | null,
): CellSign {
  if (cell.reviewed !== undefined) return "done";
  if (cell.state === "unreadable") return "unreadable";
  if (cell.review) return "review";
  return worst === null ? "plain" : "finding";
}

export type Sureness = "high" | "middle" | "low";

/** The limits are those at which the program asks for a person: 0.985 for amounts, dates and the like, 0.95 for others. */
export function sureness(confidence: number): Sureness {
  if (confidence >= 0.985) return "high";
  return confidence >= 0.95 ? "middle" : "low";
}

/** Findings by the path of the cells of a form that they rest on, the gravest first. */
export function findingsByPath(
  findings: readonly Finding[],
  form: string,
): Map<string, Finding[]> {
  const byPath = new Map<string, Finding[]>();
  for (const finding of findings)
    for (const { path, form: elsewhere, document } of finding.evidence) {
      if (document !== undefined || (elsewhere ?? finding.form) !== form)
        continue;
      const known = byPath.get(path) ?? [];
      if (!known.includes(finding)) byPath.set(path, [...known, finding]);
    }
  for (const found of byPath.values()) found.sort(gravestFirst);
  return byPath;
}

const ORDER: readonly Severity[] = ["critical", "warning", "info"];

export function gravestFirst(
  a: { severity: Severity },
  b: { severity: Severity },
): number {
  return ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity);
}
