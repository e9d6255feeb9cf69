import { isBlank } from "../amount.ts";
import { type AuditForm, fieldCell } from "../placed-cell.ts";
import { SPAN_FIELDS, spansYears } from "../project-span.ts";
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
import { PROJECT } from "../subject.ts";

export const goalMissing = formRule({
  id: "GOAL-MISSING",
  severity: "critical",
  subjects: [PROJECT],
  title: { zh: "绩效总目标空白", en: "No overall goal" },
  asks: {
    zh: "项目绩效总目标、年度目标是否已填写？",
    en: "Are the overall performance goal and that of the year filled in?",
  },
  examples: [
    {
      zh: "“项目绩效总目标”一栏空白，或仅填“/”。",
      en: "The overall goal is blank or holds a slash only.",
    },
  ],
  // Goal-setting comes before budgeting, and goals are approved with the budget.
  basis: "中发〔2018〕34号",
  needs: ["fields.goal", "fields.annualGoal", ...SPAN_FIELDS],
  places: [["fields.goal", "fields.annualGoal"]],
  options: NO_OPTIONS,
  check(form) {
    return combine(
      GOALS.filter(({ field }) => field in form.fields).map((goal) =>
        checkGoal(form, goal),
      ),
    );
  },
});

const GOALS = [
  { field: "goal", zh: "项目绩效总目标", en: "overall performance goal" },
  { field: "annualGoal", zh: "年度绩效目标", en: "goal of the year" },
] as const;

function checkGoal(
  form: AuditForm,
  { field, zh, en }: (typeof GOALS)[number],
): Verdict {
  const goal = fieldCell(form, field);
  const { state } = goal.cell;
  if (state === "absent" || state === "unreadable") return INSUFFICIENT_DATA;
  if (!isBlank(goal)) return PASS;
  // Beside the year's own goal, a project of one year has no other to fill in.
  const isOfYear = "annualGoal" in form.fields && !spansYears(form);
  if (field === "goal" && isOfYear) return NOT_APPLICABLE;
  return finding({
    message: {
      zh: `疑似未填写${zh}，请核实。`,
      en: `The ${en} seems to be missing. Please verify.`,
    },
    actual: goal.cell.text || null,
    evidence: [goal],
  });
}
