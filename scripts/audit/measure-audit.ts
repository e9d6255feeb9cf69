import { RULES } from "../../src/stages/audit/rules/index.ts";
import type { AuditScore } from "./audit-report.ts";
import { type CleanScore, countFalse, measureClean } from "./measure-clean.ts";
import { measurePlanter } from "./measure-plants.ts";
import { NEAR_MISSES } from "./near-misses.ts";
import { PLANTERS } from "./plants/index.ts";

/** How much is measured. */
export interface Extent {
  /** Planted faults per rule. */
  plants: number;
  /** Consistent sets. */
  sets: number;
  /** Sets per near miss. */
  nearMisses: number;
}

/** Measures the rules; `only` picks those whose id begins so, for the planted faults. */
export function measureAudit(
  { plants, sets, nearMisses }: Extent,
  only: readonly string[] = [],
): AuditScore {
  const wanted = PLANTERS.filter(
    ({ rule }) =>
      only.length === 0 || only.some((prefix) => rule.startsWith(prefix)),
  );
  const near: CleanScore = { sets: 0, forms: 0, byRule: new Map() };
  for (const nearMiss of NEAR_MISSES)
    for (let i = 0; i < nearMisses; i++)
      countFalse(nearMiss.documents(i), RULES, near);
  return {
    plants: wanted.map((planter) => measurePlanter(planter, RULES, plants)),
    clean: measureClean(RULES, sets),
    nearMisses: near,
  };
}
