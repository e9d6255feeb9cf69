import { z } from "zod";
import { fenOf, inWan } from "../amount.ts";
import {
  type ExecutionRow,
  executedPercent,
  executionRows,
  planned,
} from "../execution.ts";
import { isPrintOf, printedNumber, shown } from "../printed-number.ts";
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

export const seExecRate = formRule({
  id: "SE-EXEC-RATE",
  severity: "critical",
  subjects: [EVALUATION],
  title: { zh: "预算执行率与执行数", en: "Rate of execution against amounts" },
  asks: {
    zh: "各行所填执行率，是否等于全年执行数除以全年预算数？",
    en: "Is each rate of execution what was spent divided by the budget of the year?",
  },
  examples: [
    {
      zh: "全年预算数 50，全年执行数 45，执行率填 95%：应为 90%。",
      en: "45 of 50 spent and a rate of 95%: it should be 90%.",
    },
  ],
  basis: null,
  needs: ["tables.execution"],
  options: z.object({
    tolerance: z
      .number()
      .nonnegative()
      .default(0)
      .describe(
        "四舍五入或截尾之外容许的误差（百分点） / Tolerance in percentage points, beyond rounding or cutting off",
      ),
  }),
  check(form, { tolerance }) {
    const rows = executionRows(form);
    if (rows.length === 0) return INSUFFICIENT_DATA;
    return combine(rows.map((row) => checkRow(row, tolerance)));
  },
});

function checkRow(row: ExecutionRow, tolerance: number): Verdict {
  const printed = printedNumber(row.rate);
  if (printed === null) return unprinted(row);
  const exact = executedPercent(row);
  if (exact === null) {
    // 0 of 0, or a source not used, for which any rate is printed.
    const isUnused = [fenOf(planned(row)), fenOf(row.executed)].every(
      (fen) => fen === 0 || fen === null,
    );
    return isUnused && printed.number === 0 ? PASS : INSUFFICIENT_DATA;
  }
  // 0.97 may stand for 97 %.
  const hundredfold = {
    number: printed.number * 100,
    step: printed.step * 100,
  };
  const isShare =
    printed.number <= 1 && !/[%％]/u.test(row.rate.cell.text ?? "");
  if (isPrintOf(printed, exact, tolerance)) return PASS;
  if (isShare && isPrintOf(hundredfold, exact, tolerance)) return PASS;
  const stated = isShare ? hundredfold.number : printed.number;
  const [budget, executed] = [planned(row), row.executed].map(
    (placed) => fenOf(placed) ?? 0,
  ) as [number, number];
  return finding({
    message: {
      zh: `疑似预算执行率有误：“${row.item}”全年预算数${inWan(budget)}，执行数${inWan(executed)}，执行率应为${shown(exact)}%，所填为${shown(stated)}%，请核实。`,
      en: `“${row.item}”: ${inWan(executed)} of ${inWan(budget)} is ${shown(exact)}%, the rate of execution says ${shown(stated)}%. Please verify.`,
    },
    expected: Number(exact.toFixed(2)),
    actual: stated,
    difference: Number((stated - exact).toFixed(2)),
    evidence: [row.rate, planned(row), row.executed],
  });
}

/** Only the total's rate is needed; many forms print a dash in the other rows. */
function unprinted({ isTotal, rate }: ExecutionRow): Verdict {
  const isOpen = isTotal || rate.cell.state === "unreadable";
  return isOpen ? INSUFFICIENT_DATA : NOT_APPLICABLE;
}
