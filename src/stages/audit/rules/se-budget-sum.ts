import { z } from "zod";
import { fenOf, inWan, isBlank, sumOf, toMoney } from "../amount.ts";
import {
  type ExecutionRow,
  executionParts,
  executionRows,
} from "../execution.ts";
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
import { isSameAmount, TOLERANCE } from "../tolerance.ts";

export const seBudgetSum = formRule({
  id: "SE-BUDGET-SUM",
  severity: "critical",
  subjects: [EVALUATION],
  title: {
    zh: "年度资金总额与各项资金之和",
    en: "The year's funds against their sources",
  },
  asks: {
    zh: "年初预算数、全年预算数、全年执行数各列，各项资金之和是否等于年度资金总额？",
    en: "Do the sources add up to the year's total in each column: initial budget, adjusted budget, spent?",
  },
  examples: [
    {
      zh: "年度资金总额 0，其中当年财政拨款 90：相差 90 万元。",
      en: "A total of 0 above a fiscal grant of 90: 90万元 apart.",
    },
  ],
  basis: null,
  needs: ["tables.execution"],
  options: z.object(TOLERANCE),
  check(form, { tolerance }) {
    const rows = executionRows(form);
    const total = rows.find(({ isTotal }) => isTotal);
    const parts = executionParts(rows);
    if (total === undefined || parts.length === 0) return INSUFFICIENT_DATA;
    return combine(
      COLUMNS.map((column) => checkColumn(total, parts, column, tolerance)),
    );
  },
});

const COLUMNS = [
  { name: "initial", zh: "年初预算数", en: "initial budget" },
  { name: "adjusted", zh: "全年预算数", en: "budget of the year" },
  { name: "executed", zh: "全年执行数", en: "amount spent" },
] as const;

function checkColumn(
  total: ExecutionRow,
  parts: readonly ExecutionRow[],
  { name, zh, en }: (typeof COLUMNS)[number],
  tolerance: number,
): Verdict {
  const cells = parts.map((part) => part[name]);
  const sum = sumOf(cells, "none");
  const whole = total[name];
  // The sources may be left out where there is but one, and a column that a form has not got.
  if (cells.every((cell) => isBlank(cell) || cell.cell.state === "absent"))
    return NOT_APPLICABLE;
  const isUnset = isBlank(whole);
  const printed = isUnset ? 0 : fenOf(whole);
  if (printed === null || sum === null) return INSUFFICIENT_DATA;
  if (isSameAmount(printed, sum, tolerance)) return PASS;
  const gap = printed - sum;
  return finding({
    severity: isUnset ? "warning" : "critical",
    message: {
      zh: `疑似${total.item}与各项资金之和不符：${zh}各项之和为${inWan(sum)}，${total.item}${isUnset ? "空白" : `为${inWan(printed)}，相差${inWan(Math.abs(gap))}`}，请核实。`,
      en: `The sources of the ${en} add up to ${inWan(sum)}, the total ${isUnset ? "is blank" : `says ${inWan(printed)}: ${inWan(Math.abs(gap))} apart`}. Please verify.`,
    },
    expected: toMoney(sum),
    actual: isUnset ? null : toMoney(printed),
    difference: isUnset ? null : toMoney(gap),
    evidence: [whole, ...cells],
  });
}
