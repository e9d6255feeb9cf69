import type { ExitCode } from "../../errors.ts";
import type { Extraction, Status } from "../../model/extraction.ts";
import { count, type Language, STATUSES } from "../wording.ts";
import { cellsToReview } from "./cells-to-review.ts";

/** What has come of all documents so far. */
export interface Totals {
  statuses: Record<Status, number>;
  forms: number;
  /** Cells that a person should look at. */
  reviews: number;
  findings: number;
  /** Inputs that gave no result at all. */
  notRun: number;
}

/** Before the first document. */
export function newTotals(notRun: number): Totals {
  const statuses = { complete: 0, partial: 0, failed: 0 };
  return { statuses, forms: 0, reviews: 0, findings: 0, notRun };
}

export function addUp(totals: Totals, extraction: Extraction): void {
  totals.statuses[extraction.status]++;
  totals.forms += extraction.forms.length;
  totals.reviews += extraction.forms.flatMap(cellsToReview).length;
  totals.findings += extraction.findings.length;
}

/** Nothing read is a run that could not run. */
export function exitCodeOf({ statuses, notRun }: Totals): ExitCode {
  const { complete, partial, failed } = statuses;
  if (complete + partial + failed === 0) return 2;
  return partial + failed + notRun === 0 ? 0 : 1;
}

/** The line that ends a run over several documents. */
export function summariseAll(totals: Totals, lang: Language): string {
  const { statuses, forms, reviews, findings, notRun } = totals;
  const documents = statuses.complete + statuses.partial + statuses.failed;
  const parts = [
    count(documents, "document", lang),
    ...(["complete", "partial", "failed"] as const)
      .filter((status) => statuses[status] > 0)
      .map((status) => `${STATUSES[status][lang]} ${statuses[status]}`),
    ...(notRun === 0
      ? []
      : [
          lang === "zh"
            ? `无法打开 ${notRun}`
            : `could not be opened ${notRun}`,
        ]),
    count(forms, "form", lang),
    ...(reviews === 0 ? [] : [count(reviews, "review", lang)]),
    count(findings, "finding", lang),
  ];
  return `${lang === "zh" ? "合计" : "In all"}  ${parts.join("  ")}`;
}
