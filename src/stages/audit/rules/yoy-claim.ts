import { fenOf, inWan, signedWan, toMoney } from "../amount.ts";
import { type BudgetClaim, budgetClaims } from "../budget-claims.ts";
import { type AuditForm, fieldCell } from "../placed-cell.ts";
import {
  historySources,
  percentChange,
  priorBudget,
  signedPercent,
} from "../prior-budgets.ts";
import { projectAmount } from "../project-amount.ts";
import {
  finding,
  formRule,
  INSUFFICIENT_DATA,
  NO_OPTIONS,
  NOT_APPLICABLE,
  PASS,
} from "../rule.ts";
import { PROJECT } from "../subject.ts";

export const yoyClaim = formRule({
  id: "YOY-CLAIM",
  severity: "critical",
  subjects: [PROJECT],
  title: {
    zh: "当年预算变动说明与数字",
    en: "What is said of the change against the numbers",
  },
  asks: {
    zh: "“无变动”“下调”“增加”等说明，是否与上年、当年预算数字相符？",
    en: "Does what is said of the change (unchanged, lower, higher) agree with the budgets of both years?",
  },
  examples: [
    {
      zh: "称“当年预算安排无变动”，而上年 24，当年 20。",
      en: "Said to be unchanged, with 24 the year before and 20 now.",
    },
  ],
  basis: null,
  needs: [
    "fields.fiscalYear",
    "fields.budgetHistory",
    "fields.currentYearBudget",
    "tables.funding",
    "tables.expenditure",
    "unplaced",
  ],
  places: [["fields.budgetHistory"]],
  options: NO_OPTIONS,
  check(form) {
    const sources = historySources(form);
    const fiscalYear = fieldCell(form, "fiscalYear").cell.value;
    if (sources[0]?.cell.state === "unreadable") return INSUFFICIENT_DATA;
    if (typeof fiscalYear !== "number") return INSUFFICIENT_DATA;
    const claims = sources.flatMap((source) =>
      budgetClaims(source.cell.text ?? "", fiscalYear).map((claim) => ({
        ...claim,
        source,
      })),
    );
    const [claim] = claims;
    if (claim === undefined) return NOT_APPLICABLE;
    if (claims.some(({ direction }) => direction !== claim.direction))
      return INSUFFICIENT_DATA;

    const before = priorBudget(claim.base, sources);
    const currentCell = fieldCell(form, "currentYearBudget");
    const current = fenOf(currentCell);
    if (before === null || current === null) return INSUFFICIENT_DATA;
    if (holds(claim.direction, before.fen, current)) return PASS;
    const other = otherAmount(form, before.fen, current);
    const change = changeOf(before.fen, current);
    return finding({
      message: {
        zh: `疑似变动说明与数字不符：称“${claim.words}”，而${claim.base}年${inWan(before.fen)}，当年${inWan(current)}（${change}）${other.zh}，请核实。`,
        en: `Said: “${claim.words}”; but ${claim.base} had ${inWan(before.fen)} and the current year has ${inWan(current)} (${change})${other.en}. Please verify.`,
      },
      // Only "unchanged" says what the amount must be.
      expected: claim.direction === "same" ? toMoney(before.fen) : null,
      actual: toMoney(current),
      difference: toMoney(current - before.fen),
      evidence: [
        claim.source,
        ...(before.source === claim.source ? [] : [before.source]),
        currentCell,
      ],
    });
  },
});

/** 基本持平 and the like are taken at their word up to this change, in percent: our own reading of "nearly", no regulation sets one. */
const NEARLY_PERCENT = 10;

function holds(
  direction: BudgetClaim["direction"],
  before: number,
  current: number,
): boolean {
  switch (direction) {
    case "same":
      return current === before;
    case "nearly":
      return Math.abs(current - before) * 100 <= before * NEARLY_PERCENT;
    case "lower":
      return current < before;
    case "higher":
      return current > before;
  }
}

/** +26万元, +108.3% */
function changeOf(before: number, current: number): string {
  const gap = signedWan(current - before);
  const percent = percentChange(before, current);
  return percent === null ? gap : `${gap}, ${signedPercent(percent)}`;
}

/** What the tables of the form say instead, where they agree against 项目当年预算. */
function otherAmount(form: AuditForm, before: number, current: number) {
  const amount = projectAmount(form);
  if (amount === null || amount.fen === current) return { zh: "", en: "" };
  const change = `${inWan(amount.fen)} (${changeOf(before, amount.fen)})`;
  return {
    zh: `；按资金来源和支出明细为${change}`,
    en: `, by its tables ${change}`,
  };
}
