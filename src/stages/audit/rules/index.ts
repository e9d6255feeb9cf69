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
import { contentThin } from "./content-thin.ts";
import { dBalance } from "./d-balance.ts";
import { dCopyLossy } from "./d-copy-lossy.ts";
import { dExpSum } from "./d-exp-sum.ts";
import { dGoalEmpty } from "./d-goal-empty.ts";
import { dGoalInd } from "./d-goal-ind.ts";
import { dIncomeSum } from "./d-income-sum.ts";
import { dLongAnnual } from "./d-long-annual.ts";
import { dShare } from "./d-share.ts";
import { dTaskSum } from "./d-task-sum.ts";
import { dUncovered } from "./d-uncovered.ts";
import { dYoy } from "./d-yoy.ts";
import { dateLate } from "./date-late.ts";
import { dateOrder } from "./date-order.ts";
import { docnoBracket } from "./docno-bracket.ts";
import { dupBlock } from "./dup-block.ts";
import { fieldShift } from "./field-shift.ts";
import { goalCoverage } from "./goal-coverage.ts";
import { goalIsName } from "./goal-is-name.ts";
import { goalMissing } from "./goal-missing.ts";
import { indCoverage } from "./ind-coverage.ts";
import { indDirection } from "./ind-direction.ts";
import { indDupName } from "./ind-dup-name.ts";
import { indHorizon } from "./ind-horizon.ts";
import { indL1Missing } from "./ind-l1-missing.ts";
import { indL2Missing } from "./ind-l2-missing.ts";
import { indNameValue } from "./ind-name-value.ts";
import { indPctOver100 } from "./ind-pct-over-100.ts";
import { indSelfSatisf } from "./ind-self-satisf.ts";
import { indSignStyle } from "./ind-sign-style.ts";
import { indSignText } from "./ind-sign-text.ts";
import { indStdMisuse } from "./ind-std-misuse.ts";
import { indTautology } from "./ind-tautology.ts";
import { indUnitMissing } from "./ind-unit-missing.ts";
import { indVague } from "./ind-vague.ts";
import { indWrongL2 } from "./ind-wrong-l2.ts";
import { l1Label } from "./l1-label.ts";
import { orgName } from "./org-name.ts";
import { phoneFormat } from "./phone-format.ts";
import { phonePii } from "./phone-pii.ts";
import { placeholder } from "./placeholder.ts";
import { reasonOfftopic } from "./reason-offtopic.ts";
import { reasonWeak } from "./reason-weak.ts";
import { scopeMix } from "./scope-mix.ts";
import { seActualMissing } from "./se-actual-missing.ts";
import { seActualUnit } from "./se-actual-unit.ts";
import { seAllFull } from "./se-all-full.ts";
import { seBudgetChanged } from "./se-budget-changed.ts";
import { seBudgetSum } from "./se-budget-sum.ts";
import { seDeviationMissing } from "./se-deviation-missing.ts";
import { seExecOver } from "./se-exec-over.ts";
import { seExecRate } from "./se-exec-rate.ts";
import { seExecScore } from "./se-exec-score.ts";
import { seIndScore } from "./se-ind-score.ts";
import { seTargetChanged } from "./se-target-changed.ts";
import { seTargetLow } from "./se-target-low.ts";
import { seTotal } from "./se-total.ts";
import { seWeightSplit } from "./se-weight-split.ts";
import { textCopy } from "./text-copy.ts";
import { textTypo } from "./text-typo.ts";
import { typeAmbiguous } from "./type-ambiguous.ts";
import { typeContent } from "./type-content.ts";
import { typeMulti } from "./type-multi.ts";
import { typeSpan } from "./type-span.ts";
import { typeUnticked } from "./type-unticked.ts";
import { unitMagnitude } from "./unit-magnitude.ts";
import { unitMixed } from "./unit-mixed.ts";
import { weightSum } from "./weight-sum.ts";
import { xDupProject } from "./x-dup-project.ts";
import { xFiscalCap } from "./x-fiscal-cap.ts";
import { xPriorSum } from "./x-prior-sum.ts";
import { xProjSum } from "./x-proj-sum.ts";
import { xyRecall } from "./xy-recall.ts";
import { yearWording } from "./year-wording.ts";
import { yoyClaim } from "./yoy-claim.ts";
import { yoyLarge } from "./yoy-large.ts";
import { yoyMissing } from "./yoy-missing.ts";
import { yoyReasonContra } from "./yoy-reason-contra.ts";

/** Every rule, in the order of the catalogue: amounts, years, fields and texts, indicators, departments and across forms, self-evaluations. */
export const RULES: readonly Rule[] = [
  amtDetailSum,
  amtDetailBudget,
  amtFundBudget,
  amtFundSum,
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
  typeAmbiguous,
  typeMulti,
  typeSpan,
  typeContent,
  fieldShift,
  goalMissing,
  goalIsName,
  reasonWeak,
  reasonOfftopic,
  scopeMix,
  goalCoverage,
  textCopy,
  contentThin,
  dupBlock,
  placeholder,
  l1Label,
  orgName,
  phoneFormat,
  phonePii,
  docnoBracket,
  textTypo,
  indL1Missing,
  indL2Missing,
  indVague,
  indTautology,
  indDirection,
  indSignText,
  indSignStyle,
  indUnitMissing,
  indNameValue,
  indWrongL2,
  indStdMisuse,
  indCoverage,
  indHorizon,
  indSelfSatisf,
  indPctOver100,
  indDupName,
  weightSum,
  dIncomeSum,
  dExpSum,
  dBalance,
  dTaskSum,
  dShare,
  xProjSum,
  xFiscalCap,
  xPriorSum,
  dYoy,
  dGoalInd,
  dGoalEmpty,
  dLongAnnual,
  dCopyLossy,
  dUncovered,
  xyRecall,
  xDupProject,
  seExecRate,
  seExecScore,
  seExecOver,
  seBudgetSum,
  seIndScore,
  seTotal,
  seWeightSplit,
  seDeviationMissing,
  seActualMissing,
  seActualUnit,
  seTargetLow,
  seAllFull,
  seTargetChanged,
  seBudgetChanged,
];
