import { z } from "zod";
import { fenOf, inWan, isBlank, signedWan, toMoney } from "../amount.ts";
import { fieldCell } from "../placed-cell.ts";
import { finding, formRule, INSUFFICIENT_DATA, PASS } from "../rule.ts";
import { PROJECT } from "../subject.ts";
import { isSameAmount, TOLERANCE } from "../tolerance.ts";
import { expenditureTotal } from "../totals.ts";

export const amtDetailBudget = formRule({
  id: "AMT-DETAIL-BUDGET",
  severity: "critical",
  subjects: [PROJECT],
  title: {
    zh: "支出明细与项目当年预算",
    en: "Expenditure items against the current-year budget",
  },
  asks: {
    zh: "支出明细之和、明细合计，是否都等于项目当年预算？",
    en: "Are both the sum of the items and their printed total equal to the current-year budget?",
  },
  examples: [
    {
      zh: "明细合计 50，项目当年预算 20：相差 30 万元。",
      en: "An items' total of 50 beside a current-year budget of 20: 30万元 apart.",
    },
  ],
  basis: null,
  needs: ["tables.expenditure", "fields.currentYearBudget"],
  places: [["tables.expenditure"], ["fields.currentYearBudget"]],
  options: z.object(TOLERANCE),
  check(form, { tolerance }) {
    const budgetCell = fieldCell(form, "currentYearBudget");
    const budget = fenOf(budgetCell);
    const { total, parts, sum } = expenditureTotal(form);
    const printed = fenOf(total);
    if (budget === null) return INSUFFICIENT_DATA;

    const compared = [
      { zh: "明细之和", en: "the items add up to", fen: sum, from: parts },
      {
        zh: "明细合计",
        en: "their printed total is",
        fen: printed,
        from: [total],
      },
    ].flatMap((side) =>
      side.fen === null ? [] : [{ ...side, fen: side.fen }],
    );
    const different = compared.filter(
      ({ fen }) => !isSameAmount(fen, budget, tolerance),
    );
    const [chief] = different;
    if (chief === undefined) {
      const sumKnown = sum !== null || parts.length === 0;
      const totalKnown = printed !== null || isBlank(total);
      return compared.length > 0 && sumKnown && totalKnown
        ? PASS
        : INSUFFICIENT_DATA;
    }
    const zh = different
      .map((d) => `${d.zh}${inWan(d.fen)}（${signedWan(d.fen - budget)}）`)
      .join("，");
    const en = different
      .map((d) => `${d.en} ${inWan(d.fen)} (${signedWan(d.fen - budget)})`)
      .join(", ");
    return finding({
      message: {
        zh: `疑似支出明细与项目当年预算不符：项目当年预算${inWan(budget)}，${zh}，请核实。`,
        en: `Expenditure and current-year budget differ: the budget is ${inWan(budget)}, ${en}. Please verify.`,
      },
      expected: toMoney(budget),
      actual: toMoney(chief.fen),
      difference: toMoney(chief.fen - budget),
      evidence: [budgetCell, total, ...parts],
    });
  },
});
