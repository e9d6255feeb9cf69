import { z } from "zod";
import { fenOf, inWan, toMoney } from "../amount.ts";
import { type ExecutionRow, executionRows, planned } from "../execution.ts";
import {
  combine,
  finding,
  formRule,
  INSUFFICIENT_DATA,
  NOT_APPLICABLE,
  PASS,
  type Verdict,
} from "../rule.ts";
import { EVALUATION } from "../subject.ts";
import { TOLERANCE } from "../tolerance.ts";

export const seExecOver = formRule({
  id: "SE-EXEC-OVER",
  severity: "warning",
  subjects: [EVALUATION],
  title: { zh: "执行数超过预算数", en: "More spent than budgeted" },
  asks: {
    zh: "各行的全年执行数是否都不超过全年预算数？",
    en: "Is in no row more spent than the budget of the year?",
  },
  examples: [
    {
      zh: "其他资金全年预算数为空，全年执行数 3：超出 3 万元。",
      en: "3 spent of other funds, of which there was no budget: 3万元 more.",
    },
  ],
  basis: null,
  needs: ["tables.execution"],
  options: z.object(TOLERANCE),
  check(form, { tolerance }) {
    const rows = executionRows(form);
    if (rows.length === 0) return INSUFFICIENT_DATA;
    return combine(rows.map((row) => checkRow(row, tolerance)));
  },
});

function checkRow(row: ExecutionRow, tolerance: number): Verdict {
  const cell = planned(row);
  const states = [cell, row.executed].map(({ cell: { state } }) => state);
  if (states.includes("unreadable")) return INSUFFICIENT_DATA;
  const executed = fenOf(row.executed);
  if (executed === null)
    return row.isTotal ? INSUFFICIENT_DATA : NOT_APPLICABLE;
  // A source left blank in print is one without a budget; a total left blank is not known.
  const budget = fenOf(cell) ?? (row.isTotal ? null : 0);
  if (budget === null) return INSUFFICIENT_DATA;
  const gap = executed - budget;
  if (gap <= Math.round(tolerance * 100)) return PASS;
  return finding({
    message: {
      zh: `疑似执行数超过预算数：“${row.item}”全年预算数${inWan(budget)}，全年执行数${inWan(executed)}，超出${inWan(gap)}，请核实。`,
      en: `“${row.item}”: ${inWan(executed)} spent of a budget of ${inWan(budget)}, ${inWan(gap)} more. Please verify.`,
    },
    expected: toMoney(budget),
    actual: toMoney(executed),
    difference: toMoney(gap),
    evidence: [row.executed, cell],
  });
}
