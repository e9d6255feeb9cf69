import type { Rule } from "../rule.ts";
import { amtBlankTotal } from "./amt-blank-total.ts";
import { amtCalcBasis } from "./amt-calc-basis.ts";
import { amtDetailBudget } from "./amt-detail-budget.ts";
import { amtDetailSum } from "./amt-detail-sum.ts";
import { amtFundBudget } from "./amt-fund-budget.ts";
import { amtFundSum } from "./amt-fund-sum.ts";
import { amtNarrTable } from "./amt-narr-table.ts";
import { amtNotNumber } from "./amt-not-number.ts";
import { amtTotalYear } from "./amt-total-year.ts";
import { dBalance } from "./d-balance.ts";
import { dExpSum } from "./d-exp-sum.ts";
import { dIncomeSum } from "./d-income-sum.ts";
import { dateLate } from "./date-late.ts";
import { dateOrder } from "./date-order.ts";
import { fieldShift } from "./field-shift.ts";
import { goalMissing } from "./goal-missing.ts";
import { placeholder } from "./placeholder.ts";
import { typeUnticked } from "./type-unticked.ts";
import { unitMagnitude } from "./unit-magnitude.ts";
import { unitMixed } from "./unit-mixed.ts";
import { xProjSum } from "./x-proj-sum.ts";
import { yearWording } from "./year-wording.ts";
import { yoyClaim } from "./yoy-claim.ts";
import { yoyLarge } from "./yoy-large.ts";
import { yoyMissing } from "./yoy-missing.ts";
import { yoyReasonContra } from "./yoy-reason-contra.ts";

/** Every rule, in the order of the catalogue: amounts, years, fields, department, across forms. */
export const RULES: readonly Rule[] = [
  amtDetailSum,
  amtDetailBudget,
  amtFundSum,
  amtFundBudget,
  amtTotalYear,
  amtNarrTable,
  amtBlankTotal,
  amtNotNumber,
  amtCalcBasis,
  unitMixed,
  unitMagnitude,
  yoyClaim,
  yoyMissing,
  yoyLarge,
  yoyReasonContra,
  yearWording,
  dateLate,
  dateOrder,
  typeUnticked,
  goalMissing,
  fieldShift,
  placeholder,
  dIncomeSum,
  dExpSum,
  dBalance,
  xProjSum,
];
