import {
  type Indicator,
  type IndicatorTable,
  indicatorTables,
  isFilled,
} from "./indicators.ts";
import type { AuditForm } from "./placed-cell.ts";
import {
  combine,
  INSUFFICIENT_DATA,
  NOT_APPLICABLE,
  type Verdict,
} from "./rule.ts";

/**
 * One verdict over all rows of all tables; rows without an indicator are passed over.
 * @param only the tables of one horizon
 */
export function overIndicators(
  form: AuditForm,
  reads: readonly Reads[],
  check: (indicator: Indicator) => Verdict,
  only?: IndicatorTable["horizon"],
): Verdict {
  const rows = indicatorTables(form)
    .filter(({ horizon }) => only === undefined || horizon === only)
    .flatMap(({ indicators }) => indicators);
  if (rows.length === 0) return INSUFFICIENT_DATA;
  return combine(
    rows.map((indicator) => {
      if (indicator.empty) return NOT_APPLICABLE;
      return lacks(indicator, reads) ? INSUFFICIENT_DATA : check(indicator);
    }),
  );
}

/** What a check reads of a row; where it lacks one of these, it cannot judge the row. */
type Reads = "content" | "value" | "kind";

function lacks(indicator: Indicator, reads: readonly Reads[]): boolean {
  return reads.some((part) => {
    if (part === "kind") return indicator.kind === null;
    // 无 is a value: no accident, no complaint.
    if (part === "value" && indicator.text === "无") return false;
    return !isFilled(indicator[part]);
  });
}
