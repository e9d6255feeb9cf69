import type { ExitCode } from "../../errors.ts";
import type { Status } from "../../model/extraction.ts";
import type { Digest } from "../batch/pool-options.ts";
import { count, type Language, STATUSES } from "../wording.ts";

/** What has come of all documents so far. */
export interface Totals {
  statuses: Record<Status, number>;
  forms: number;
  /** Cells that a person should look at. */
  reviews: number;
  findings: number;
  /** Inputs that gave no result at all. */
  notRun: number;
  /** Documents that had a result already: their status counts, their forms do not. */
  upToDate: number;
  /** Documents that are there under several paths, the first one not counted. */
  duplicates: number;
}

/** Before the first document. */
export function newTotals(): Totals {
  const statuses = { complete: 0, partial: 0, failed: 0 };
  const counts = { forms: 0, reviews: 0, findings: 0 };
  return { statuses, ...counts, notRun: 0, upToDate: 0, duplicates: 0 };
}

export function addUp(totals: Totals, digest: Digest): void {
  totals.statuses[digest.status]++;
  totals.forms += digest.forms;
  totals.reviews += digest.reviews;
  totals.findings += digest.findings;
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
  const { upToDate, duplicates } = totals;
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
    ...(duplicates === 0
      ? []
      : [lang === "zh" ? `重复 ${duplicates}` : `duplicates ${duplicates}`]),
    ...(upToDate === 0
      ? []
      : [
          lang === "zh"
            ? `已有结果 ${upToDate}，本次：`
            : `up to date ${upToDate}, this time:`,
        ]),
    count(forms, "form", lang),
    ...(reviews === 0 ? [] : [count(reviews, "review", lang)]),
    count(findings, "finding", lang),
  ];
  return `${lang === "zh" ? "合计" : "In all"}  ${parts.join("  ")}`;
}
