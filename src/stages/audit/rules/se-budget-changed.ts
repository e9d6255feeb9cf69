import { z } from "zod";
import { fenOf, inWan, toMoney } from "../amount.ts";
import { againstDeclaration, PAIRING_FIELDS } from "../declared-project.ts";
import { executionTotal } from "../execution.ts";
import type { AuditForm } from "../placed-cell.ts";
import { projectAmount } from "../project-amount.ts";
import { isRounded } from "../rounded.ts";
import {
  finding,
  INSUFFICIENT_DATA,
  PASS,
  setRule,
  type Verdict,
} from "../rule.ts";
import { EVALUATION } from "../subject.ts";
import { isSameAmount, TOLERANCE } from "../tolerance.ts";

export const seBudgetChanged = setRule({
  id: "SE-BUDGET-CHANGED",
  severity: "warning",
  subjects: [EVALUATION],
  title: {
    zh: "年初预算数与申报的当年预算",
    en: "The initial budget against the one declared",
  },
  asks: {
    zh: "自评表的年初预算数，是否等于同一项目同年度申报表的当年预算？",
    en: "Is the initial budget of the evaluation what the same project declared for the year?",
  },
  examples: [
    {
      zh: "申报表当年预算 50，自评表年初预算数 45：相差 5 万元。",
      en: "50 was declared for the year, the evaluation starts from 45: 5万元 apart.",
    },
  ],
  basis: null,
  needs: [
    ...PAIRING_FIELDS,
    "fields.currentYearBudget",
    "tables.funding",
    "tables.expenditure",
    "tables.execution",
  ],
  places: [["tables.execution"]],
  options: z.object(TOLERANCE),
  check(form, set, { tolerance }) {
    return againstDeclaration(form, set, (declaration) =>
      compare(form, declaration, tolerance),
    );
  },
});

function compare(
  form: AuditForm,
  declaration: AuditForm,
  tolerance: number,
): Verdict {
  const cell = executionTotal(form)?.initial;
  const initial = cell === undefined ? null : fenOf(cell);
  const declared = projectAmount(declaration);
  if (cell === undefined || initial === null || declared === null)
    return INSUFFICIENT_DATA;
  const amounts = [
    declared.fen,
    ...(declared.stated === null ? [] : [declared.stated]),
  ];
  const isSame = (fen: number) =>
    isSameAmount(initial, fen, tolerance) || isRounded(fen, initial);
  if (amounts.some(isSame)) return PASS;
  const gap = initial - declared.fen;
  return finding({
    message: {
      zh: `疑似年初预算数与申报的当年预算不符：申报表当年预算${inWan(declared.fen)}，自评表年初预算数${inWan(initial)}，相差${inWan(Math.abs(gap))}，请核实。`,
      en: `${inWan(declared.fen)} was declared for the year, the initial budget is ${inWan(initial)}: ${inWan(Math.abs(gap))} apart. Please verify.`,
    },
    expected: toMoney(declared.fen),
    actual: toMoney(initial),
    difference: toMoney(gap),
    evidence: [cell, ...declared.from],
  });
}
