import { z } from "zod";
import { fenOf, inWan, isBlank, toMoney } from "../amount.ts";
import { type AuditForm, rowCell, rowPaths } from "../placed-cell.ts";
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
import { type Total, taskTotals } from "../totals.ts";

export const dTaskSum = formRule({
  id: "D-TASK-SUM",
  severity: "critical",
  subjects: [DEPARTMENT],
  title: { zh: "年度主要任务的金额", en: "Amounts of the annual tasks" },
  asks: {
    zh: "各任务的预算金额之和，是否等于金额合计；每项任务的财政拨款与其他资金之和，是否等于其总额？",
    en: "Do the amounts of the tasks add up to their total, and each task's fiscal grant and other funds to its amount?",
  },
  examples: [
    {
      zh: "任务一 120、任务二 80，金额合计 210：相差 10 万元。",
      en: "Tasks of 120 and 80 under a total of 210: 10万元 apart.",
    },
    {
      zh: "任务总额 120，财政拨款 100，其他资金 10：相差 10 万元。",
      en: "A task of 120 with grants of 100 and other funds of 10: 10万元 apart.",
    },
  ],
  basis: null,
  needs: ["tables.tasks"],
  options: z.object(TOLERANCE),
  check(form, { tolerance }) {
    const rows = rowPaths(form, "tasks");
    if (rows.length === 0) return INSUFFICIENT_DATA;
    return combine([
      ...taskTotals(form).map((total) => checkColumn(total, tolerance)),
      ...rows.map((row) => checkRow(form, row, tolerance)),
    ]);
  },
});

function checkColumn(
  { name, total, parts, sum }: Total,
  tolerance: number,
): Verdict {
  // A column that nobody filled in; that a total alone is blank is what AMT-BLANK-TOTAL asks.
  if (parts.every(isBlank) || isBlank(total)) return NOT_APPLICABLE;
  const printed = fenOf(total);
  if (printed === null || sum === null) return INSUFFICIENT_DATA;
  if (isSameAmount(printed, sum, tolerance)) return PASS;
  const gap = printed - sum;
  return finding({
    message: {
      zh: `疑似${name.zh}之和与金额合计不符：各任务之和为${inWan(sum)}，金额合计为${inWan(printed)}，相差${inWan(Math.abs(gap))}，请核实。`,
      en: `The ${name.en} add up to ${inWan(sum)}, the printed total is ${inWan(printed)}: ${inWan(Math.abs(gap))} apart. Please verify.`,
    },
    expected: toMoney(sum),
    actual: toMoney(printed),
    difference: toMoney(gap),
    evidence: [total, ...parts],
  });
}

function checkRow(form: AuditForm, row: string, tolerance: number): Verdict {
  const task = rowCell(form, row, "task").cell.text ?? "";
  const amount = rowCell(form, row, "amount");
  const sources = ["fiscalAmount", "otherAmount"].map((column) =>
    rowCell(form, row, column),
  );
  // Some print the amount only.
  if (sources.every((cell) => isBlank(cell) || cell.cell.state === "absent"))
    return NOT_APPLICABLE;
  const whole = fenOf(amount);
  const parts = sources.map((cell) => (isBlank(cell) ? 0 : fenOf(cell)));
  const [fiscal, other] = parts;
  if (whole === null || fiscal == null || other == null)
    return INSUFFICIENT_DATA;
  const sum = fiscal + other;
  if (isSameAmount(whole, sum, tolerance)) return PASS;
  const gap = whole - sum;
  return finding({
    message: {
      zh: `疑似任务金额有误：“${task}”总额${inWan(whole)}，财政拨款与其他资金之和为${inWan(sum)}，相差${inWan(Math.abs(gap))}，请核实。`,
      en: `“${task}” has ${inWan(whole)} in all, its grants and other funds come to ${inWan(sum)}: ${inWan(Math.abs(gap))} apart. Please verify.`,
    },
    expected: toMoney(sum),
    actual: toMoney(whole),
    difference: toMoney(gap),
    evidence: [amount, ...sources],
  });
}
