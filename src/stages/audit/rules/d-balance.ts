import { z } from "zod";
import { inWan, isBlank, toMoney } from "../amount.ts";
import {
  combine,
  finding,
  formRule,
  INSUFFICIENT_DATA,
  NOT_APPLICABLE,
  PASS,
  type Verdict,
} from "../rule.ts";
import { DEPARTMENT } from "../subject.ts";
import { isSameAmount, TOLERANCE } from "../tolerance.ts";
import { departmentTotals, type Total, totalOrSum } from "../totals.ts";

export const dBalance = formRule({
  id: "D-BALANCE",
  severity: "critical",
  subjects: [DEPARTMENT],
  title: { zh: "收支平衡", en: "Income equals expenditure" },
  asks: {
    zh: "当年及近两年，收入合计是否等于支出合计（合计空白时按各项之和）？",
    en: "Does income equal expenditure in the current year and the two before (by the sum of the parts where a total is blank)?",
  },
  examples: [
    {
      zh: "收入合计 120，支出合计 130：相差 10 万元。",
      en: "Income of 120 beside expenditure of 130: 10万元 apart.",
    },
  ],
  basis: null,
  needs: ["tables.income", "tables.expenditure"],
  places: [["tables.income"], ["tables.expenditure"]],
  options: z.object(TOLERANCE),
  check(form, { tolerance }) {
    const expenditure = departmentTotals(form, "expenditure");
    const verdict = combine(
      departmentTotals(form, "income").map((income, column) =>
        checkColumn(income, expenditure[column], tolerance),
      ),
    );
    return verdict.outcome === "not-applicable" ? INSUFFICIENT_DATA : verdict;
  },
});

function checkColumn(
  income: Total,
  expenditure: Total | undefined,
  tolerance: number,
): Verdict {
  if (expenditure === undefined) return INSUFFICIENT_DATA;
  if (isUnfilled(income) && isUnfilled(expenditure)) return NOT_APPLICABLE;
  const coming = totalOrSum(income);
  const going = totalOrSum(expenditure);
  if (coming.fen === null || going.fen === null) return INSUFFICIENT_DATA;
  if (isSameAmount(coming.fen, going.fen, tolerance)) return PASS;
  const gap = going.fen - coming.fen;
  return finding({
    message: {
      zh: `疑似收支不平：${income.name.zh}合计${inWan(coming.fen)}，${expenditure.name.zh}合计${inWan(going.fen)}，相差${inWan(Math.abs(gap))}，请核实。`,
      en: `The ${income.name.en} comes to ${inWan(coming.fen)}, the ${expenditure.name.en} to ${inWan(going.fen)}: ${inWan(Math.abs(gap))} apart. Please verify.`,
    },
    expected: toMoney(coming.fen),
    actual: toMoney(going.fen),
    difference: toMoney(gap),
    evidence: [...coming.from, ...going.from],
  });
}

function isUnfilled({ total, parts }: Total): boolean {
  return [total, ...parts].every(isBlank);
}
