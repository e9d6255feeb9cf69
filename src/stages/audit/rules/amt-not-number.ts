import { moneyCells } from "../money-cells.ts";
import {
  combine,
  finding,
  formRule,
  INSUFFICIENT_DATA,
  NO_OPTIONS,
  PASS,
} from "../rule.ts";
import { DEPARTMENT, EVALUATION, PROJECT } from "../subject.ts";

export const amtNotNumber = formRule({
  id: "AMT-NOT-NUMBER",
  severity: "critical",
  subjects: [PROJECT, DEPARTMENT, EVALUATION],
  title: { zh: "金额栏非数字", en: "No number where an amount belongs" },
  asks: {
    zh: "应填金额之处，所填是否为金额？",
    en: "Where an amount belongs, is there one?",
  },
  examples: [
    {
      zh: "“项目总预算”一栏填的是项目名称。",
      en: "The total budget holds the name of the project.",
    },
  ],
  basis: null,
  needs: [
    "fields.totalBudget",
    "fields.currentYearBudget",
    "tables.funding",
    "tables.termFunding",
    "tables.tasks",
    "tables.execution",
    "tables.expenditure",
    "tables.income",
  ],
  options: NO_OPTIONS,
  check(form) {
    return combine(
      moneyCells(form).map(({ placed, label }) => {
        if (placed.cell.state === "unreadable") return INSUFFICIENT_DATA;
        if (!placed.cell.reasons.includes(NOT_AN_AMOUNT)) return PASS;
        return finding({
          message: {
            zh: `疑似金额栏填写有误：“${label}”一栏填的是“${placed.cell.text}”，不是金额，请核实。`,
            en: `“${label}” holds “${placed.cell.text}”, which is no amount. Please verify.`,
          },
          actual: placed.cell.text,
          evidence: [placed],
        });
      }),
    );
  },
});

/** The reason that normalising gives to a text without any amount. */
const NOT_AN_AMOUNT = "not-an-amount";
