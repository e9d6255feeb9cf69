import { isBlank } from "../amount.ts";
import { fieldCell } from "../placed-cell.ts";
import {
  finding,
  formRule,
  INSUFFICIENT_DATA,
  NO_OPTIONS,
  PASS,
} from "../rule.ts";
import { PROJECT } from "../subject.ts";

export const typeUnticked = formRule({
  id: "TYPE-UNTICKED",
  severity: "warning",
  subjects: [PROJECT],
  title: { zh: "项目类型未勾选", en: "No project type ticked" },
  asks: {
    zh: "项目类型是否已勾选？",
    en: "Is a project type ticked?",
  },
  examples: [
    {
      zh: "一次性项目□　常年性项目□　延续性项目□",
      en: "All three boxes are empty.",
    },
  ],
  basis: null,
  needs: ["fields.projectType"],
  options: NO_OPTIONS,
  check(form) {
    const type = fieldCell(form, "projectType");
    const { value, state, reasons } = type.cell;
    if (value !== null || TICKED.some((reason) => reasons.includes(reason)))
      return PASS;
    const clear = !UNCLEAR.some((reason) => reasons.includes(reason));
    if (!isBlank(type) && !(state === "read" && clear))
      return INSUFFICIENT_DATA;
    return finding({
      message: {
        zh: "疑似项目类型未勾选，请核实。",
        en: "No project type seems to be ticked. Please verify.",
      },
      evidence: [type],
    });
  },
});

/** Reasons of normalising by which something is ticked, though not one known type. */
const TICKED = ["several-ticks", "unknown-choice"];
/** Reasons of normalising by which nobody can tell whether something is ticked. */
const UNCLEAR = ["no-marks", "unknown-mark", "not-a-choice"];
