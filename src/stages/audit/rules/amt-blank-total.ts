import { fenOf, inWan, isBlank, toMoney } from "../amount.ts";
import { totalsOf } from "../money-cells.ts";
import {
  combine,
  finding,
  formRule,
  INSUFFICIENT_DATA,
  NO_OPTIONS,
  NOT_APPLICABLE,
  PASS,
  type Verdict,
} from "../rule.ts";
import { DEPARTMENT, PROJECT } from "../subject.ts";
import type { Total } from "../totals.ts";

export const amtBlankTotal = formRule({
  id: "AMT-BLANK-TOTAL",
  severity: "warning",
  subjects: [PROJECT, DEPARTMENT],
  title: { zh: "合计空白", en: "Total left blank" },
  asks: {
    zh: "分项已填金额，合计是否空白？",
    en: "Is a total left blank although its parts are filled in?",
  },
  examples: [
    {
      zh: "明细 10、10，合计空白：应为 20 万元。",
      en: "Items of 10 and 10 under a blank total: it should be 20万元.",
    },
  ],
  basis: null,
  needs: [
    "tables.funding",
    "tables.termFunding",
    "tables.expenditure",
    "tables.income",
    "tables.tasks",
  ],
  options: NO_OPTIONS,
  check(form) {
    return combine(totalsOf(form).map(checkTotal));
  },
});

function checkTotal({ name, total, parts, sum }: Total): Verdict {
  if (total.cell.state === "absent" || total.cell.state === "unreadable")
    return INSUFFICIENT_DATA;
  if (!isBlank(total)) return PASS;
  const filled = parts.filter((part) => fenOf(part) !== null);
  if (filled.length === 0)
    return parts.every(isBlank) ? NOT_APPLICABLE : INSUFFICIENT_DATA;
  return finding({
    message: {
      zh: `疑似漏填合计：${name.zh}已填分项金额，合计空白，请核实。`,
      en: `The total of ${name.en} is blank although parts are filled in. Please verify.`,
    },
    expected: sum === null ? null : toMoney(sum),
    suggestion:
      sum === null
        ? null
        : {
            zh: `按分项计算，合计应为${inWan(sum)}。`,
            en: `By its parts the total should be ${inWan(sum)}.`,
          },
    evidence: [total, ...filled],
  });
}
