import type { Rule } from "../rule.ts";
import { amtBlankTotal } from "./amt-blank-total.ts";
import { amtDetailBudget } from "./amt-detail-budget.ts";
import { amtDetailSum } from "./amt-detail-sum.ts";
import { amtFundBudget } from "./amt-fund-budget.ts";
import { amtFundSum } from "./amt-fund-sum.ts";
import { amtNotNumber } from "./amt-not-number.ts";
import { contentThin } from "./content-thin.ts";
import { dBalance } from "./d-balance.ts";
import { dExpSum } from "./d-exp-sum.ts";
import { dIncomeSum } from "./d-income-sum.ts";
import { docnoBracket } from "./docno-bracket.ts";
import { fieldShift } from "./field-shift.ts";
import { goalCoverage } from "./goal-coverage.ts";
import { goalIsName } from "./goal-is-name.ts";
import { goalMissing } from "./goal-missing.ts";
import { l1Label } from "./l1-label.ts";
import { orgName } from "./org-name.ts";
import { phoneFormat } from "./phone-format.ts";
import { phonePii } from "./phone-pii.ts";
import { placeholder } from "./placeholder.ts";
import { reasonOfftopic } from "./reason-offtopic.ts";
import { reasonWeak } from "./reason-weak.ts";
import { scopeMix } from "./scope-mix.ts";
import { textCopy } from "./text-copy.ts";
import { textTypo } from "./text-typo.ts";
import { typeAmbiguous } from "./type-ambiguous.ts";
import { typeContent } from "./type-content.ts";
import { typeMulti } from "./type-multi.ts";
import { typeSpan } from "./type-span.ts";
import { typeUnticked } from "./type-unticked.ts";
import { xProjSum } from "./x-proj-sum.ts";
import { yoyClaim } from "./yoy-claim.ts";

/** Every rule, in the order of the catalogue: amounts, years, fields, department, across forms. */
export const RULES: readonly Rule[] = [
  amtDetailSum,
  amtDetailBudget,
  amtFundSum,
  amtFundBudget,
  amtBlankTotal,
  amtNotNumber,
  yoyClaim,
  typeUnticked,
  typeAmbiguous,
  typeMulti,
  typeSpan,
  typeContent,
  goalMissing,
  goalIsName,
  reasonWeak,
  reasonOfftopic,
  scopeMix,
  goalCoverage,
  textCopy,
  contentThin,
  fieldShift,
  placeholder,
  l1Label,
  orgName,
  phoneFormat,
  phonePii,
  docnoBracket,
  textTypo,
  dIncomeSum,
  dExpSum,
  dBalance,
  xProjSum,
];
