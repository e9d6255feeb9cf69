import { z } from "zod";
import { copiesOf } from "../copied-fields.ts";
import { fieldLabel } from "../field-label.ts";
import type { FormSet } from "../form-set.ts";
import { type AuditForm, fieldCell } from "../placed-cell.ts";
import {
  combine,
  finding,
  INSUFFICIENT_DATA,
  NOT_APPLICABLE,
  PASS,
  setRule,
  type Verdict,
} from "../rule.ts";
import { bareText } from "../shingles.ts";
import { DEPARTMENT, PROJECT, subjectOf } from "../subject.ts";

const Options = z.object({
  shortest: z
    .int()
    .min(10)
    .default(30)
    .describe(
      "参与比对的最短文字（字数，不计标点） / Characters that a text needs at least to be compared, punctuation aside",
    ),
  sharePercent: z
    .number()
    .min(30)
    .max(100)
    .default(70)
    .describe(
      "视为雷同的相同比例（%） / Share of equal passages from which on texts are near-copies, in percent",
    ),
});

export const textCopy = setRule({
  id: "TEXT-COPY",
  severity: "info",
  subjects: [PROJECT, DEPARTMENT],
  title: { zh: "文字雷同", en: "Copied texts" },
  asks: {
    zh: "较长的文字是否与其他申报表雷同？",
    en: "Is a long text nearly the same in another declaration?",
  },
  examples: [
    {
      zh: "两个项目的申请理由一字不差。",
      en: "Two projects give the same reason, word for word.",
    },
  ],
  basis: null,
  needs: [
    "fields.fiscalYear",
    "fields.projectName",
    "fields.programName",
    "fields.department",
    "fields.departmentName",
    "fields.rationale",
    "fields.content",
    "fields.basis",
    "fields.goal",
    "fields.duties",
    "fields.annualTasks",
  ],
  options: Options,
  check(form, set, options) {
    const fields = FIELDS[subjectOf(form) ?? ""] ?? [];
    return combine(fields.map((field) => ofField(form, field, set, options)));
  },
});

/** The fields of running text; a department's goals are its projects' own. */
const FIELDS: Record<string, readonly string[]> = {
  [PROJECT]: ["rationale", "content", "basis", "goal"],
  [DEPARTMENT]: ["duties", "annualTasks"],
};

/** The other forms that a finding names and leads to; it says how many there are. */
const MOST_NAMED = 8;

function ofField(
  form: AuditForm,
  field: string,
  set: FormSet,
  { shortest, sharePercent }: z.infer<typeof Options>,
): Verdict {
  const own = fieldCell(form, field);
  if (own.cell.state === "unreadable") return INSUFFICIENT_DATA;
  if (bareText(own.cell.text ?? "").length < shortest) return NOT_APPLICABLE;
  const limits = { shortest, share: sharePercent / 100 };
  const { first, count } = copiesOf(form, field, set, limits, MOST_NAMED);
  if (count === 0) return PASS;
  const names = first.map(nameOf).join("、");
  const more = count > first.length;
  return finding({
    message: {
      zh: `疑似“${fieldLabel(form, field)}”与其他${count}份申报表雷同（${names}${more ? "等" : ""}），请核实。`,
      en: `“${fieldLabel(form, field)}” seems to be nearly the same in ${count} other ${count === 1 ? "declaration" : "declarations"} (${names}${more ? " and others" : ""}). Please verify.`,
    },
    evidence: [own, ...first.map((other) => fieldCell(other, field))],
  });
}

function nameOf(form: AuditForm): string {
  const fields =
    subjectOf(form) === DEPARTMENT
      ? ["departmentName"]
      : ["projectName", "programName"];
  const names = fields.map((field) => fieldCell(form, field).cell.text?.trim());
  return names.find((name) => name) ?? form.id;
}
