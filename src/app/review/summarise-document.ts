import { z } from "zod";
import type { Extraction } from "../../model/extraction.ts";
import type { Severity } from "../../model/finding.ts";
import { whoseForm } from "../audit/whose-form.ts";
import { DocumentItem, FormItem } from "./api.ts";
import { QueueEntry, queueEntries } from "./queue-entries.ts";

/** What is kept in memory of each document. */
export const DocumentSummary = z.object({
  item: DocumentItem,
  forms: z.array(FormItem),
  queue: z.array(QueueEntry),
});
export type DocumentSummary = z.infer<typeof DocumentSummary>;

/** @param extraction with its corrections */
export function summariseDocument(
  id: string,
  extraction: Extraction,
): DocumentSummary {
  const { source, status, findings } = extraction;
  const queue = queueEntries(extraction);
  const forms = extraction.forms.map((form): FormItem => {
    const { project, department, year } = whose(form);
    const isOwn = (of: { form: string }) => of.form === form.id;
    return {
      document: id,
      file: source.file,
      form: form.id,
      type: form.type,
      title: form.title,
      name: project ?? department,
      department,
      year,
      ...progressOf(queue.filter(isOwn)),
      worst: worstOf(findings.filter(isOwn)),
    };
  });
  const [first] = forms;
  return {
    item: {
      id,
      file: source.file,
      title: first?.name ?? first?.title ?? source.file,
      forms: forms.length,
      status,
      ...progressOf(queue),
      worst: worstOf(findings),
      pages: source.pages,
    },
    forms,
    queue,
  };
}

const whose = whoseForm([]);

export function progressOf(queue: readonly Pick<QueueEntry, "done">[]) {
  const done = queue.filter((entry) => entry.done).length;
  return { open: queue.length - done, done };
}

function worstOf(findings: readonly { severity: Severity }[]): Severity | null {
  const isThere = (severity: Severity) =>
    findings.some((finding) => finding.severity === severity);
  return SEVERITIES.find(isThere) ?? null;
}

const SEVERITIES = ["critical", "warning", "info"] as const;
