import { auditPasses, auditReport } from "./audit/audit-report.ts";
import { measureAudit } from "./audit/measure-audit.ts";

/** What `npm run accuracy -- --audit` measures. */
const FULL = { plants: 20, sets: 150, nearMisses: 5 };

/**
 * Measures the audit's rules against faults that were planted in consistent declarations, and against declarations
 * without any; prints a line per rule.
 * @param only beginnings of the rules' ids; all where there is none
 * @returns the exit code: 1 where too little is found, or something critical or warning without cause
 */
export function accuracyAudit(only: readonly string[]): number {
  const score = measureAudit(FULL, only);
  console.log(auditReport(score));
  return auditPasses(score) ? 0 : 1;
}
