import { z } from "zod";
import { isBlank } from "../amount.ts";
import { copiesOf } from "../copied-fields.ts";
import { foreignTerm } from "../foreign-term.ts";
import type { FormSet } from "../form-set.ts";
import { type AuditForm, fieldCell } from "../placed-cell.ts";
import { fitOf, type Origin, originOf, shownName } from "../reason-origin.ts";
import { cellsOfScope, likelierProject } from "../reason-topic.ts";
import {
  finding,
  INSUFFICIENT_DATA,
  NOT_APPLICABLE,
  PASS,
  setRule,
  type Verdict,
} from "../rule.ts";
import { bareText } from "../shingles.ts";
import { PROJECT } from "../subject.ts";

const Options = z.object({
  shortest: z
    .int()
    .min(5)
    .default(20)
    .describe(
      "申请理由的最短字数，更短的不判断 / Characters that a reason needs at least to be about something",
    ),
});

export const reasonOfftopic = setRule({
  id: "REASON-OFFTOPIC",
  severity: "warning",
  subjects: [PROJECT],
  title: {
    zh: "申请理由与项目不符",
    en: "A reason for another project",
  },
  asks: {
    zh: "申请理由说的是否是本项目，而不是另一个项目？",
    en: "Does the reason speak of this project, and not of another one?",
  },
  examples: [
    {
      zh: "“干部考察”项目的申请理由照抄“干部教育培训”项目。",
      en: "The reason for the assessment of officials is copied from the project for their training.",
    },
  ],
  basis: null,
  needs: [
    "fields.fiscalYear",
    "fields.departmentName",
    "fields.department",
    "fields.projectName",
    "fields.rationale",
    "fields.content",
    "fields.goal",
    "tables.expenditure.item",
    "tables.indicators.content",
  ],
  places: [["fields.rationale"]],
  options: Options,
  check(form, set, { shortest }) {
    const reason = fieldCell(form, "rationale");
    const name = fieldCell(form, "projectName");
    if ([reason, name].some(({ cell }) => cell.state !== "read"))
      return INSUFFICIENT_DATA;
    if (isBlank(reason) || isBlank(name)) return INSUFFICIENT_DATA;
    const text = reason.cell.text ?? "";
    const fit = fitOf(form, text);
    if (fit === null || bareText(text).length < shortest) return NOT_APPLICABLE;

    if (fit <= FOREIGN_FIT) {
      const limits = { shortest, share: COPIED };
      const { first } = copiesOf(form, "rationale", set, limits, MOST_COPIES);
      const origin = originOf(form, first, text);
      if (origin !== null) return copiedFrom(origin, form);
    }
    if (cellsOfScope(form).some(({ cell }) => cell.state === "unreadable"))
      return INSUFFICIENT_DATA;
    return fit <= DOUBTFUL_FIT ? byVocabulary(form, set) : PASS;
  },
});

/** Of a project's name, at most this share is in a reason for another one: our own threshold. */
const FOREIGN_FIT = 0.34;
/** At most this share where no copy shows where the reason comes from. */
const DOUBTFUL_FIT = 0.25;
/** From this share of equal passages on a reason is a copy. */
const COPIED = 0.8;
/** Copies that are looked through for the project that the reason fits. */
const MOST_COPIES = 20;

function copiedFrom({ copy, byName }: Origin, form: AuditForm): Verdict {
  const name = shownName(copy);
  return finding({
    severity: byName ? "warning" : "info",
    message: {
      zh: `疑似申请理由与项目不符：与“${name}”的申请理由雷同，且更符合后者，请核实。`,
      en: `The reason seems to be that of another project: it is nearly the same as that of “${name}”, which it fits better. Please verify.`,
    },
    evidence: [
      fieldCell(form, "rationale"),
      fieldCell(form, "projectName"),
      fieldCell(copy, "rationale"),
      fieldCell(copy, "projectName"),
    ],
  });
}

/** What the words alone say points less surely than a copy does. */
function byVocabulary(form: AuditForm, set: FormSet): Verdict {
  const other = likelierProject(form, set);
  const about = other === null ? foreignTerm(form) : shownName(other);
  if (about === null) return PASS;
  return finding({
    severity: "info",
    message: {
      zh: `疑似申请理由与项目不符：说的主要是“${about}”，请核实。`,
      en: `The reason seems to be about something else than the project (“${about}”). Please verify.`,
    },
    evidence: [
      fieldCell(form, "rationale"),
      fieldCell(form, "projectName"),
      ...(other === null ? [] : [fieldCell(other, "projectName")]),
    ],
  });
}
