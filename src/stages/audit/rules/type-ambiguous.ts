import { halfWidth } from "../../../text/tidy.ts";
import { isBlank } from "../amount.ts";
import { fieldCell } from "../placed-cell.ts";
import {
  finding,
  formRule,
  INSUFFICIENT_DATA,
  NO_OPTIONS,
  NOT_APPLICABLE,
  PASS,
} from "../rule.ts";
import { PROJECT } from "../subject.ts";

export const typeAmbiguous = formRule({
  id: "TYPE-AMBIGUOUS",
  severity: "info",
  subjects: [PROJECT],
  title: { zh: "项目类型勾选不清", en: "Project type ticked unclearly" },
  asks: {
    zh: "项目类型的勾选标记是否清楚，无需猜测？",
    en: "Is the tick of the project type clear, without guessing?",
  },
  examples: [
    {
      zh: "一次性项目□　常年性项目□√　延续性项目□",
      en: "A tick beside an empty box instead of in it.",
    },
  ],
  basis: null,
  needs: ["fields.projectType"],
  options: NO_OPTIONS,
  check(form) {
    const type = fieldCell(form, "projectType");
    const { value, state, reasons, text } = type.cell;
    if (state === "absent" || state === "unreadable") return INSUFFICIENT_DATA;
    if (isBlank(type)) return NOT_APPLICABLE;
    const unclear =
      UNCLEAR.some((reason) => reasons.includes(reason)) ||
      BESIDE_BOX.test(halfWidth(text ?? ""));
    if (unclear)
      return finding({
        message: {
          zh: "疑似项目类型的勾选标记不规范，所选类型系推断，请对照原件核实。",
          en: "The tick of the project type is not clear: which type is meant was inferred. Please verify against the original.",
        },
        actual: value,
        evidence: [type],
      });
    if (WITHOUT_MARKS.some((reason) => reasons.includes(reason)))
      return INSUFFICIENT_DATA;
    const none = value === null && reasons.length === 0;
    return none ? NOT_APPLICABLE : PASS;
  },
});

/** Reasons of normalising by which a mark was interpreted, or could not be. */
const UNCLEAR = ["tick-interpreted", "tick-position", "unknown-mark"];

/** Nothing is there that could be clear or not. */
const WITHOUT_MARKS = ["no-marks", "not-a-choice"];

/** An empty box and a tick for one option: □√, √□; or a sign of a symbol font, which no standard explains. */
const BESIDE_BOX = /[□☐◻○◯▢] ?[☑☒■√✓✔✅●]|[☑☒■√✓✔✅●][□☐◻○◯▢]|[\p{Co}\ufffd]/u;
