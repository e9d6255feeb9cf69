import { isBlank } from "../amount.ts";
import { fieldCell } from "../placed-cell.ts";
import {
  finding,
  formRule,
  INSUFFICIENT_DATA,
  NO_OPTIONS,
  PASS,
  PROJECT,
} from "../rule.ts";

export const goalMissing = formRule({
  id: "GOAL-MISSING",
  severity: "critical",
  formTypes: [PROJECT],
  title: { zh: "绩效总目标空白", en: "No overall goal" },
  asks: {
    zh: "项目绩效总目标是否已填写？",
    en: "Is the overall performance goal filled in?",
  },
  examples: [
    {
      zh: "“项目绩效总目标”一栏空白，或仅填“/”。",
      en: "The overall goal is blank or holds a slash only.",
    },
  ],
  // Goal-setting comes before budgeting, and goals are approved with the budget.
  basis: "中发〔2018〕34号",
  needs: ["fields.goal"],
  options: NO_OPTIONS,
  check(form) {
    const goal = fieldCell(form, "goal");
    const { state } = goal.cell;
    if (state === "absent" || state === "unreadable") return INSUFFICIENT_DATA;
    if (!isBlank(goal)) return PASS;
    return finding({
      message: {
        zh: "疑似未填写项目绩效总目标，请核实。",
        en: "The overall performance goal seems to be missing. Please verify.",
      },
      actual: goal.cell.text || null,
      evidence: [goal],
    });
  },
});
