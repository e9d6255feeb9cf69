import type { Place } from "../../../../model/box.ts";
import type { Cell } from "../../../../model/cell.ts";
import type { Correction } from "../../../../model/correction.ts";
import type { Bilingual, Severity } from "../../../../model/finding.ts";
import type { DocumentView, QueueItem } from "../../api.ts";
import { findingsByPath } from "../record/cell-sign.ts";
import { cellsOf, fieldOf, formParts } from "../record/form-parts.ts";
import type { CellAddress, OutboxEntry } from "./outbox-entry.ts";
import { type Address, addressToText } from "./view-hash.ts";

/** The cell that the reviewer looks at, with all that is known of it. */
export interface ChosenCell {
  address: CellAddress;
  key: string;
  label: Bilingual;
  cell: Pick<
    Cell,
    "text" | "state" | "by" | "review" | "reasons" | "reviewed" | "before"
  > & { confidence: number | null };
  places: readonly Place[];
  findings: readonly {
    rule: string;
    severity: Severity;
    message: Bilingual;
    suggestion?: Bilingual | null;
  }[];
  /** The entries of the log about this cell, oldest first. */
  history: readonly Correction[];
  /** The number of the document's log to which all this belongs. */
  seq: number;
  /** Which reading of the document this is. */
  reading: string;
  /** What is to be sent about it, oldest first. */
  unsent: readonly OutboxEntry[];
}

/** From the document where it is loaded, else from the queue, which has enough to begin with; null where neither knows it. */
export function chosenCell(
  address: Address | null,
  view: DocumentView | null,
  item: QueueItem | null,
  entries: readonly OutboxEntry[],
): ChosenCell | null {
  if (address === null || address.form === null || address.path === null)
    return null;
  const { document, form, path } = address;
  const key = addressToText(address);
  const common = {
    address: { document, form, path },
    key,
    unsent: entries.filter((entry) => addressToText(entry.address) === key),
  };
  if (view !== null) {
    const found = fromDocument(view, form, path);
    return found && { ...common, ...found };
  }
  return item && { ...common, ...fromItem(item) };
}

type Known = Omit<ChosenCell, "address" | "key" | "unsent">;

function fromDocument(
  view: DocumentView,
  formId: string,
  path: string,
): Known | null {
  const { extraction, corrections, labels, seq, reading } = view;
  const form = extraction.forms.find(({ id }) => id === formId);
  if (form === undefined) return null;
  const placed = cellsOf(formParts(form)).find((cell) => cell.path === path);
  if (placed === undefined) return null;
  const { cell } = placed;
  const { confidence = null } = cell;
  return {
    label: labelOf(labels, formId, path),
    cell: { ...cell, confidence },
    places: cell.at,
    findings: findingsByPath(extraction.findings, formId).get(path) ?? [],
    history: corrections.filter(
      (entry) => entry.form === formId && entry.path === path,
    ),
    seq,
    reading,
  };
}

function fromItem(item: QueueItem): Known {
  const { text, state, by, confidence, reasons, status } = item;
  const review = status === "open";
  return {
    label: item.label,
    cell: { text, state, by, confidence, reasons, review },
    places: item.place === null ? [] : [item.place],
    findings: item.findings,
    history: [],
    seq: item.seq,
    reading: item.reading,
  };
}

/** What is printed beside a cell; where the form does not tell, its path. */
export function labelOf(
  labels: DocumentView["labels"],
  form: string,
  path: string,
): Bilingual {
  return labels[form]?.[fieldOf(path)] ?? { zh: path, en: path };
}
