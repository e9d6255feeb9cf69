import { fieldCell } from "../placed-cell.ts";
import {
  finding,
  formRule,
  INSUFFICIENT_DATA,
  NO_OPTIONS,
  PASS,
} from "../rule.ts";
import { PROJECT } from "../subject.ts";

export const typeMulti = formRule({
  id: "TYPE-MULTI",
  severity: "warning",
  subjects: [PROJECT],
  title: { zh: "项目类型多选", en: "Several project types ticked" },
  asks: {
    zh: "项目类型是否只勾选了一项？",
    en: "Is no more than one project type ticked?",
  },
  examples: [
    {
      zh: "一次性项目☑　常年性项目☑　延续性项目□",
      en: "One-off and recurring are both ticked.",
    },
  ],
  basis: null,
  needs: ["fields.projectType"],
  options: NO_OPTIONS,
  check(form) {
    const type = fieldCell(form, "projectType");
    const { state, reasons } = type.cell;
    if (state === "absent" || state === "unreadable") return INSUFFICIENT_DATA;
    if (reasons.includes("several-ticks"))
      return finding({
        message: {
          zh: "疑似勾选了多个项目类型，请核实。",
          en: "Several project types seem to be ticked. Please verify.",
        },
        actual: type.cell.text,
        evidence: [type],
      });
    return UNCLEAR.some((reason) => reasons.includes(reason))
      ? INSUFFICIENT_DATA
      : PASS;
  },
});

/** Reasons of normalising by which nobody can tell what is ticked. */
const UNCLEAR = ["no-marks", "unknown-mark", "not-a-choice"];
