import { LAYOUTS } from "../../../layouts/index.ts";
import type { Bilingual } from "../../../model/finding.ts";
import { plain } from "../../../text/tidy.ts";
import { type AuditForm, fieldCell } from "../placed-cell.ts";
import {
  finding,
  formRule,
  INSUFFICIENT_DATA,
  NO_OPTIONS,
  NOT_APPLICABLE,
  PASS,
} from "../rule.ts";
import { PROJECT } from "../subject.ts";

export const typeSpan = formRule({
  id: "TYPE-SPAN",
  severity: "warning",
  subjects: [PROJECT],
  title: {
    zh: "延续性项目的起止年份",
    en: "Years of a continuing project",
  },
  asks: {
    zh: "延续性项目是否填写了起止年份？",
    en: "Does a continuing project say from which year to which it runs?",
  },
  examples: [
    {
      zh: "延续性项目☑（从　　年至　　年）",
      en: "Continuing is ticked, and the years are left empty.",
    },
  ],
  basis: null,
  needs: ["fields.projectType", "fields.projectPeriod"],
  places: [["fields.projectType"]],
  options: NO_OPTIONS,
  check(form) {
    const type = fieldCell(form, "projectType");
    const period = fieldCell(form, "projectPeriod");
    const { value, state, reasons } = type.cell;
    if (state === "absent" || state === "unreadable") return INSUFFICIENT_DATA;
    if (value === null)
      return reasons.length > 0 ? INSUFFICIENT_DATA : NOT_APPLICABLE;
    if (value !== "continuing" || !asksYears(form)) return NOT_APPLICABLE;
    if (period.cell.state === "unreadable") return INSUFFICIENT_DATA;

    // The span is printed within the row of boxes; its own field holds what was cut out of it.
    const fault = [period, type]
      .map(({ cell }) => faultOf(cell.text ?? ""))
      .sort((a, b) => WORST_LAST.indexOf(a) - WORST_LAST.indexOf(b))[0];
    if (fault === undefined || fault === "none") return PASS;
    const evidence = period.cell.state === "absent" ? [type] : [period, type];
    return finding({
      message: {
        zh: `疑似延续性项目${SAYS[fault].zh}，请核实。`,
        en: `A continuing project ${SAYS[fault].en}. Please verify.`,
      },
      actual: evidence[0]?.cell.text || null,
      evidence,
    });
  },
});

/** The years are asked for behind 延续性; where 项目期 is a field of its own, a project that continues may be of one year. */
function asksYears(form: AuditForm): boolean {
  const layout = LAYOUTS.find(({ id }) => id === form.type);
  const period = layout?.fields.find(({ name }) => name === "projectPeriod");
  if (period !== undefined) return period.where === "within";
  return (fieldCell(form, "projectType").cell.text ?? "").includes("年");
}

type Fault = "none" | "reversed" | "half" | "empty";

const WORST_LAST: readonly Fault[] = ["none", "reversed", "half", "empty"];

const SAYS: Record<Exclude<Fault, "none">, Bilingual> = {
  empty: {
    zh: "未填写起止年份",
    en: "seems to have no years filled in",
  },
  half: {
    zh: "起止年份只填写了一个",
    en: "seems to have only one of its two years filled in",
  },
  reversed: {
    zh: "截止年份早于起始年份",
    en: "seems to end before it begins",
  },
};

/** What is wrong with a span of years: 从2021年至2023年, 2021-2023, 21年至23年, 自2021年起三年. */
function faultOf(text: string): Fault {
  const line = plain(text.replace(UNFILLED, "")).replaceAll(" ", "");
  const [from, to] = [...line.matchAll(YEAR)].map(([year]) => yearOf(year));
  if (from === undefined) return LASTING.test(line) ? "none" : "empty";
  if (to === undefined) return LASTING.test(line) ? "none" : "half";
  return to < from ? "reversed" : "none";
}

/** The century is printed in advance: 20   年. */
const UNFILLED = /(?<!\d)(?:19|20|２０)\s+(?=年)/gu;
const YEAR =
  /(?:19|20)\d{2}(?!\d)|(?<!\d)\d{2}(?=年)|[二][〇零○O0][一二三四五六七八九〇零]{2}/gu;
/** A number of years: 为期三年, 3年 */
const LASTING = /(?<![\d〇零])(?:\d|[一二两三四五六七八九十])个?年(?!级)|长期/u;

/** A year of four digits, or of two in this century; spelt ones by their digits. */
function yearOf(text: string): number {
  const digits = text.replace(/\D/gu, (char) => {
    const digit = "〇一二三四五六七八九".indexOf(char);
    return digit >= 0 ? String(digit) : "0";
  });
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}
