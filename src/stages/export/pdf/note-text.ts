import type { Cell } from "../../../model/cell.ts";
import type { Problem } from "../../../model/extraction.ts";
import type { Evidence, Finding } from "../../../model/finding.ts";
import type { Form } from "../../../model/form.ts";
import type { Value } from "../../../model/value.ts";
import { printedText } from "../audit/evidence-text.ts";
import { cellLabel } from "../sheets/cell-label.ts";
import { valueText } from "../sheets/value-cell.ts";
import { SEVERITIES } from "../wording.ts";

/** A finding as the note of one of its cells says it, Chinese before English; `at` is null where no cell can be pointed at. */
export function findingNote(
  finding: Finding,
  at: Evidence | null,
  forms: readonly Form[],
): string {
  const { rule, severity, message, suggestion, basis } = finding;
  const { zh, en } = SEVERITIES[severity];
  return joined([
    `【${zh}】${rule} / [${en}]`,
    message.zh,
    message.en,
    valueLine(finding),
    suggestion && `建议 / suggestion: ${suggestion.zh} / ${suggestion.en}`,
    at && `此处 / here: ${labelOf(at.form ?? finding.form, at.path, forms)}`,
    at && `原文 / as read: ${printedText(at, "zh")}`,
    ...elsewhere(finding),
    basis && `依据 / basis: ${basis}`,
  ]);
}

function valueLine({ expected, actual, difference }: Finding): string | null {
  const parts = [
    told("应为 / expected", expected),
    told("实为 / actual", actual),
    told("相差 / difference", difference),
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join("；");
}

function told(label: string, value: Value): string | null {
  return value === null ? null : `${label}: ${valueText(value, "zh")}`;
}

/** Cells of other documents, which no mark of this one can show. */
function elsewhere({ evidence }: Finding): string[] {
  return evidence
    .filter(({ document }) => document !== undefined)
    .map(
      (cell) =>
        `另见 / see also: ${cell.document} ${cell.form ?? ""} ${cell.path}: ${printedText(cell, "zh")}`,
    );
}

/** Why a person should look at a cell, and what was read there. */
export function doubtNote(
  { form, path, cell }: { form: string; path: string; cell: Cell },
  forms: readonly Form[],
): string {
  const also = cell.reasons
    .filter((reason) => reason.startsWith(ALSO_READ))
    .map((reason) => reason.slice(ALSO_READ.length));
  const reasons = cell.reasons.filter((r) => !r.startsWith(ALSO_READ));
  return joined([
    "【待人工复核】/ [to be checked]",
    `栏目 / field: ${labelOf(form, path, forms)}`,
    `读作 / as read: ${cell.state === "unreadable" ? "无法辨认 / unreadable" : printedText({ ...NOWHERE, path, text: cell.text }, "zh")}`,
    also.length > 0 && `另读作 / also read: ${also.join(" | ")}`,
    reasons.length > 0 && `原因 / reasons: ${reasons.join(", ")}`,
    cell.confidence !== undefined && `置信度 / confidence: ${cell.confidence}`,
  ]);
}

const ALSO_READ = "also-read:";

const NOWHERE = { page: null, box: null };

/** A problem's message is in both languages already. */
export function problemNote({ message }: Problem): string {
  return joined(["【读取问题】/ [problem in reading]", message]);
}

function labelOf(id: string, path: string, forms: readonly Form[]): string {
  const form = forms.find((candidate) => candidate.id === id);
  return `${id} ${cellLabel(form?.type ?? "", path, "zh")}`;
}

function joined(lines: readonly (string | null | false)[]): string {
  return lines.filter((line) => typeof line === "string").join("\n");
}
