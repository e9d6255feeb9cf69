import { type AuditForm, fieldCell } from "./placed-cell.ts";
import { cellsOfScope } from "./reason-topic.ts";
import { nameCore, topicOf, topicShare } from "./topic.ts";

/** The form that a reason was copied from: its name is in the reason, or else what it says of itself is. */
export interface Origin {
  copy: AuditForm;
  byName: boolean;
}

/** The form of another project, if any, that the reason is about. */
export function originOf(
  form: AuditForm,
  copies: readonly AuditForm[],
  reason: string,
): Origin | null {
  const own = nameCore(shownName(form));
  const others = copies.filter((copy) => nameCore(shownName(copy)) !== own);
  const [named] = others
    .map((copy) => ({ copy, fit: fitOf(copy, reason) ?? 0 }))
    .filter(({ fit }) => fit >= OWN_FIT)
    .sort((a, b) => b.fit - a.fit);
  if (named !== undefined) return { copy: named.copy, byName: true };
  const least = CLEAR_MENTIONS * Math.max(1, mentionsOf(form, reason));
  const [likely] = others
    .map((copy) => ({ copy, mentions: mentionsOf(copy, reason) }))
    .filter(({ mentions }) => mentions >= least)
    .sort((a, b) => b.mentions - a.mentions);
  return likely === undefined ? null : { copy: likely.copy, byName: false };
}

/** Of the other project's name, at least this share is in the reason. */
const OWN_FIT = 0.5;

/** A copy whose name the reason does not have is the origin where it has so many times as much of what that form is about. */
const CLEAR_MENTIONS = 4;

/** How many words (bigrams) of what a form says of itself are in a reason. */
function mentionsOf(form: AuditForm, reason: string): number {
  const scope = cellsOfScope(form).map(({ cell }) => cell.text ?? "");
  const topic = topicOf(scope.join(" "));
  return Math.round((topicShare(topic, reason) ?? 0) * topic.size);
}

/** The share (0 to 1) of a project's name that a reason speaks of; null for a name that says nothing. */
export function fitOf(form: AuditForm, reason: string): number | null {
  const name = fieldCell(form, "projectName").cell.text ?? "";
  return topicShare(topicOf(name), reason);
}

/** 项目名称 as printed. */
export function shownName(form: AuditForm): string {
  return fieldCell(form, "projectName").cell.text?.trim() ?? "";
}
