import { z } from "zod";
import { fenOf, inWan, toMoney } from "../amount.ts";
import { fieldCell } from "../placed-cell.ts";
import { finding, formRule, INSUFFICIENT_DATA, PASS } from "../rule.ts";
import { PROJECT } from "../subject.ts";
import { isSameAmount, TOLERANCE } from "../tolerance.ts";
import { fundingTotal, totalOrSum } from "../totals.ts";

export const amtFundBudget = formRule({
  id: "AMT-FUND-BUDGET",
  severity: "critical",
  subjects: [PROJECT],
  title: {
    zh: "资金来源合计与项目当年预算",
    en: "Funding total against the current-year budget",
  },
  asks: {
    zh: "资金来源合计（合计空白时为各来源之和），是否等于项目当年预算？",
    en: "Is the funding total (the sum of the sources where it is left blank) equal to the current-year budget?",
  },
  examples: [
    {
      zh: "资金来源合计 50，项目当年预算 20：相差 30 万元。",
      en: "A funding total of 50 beside a current-year budget of 20: 30万元 apart.",
    },
  ],
  basis: null,
  needs: ["tables.funding", "fields.currentYearBudget"],
  places: [["tables.funding"], ["fields.currentYearBudget"]],
  options: z.object(TOLERANCE),
  check(form, { tolerance }) {
    const budgetCell = fieldCell(form, "currentYearBudget");
    const budget = fenOf(budgetCell);
    const funding = totalOrSum(fundingTotal(form));
    if (budget === null || funding.fen === null) return INSUFFICIENT_DATA;
    if (isSameAmount(budget, funding.fen, tolerance)) return PASS;
    const gap = funding.fen - budget;
    return finding({
      message: {
        zh: `疑似资金来源与项目当年预算不符：资金来源合计${inWan(funding.fen)}，项目当年预算${inWan(budget)}，相差${inWan(Math.abs(gap))}，请核实。`,
        en: `Funding comes to ${inWan(funding.fen)}, the current-year budget is ${inWan(budget)}: ${inWan(Math.abs(gap))} apart. Please verify.`,
      },
      expected: toMoney(budget),
      actual: toMoney(funding.fen),
      difference: toMoney(gap),
      evidence: [...funding.from, budgetCell],
    });
  },
});
