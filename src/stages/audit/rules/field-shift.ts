import { LAYOUTS } from "../../../layouts/index.ts";
import { fieldLabel } from "../field-label.ts";
import { misfits } from "../misfits.ts";
import type { PlacedCell } from "../placed-cell.ts";
import {
  finding,
  formRule,
  INSUFFICIENT_DATA,
  NO_OPTIONS,
  NOT_APPLICABLE,
  PASS,
} from "../rule.ts";
import { DEPARTMENT, PROJECT } from "../subject.ts";

export const fieldShift = formRule({
  id: "FIELD-SHIFT",
  severity: "critical",
  subjects: [PROJECT, DEPARTMENT],
  title: { zh: "填写错位", en: "Values beside the wrong label" },
  asks: {
    zh: "某栏所填是否不合本栏、却合于邻近而未填好的一栏？",
    en: "Does a field hold what it cannot mean, but what a field nearby without its own value would?",
  },
  examples: [
    {
      zh: "“项目总预算”填项目名称，“前两年预算”填“50 万元”，前两年预算的文字落在表外。",
      en: "The total budget holds the project's name, the budget history holds “50 万元”, and the history's text stands beside no label.",
    },
  ],
  basis: null,
  needs: ["fields", "unplaced"],
  options: NO_OPTIONS,
  check(form) {
    // Where fields stand beside each other only their layout says.
    const known = LAYOUTS.some(({ id }) => id === form.type);
    if (!known) return NOT_APPLICABLE;
    const { found, unreadable } = misfits(form);
    if (found.length === 0) return unreadable ? INSUFFICIENT_DATA : PASS;
    const zh: string[] = [];
    const en: string[] = [];
    const suggestions: { zh: string; en: string }[] = [];
    for (const { field, placed, home, copied } of found) {
      const text = shortened(placed);
      const target = fieldLabel(form, home);
      const where = field && fieldLabel(form, field);
      zh.push(
        `${where ? `“${where}”一栏填的是` : "不属任何一栏的"}“${text}”${copied ? `（与“${target}”相同）` : `（疑似属于“${target}”）`}`,
      );
      en.push(
        `${where ? `“${where}” holds` : "beside no label stands"} “${text}” (${copied ? "the same as" : "it may belong to"} “${target}”)`,
      );
      if (!copied)
        suggestions.push({
          zh: `“${text}”疑似应在“${target}”`,
          en: `“${text}” may belong to “${target}”`,
        });
    }
    return finding({
      message: {
        zh: `疑似填写错位：${zh.join("；")}，请对照原件核实。`,
        en: `Values may stand beside the wrong label: ${en.join("; ")}. Please verify against the original.`,
      },
      suggestion:
        suggestions.length === 0
          ? null
          : {
              zh: `${suggestions.map((s) => s.zh).join("；")}，请核实。`,
              en: `${suggestions.map((s) => s.en).join("; ")}. Please verify.`,
            },
      evidence: found.map(({ placed }) => placed),
    });
  },
});

/** Longer texts are cut in the message; the evidence holds them whole. */
const LONGEST_QUOTE = 30;

function shortened({ cell }: PlacedCell): string {
  const chars = [...(cell.text ?? "").replaceAll("\n", "")];
  return chars.length <= LONGEST_QUOTE
    ? chars.join("")
    : `${chars.slice(0, LONGEST_QUOTE).join("")}…`;
}
