import type { Place } from "../../model/box.ts";
import { cellAt } from "../../stages/audit/placed-cell.ts";
import type { QueueItem } from "./api.ts";
import { labelOf } from "./field-labels.ts";
import type { OpenDocument } from "./open-documents.ts";
import { cellKey, findingsByCell, type QueueEntry } from "./queue-entries.ts";
import { readingOf } from "./reading-of.ts";

/** Entries of the queue that are of one document, as the page shows them. Forms that are gone since are left out. */
export function queueItems(
  document: OpenDocument,
  entries: readonly QueueEntry[],
): QueueItem[] {
  const { id, merged, corrections } = document;
  const reading = readingOf(document);
  const findings = findingsByCell(merged);
  return entries.flatMap(({ form: formId, path, field, done }) => {
    const form = merged.forms.find((candidate) => candidate.id === formId);
    if (form === undefined) return [];
    const { cell } = cellAt(form, path);
    const found = findings.get(cellKey({ form: formId, path }))?.all ?? [];
    return {
      document: id,
      file: merged.source.file,
      form: formId,
      path,
      field,
      label: labelOf(form.type, path),
      text: cell.text,
      state: cell.state,
      by: cell.by,
      confidence: cell.confidence ?? null,
      reasons: cell.reasons,
      findings: found.map(({ rule, severity, message }) => ({
        rule,
        severity,
        message,
      })),
      place: firstOnPage(cell.at),
      status: done ? "done" : "open",
      seq: corrections.length,
      reading,
    };
  });
}

function firstOnPage(places: readonly Place[]): QueueItem["place"] {
  const found = places.find((place) => "page" in place);
  return found === undefined ? null : { page: found.page, box: found.box };
}
