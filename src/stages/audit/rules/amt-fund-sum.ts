import { z } from "zod";
import { fenOf, inWan, isBlank, toMoney } from "../amount.ts";
import {
  combine,
  finding,
  formRule,
  INSUFFICIENT_DATA,
  PASS,
  type Verdict,
} from "../rule.ts";
import { PROJECT } from "../subject.ts";
import { isSameAmount, TOLERANCE } from "../tolerance.ts";
import { fundingTotal, type Total, termFundingTotal } from "../totals.ts";

export const amtFundSum = formRule({
  id: "AMT-FUND-SUM",
  severity: "critical",
  subjects: [PROJECT],
  title: {
    zh: "资金来源之和与合计",
    en: "Funding sources against their total",
  },
  asks: {
    zh: "各项资金来源之和，是否等于所填合计？",
    en: "Do the funding sources add up to the printed total?",
  },
  examples: [
    {
      zh: "公共预算财政拨款 40、其他资金 5，合计 50：相差 5 万元。",
      en: "Sources of 40 and 5 under a total of 50: 5万元 apart.",
    },
  ],
  basis: null,
  needs: ["tables.funding", "tables.termFunding"],
  options: z.object(TOLERANCE),
  check(form, { tolerance }) {
    const totals = [
      ...("funding" in form.tables ? [fundingTotal(form)] : []),
      ...("termFunding" in form.tables ? [termFundingTotal(form)] : []),
    ].filter((total) => !isUnused(total));
    return totals.length === 0
      ? INSUFFICIENT_DATA
      : combine(totals.map((total) => checkTotal(total, tolerance)));
  },
});

/** A project of one year leaves the money of its term blank, or that of its year. */
function isUnused({ total, parts }: Total): boolean {
  return [total, ...parts].every(isBlank);
}

function checkTotal(
  { name, total, parts, sum }: Total,
  tolerance: number,
): Verdict {
  const printed = fenOf(total);
  if (printed === null || sum === null) return INSUFFICIENT_DATA;
  if (isSameAmount(printed, sum, tolerance)) return PASS;
  const gap = printed - sum;
  return finding({
    message: {
      zh: `疑似${name.zh}各来源之和与合计不符：各来源之和为${inWan(sum)}，合计为${inWan(printed)}，相差${inWan(Math.abs(gap))}，请核实。`,
      en: `The ${name.en} add up to ${inWan(sum)}, the printed total is ${inWan(printed)}: ${inWan(Math.abs(gap))} apart. Please verify.`,
    },
    expected: toMoney(sum),
    actual: toMoney(printed),
    difference: toMoney(gap),
    evidence: [total, ...parts],
  });
}
