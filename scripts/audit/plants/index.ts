import { AMOUNT_PLANTERS } from "./amounts.ts";
import { DEPARTMENT_PLANTERS } from "./department.ts";
import { EVALUATION_PLANTERS } from "./evaluations.ts";
import { INDICATOR_PLANTERS } from "./indicators.ts";
import type { Planter } from "./planter.ts";
import { STRUCTURE_PLANTERS } from "./structure.ts";
import { YEAR_PLANTERS } from "./years.ts";

/** A planter for every rule of the catalogue but those that need documents of other kinds. */
export const PLANTERS: readonly Planter[] = [
  ...AMOUNT_PLANTERS,
  ...YEAR_PLANTERS,
  ...STRUCTURE_PLANTERS,
  ...INDICATOR_PLANTERS,
  ...DEPARTMENT_PLANTERS,
  ...EVALUATION_PLANTERS,
];
