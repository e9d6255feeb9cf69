import { z } from "zod";
import { plain } from "../../../text/tidy.ts";
import { fenOf, inWan, isBlank, signedWan, toMoney } from "../amount.ts";
import { yearOf } from "../department-projects.ts";
import { type AuditForm, fieldCell } from "../placed-cell.ts";
import {
  historySources,
  percentChange,
  priorBudget,
  saysNew,
  signedPercent,
} from "../prior-budgets.ts";
import { projectAmount } from "../project-amount.ts";
import {
  finding,
  formRule,
  INSUFFICIENT_DATA,
  NOT_APPLICABLE,
  PASS,
} from "../rule.ts";
import { PROJECT } from "../subject.ts";

export const yoyLarge = formRule({
  id: "YOY-LARGE",
  severity: "warning",
  subjects: [PROJECT],
  title: {
    zh: "当年预算较上年变动较大",
    en: "A large change from the year before",
  },
  asks: {
    zh: "当年预算较上年的增减幅度是否过大，或较大而未说明原因？",
    en: "Is the change from the year before large, or considerable without a reason being given?",
  },
  examples: [
    {
      zh: "上年 2929，当年 1200：减少 59.0%。",
      en: "2929 the year before and 1200 now: 59.0% less.",
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
  // Both thresholds are ours: no regulation that we know of sets one.
  places: [["fields.budgetHistory"]],
  options: z.object({
    threshold: z
      .number()
      .nonnegative()
      .default(30)
      .describe(
        "增减幅度达到即提示（%） / Change from which it is told, in percent",
      ),
    unexplained: z
      .number()
      .nonnegative()
      .default(20)
      .describe(
        "未说明原因时增减幅度达到即提示（%） / Change from which it is told where no reason is given, in percent",
      ),
  }),
  check(form, { threshold, unexplained }) {
    const year = yearOf(form);
    const sources = historySources(form);
    const text = sources.map(({ cell }) => cell.text ?? "").join("\n");
    if (year === null || sources[0]?.cell.state === "unreadable")
      return INSUFFICIENT_DATA;
    const before = priorBudget(year - 1, sources);
    const current = projectAmount(form);
    if (before === null && (saysNew(text) || sources.every(isBlank)))
      return NOT_APPLICABLE;
    if (before === null || current === null) return INSUFFICIENT_DATA;
    const percent = percentChange(before.fen, current.fen);
    if (percent === null) return NOT_APPLICABLE;

    const size = Math.abs(percent);
    const isLarge = size >= threshold;
    const isUnexplained = size >= unexplained && !REASON.test(plain(text));
    if (!isLarge && !isUnexplained) return PASS;
    const gap = current.fen - before.fen;
    const reason = REASON.test(plain(text))
      ? { zh: "", en: "" }
      : { zh: "，未见原因说明", en: ", without a reason" };
    const other = byField(form, before.fen, current.fen);
    return finding({
      severity: isLarge ? "warning" : "info",
      message: {
        zh: `疑似当年预算变动较大：${year - 1}年${inWan(before.fen)}，当年${inWan(current.fen)}（${signedWan(gap)}，${signedPercent(percent)}）${reason.zh}${other.zh}，请核实。`,
        en: `The budget changes much: ${inWan(before.fen)} in ${year - 1}, ${inWan(current.fen)} now (${signedWan(gap)}, ${signedPercent(percent)})${reason.en}${other.en}. Please verify.`,
      },
      expected: toMoney(before.fen),
      actual: toMoney(current.fen),
      difference: toMoney(gap),
      evidence: [before.source, ...current.from],
    });
  },
});

const REASON =
  /因|由于|所以|原因|为了|主要[是为系]|根据|按照|落实|受.{1,12}影响|移交|划[转归出入]|取消|停止|不再|完成|完工|结束|到期|合并|并入|调整(?:为|至|到|了)|压减|厉行节约|过紧日子|一般性支出|自行|新增(?!幅)|扩大|增设|提标|疫情/u;

/** The change by 项目当年预算, where the tables of the form agree on another amount. */
function byField(form: AuditForm, before: number, current: number) {
  const stated = fenOf(fieldCell(form, "currentYearBudget"));
  const percent = stated === null ? null : percentChange(before, stated);
  if (stated === null || stated === current || percent === null)
    return { zh: "", en: "" };
  return {
    zh: `；按“项目当年预算”栏${inWan(stated)}计为${signedPercent(percent)}`,
    en: `; ${signedPercent(percent)} by the current-year budget as printed, ${inWan(stated)}`,
  };
}
