import { AMOUNT_PLANTERS } from "./amounts.ts";
import { DEPARTMENT_PLANTERS } from "./department.ts";
import { INDICATOR_PLANTERS } from "./indicators.ts";
import type { Planter } from "./planter.ts";
import { STRUCTURE_PLANTERS } from "./structure.ts";
import { YEAR_PLANTERS } from "./years.ts";

/** A planter for every rule of the catalogue but those that need other documents than declarations. */
export const PLANTERS: readonly Planter[] = [
  ...AMOUNT_PLANTERS,
  ...YEAR_PLANTERS,
  ...STRUCTURE_PLANTERS,
  ...INDICATOR_PLANTERS,
  ...DEPARTMENT_PLANTERS,
];
