import { fenOf, inWan, isBlank, toMoney } from "./amount.ts";
import type { AuditForm } from "./placed-cell.ts";
import {
  combine,
  finding,
  INSUFFICIENT_DATA,
  NOT_APPLICABLE,
  PASS,
  type Verdict,
} from "./rule.ts";
import { isSameAmount } from "./tolerance.ts";
import { departmentTotals, type Total } from "./totals.ts";

/**
 * Whether the parts of 收入构成 or 支出构成 add up to 合计 in each column. A column whose 合计 is left blank has nothing to
 * be compared with; a table of such columns only gives no answer.
 * @param tolerance in yuan
 */
export function checkSums(
  form: AuditForm,
  table: "income" | "expenditure",
  tolerance: number,
): Verdict {
  const verdict = combine(
    departmentTotals(form, table).map((total) => checkColumn(total, tolerance)),
  );
  return verdict.outcome === "not-applicable" ? INSUFFICIENT_DATA : verdict;
}

function checkColumn(
  { name, total, parts, sum }: Total,
  tolerance: number,
): Verdict {
  if (isBlank(total)) return NOT_APPLICABLE;
  const printed = fenOf(total);
  if (printed === null || sum === null) return INSUFFICIENT_DATA;
  if (isSameAmount(printed, sum, tolerance)) return PASS;
  const gap = printed - sum;
  return finding({
    message: {
      zh: `疑似${name.zh}各项之和与合计不符：各项之和为${inWan(sum)}，合计为${inWan(printed)}，相差${inWan(Math.abs(gap))}，请核实。`,
      en: `The parts of the ${name.en} add up to ${inWan(sum)}, the printed total is ${inWan(printed)}: ${inWan(Math.abs(gap))} apart. Please verify.`,
    },
    expected: toMoney(sum),
    actual: toMoney(printed),
    difference: toMoney(gap),
    evidence: [total, ...parts],
  });
}
