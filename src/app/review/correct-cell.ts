import { CellNotFound, FormTypeUnknown, RequestRefused } from "../../errors.ts";
import { layoutsOf } from "../../layouts/layouts-of.ts";
import type { Cell } from "../../model/cell.ts";
import type { NewCorrection } from "../../model/correction.ts";
import type { Extraction } from "../../model/extraction.ts";
import { liveEntries } from "../../pipeline/settle-cells.ts";
import { allCells, unplacedCells } from "../../stages/audit/placed-cell.ts";
import { type Said, sentBefore } from "../store/sent-before.ts";
import type { PostCorrection, PostUndo } from "./api.ts";
import type { OpenDocument } from "./open-documents.ts";
import { readingOf } from "./reading-of.ts";

/**
 * What is to be written into the log of a document for what a reviewer does to a cell; of one that is there already, the
 * same again, whatever has become of the cell since.
 * @throws CellNotFound, FormTypeUnknown, CorrectionIdTaken, RequestRefused where text and action do not go together
 */
export function toCorrection(
  document: OpenDocument,
  { form, path, action, text, why = null, seq, id, reading }: PostCorrection,
  by: string,
): NewCorrection {
  checkSeq(document, seq);
  if ((action === "correct") !== (text !== undefined))
    throw new RequestRefused(422, "text-mismatch", TEXT_MISMATCH);
  const after = afterOf(action, text ?? "");
  const said: Said = { form, path, action, after, why, undoes: null };
  const known = knownEntry(document, id, said);
  if (known !== null) return known;
  // What was said of another reading is not said of this one.
  if (reading !== undefined && reading !== readingOf(document))
    throw new RequestRefused(422, "read-again", READ_AGAIN);
  const cell = reviewableCell(document.merged, form, path);
  const before = { text: cell.text, state: cell.state, by: cell.by };
  return newEntry(document, by, said, before, id);
}

/** The same of an undo. @throws CorrectionIdTaken, RequestRefused where there is no such entry, or it is taken back already */
export function toUndo(
  document: OpenDocument,
  { correction, why = null, seq, id }: PostUndo,
  by: string,
): NewCorrection {
  checkSeq(document, seq);
  const entry = document.corrections.find(({ id }) => id === correction);
  if (entry === undefined)
    throw new RequestRefused(404, "correction-not-found", NO_ENTRY);
  const { form, path } = entry;
  const undoes = entry.id;
  const said: Said = { form, path, action: "undo", after: null, why, undoes };
  const known = knownEntry(document, id, said);
  if (known !== null) return known;
  if (!liveEntries(document.corrections).has(entry.id))
    throw new RequestRefused(422, "undone-already", UNDONE);
  // Where the document was read again, the cell may be gone; the entry still has to be taken back.
  const cell = cellIn(document.merged, form, path) ?? entry.before;
  const before = { text: cell.text, state: cell.state, by: cell.by };
  return newEntry(document, by, said, before, id);
}

/** @throws CorrectionIdTaken */
function knownEntry(
  { corrections }: OpenDocument,
  id: string | undefined,
  said: Said,
): NewCorrection | null {
  const found = corrections.find((entry) => entry.id === id);
  const known = sentBefore(found, said);
  if (known === null) return null;
  const { seq: _, at: __, ...entry } = known;
  return entry;
}

function newEntry(
  { merged }: OpenDocument,
  by: string,
  { form, path, action, after, why, undoes }: Said,
  before: NewCorrection["before"],
  id: string | undefined,
): NewCorrection {
  const source = merged.source.sha256;
  return {
    ...(id === undefined ? {} : { id }),
    by,
    source,
    form,
    path,
    action,
    before,
    after,
    why,
    undoes,
  };
}

/** @throws CellNotFound, FormTypeUnknown */
function reviewableCell(
  extraction: Extraction,
  id: string,
  path: string,
): Cell {
  const { file } = extraction.source;
  const form = extraction.forms.find((candidate) => candidate.id === id);
  const cell = cellIn(extraction, id, path);
  if (form === undefined || cell === undefined)
    throw new CellNotFound(file, id, path);
  if (!layoutsOf(extraction).some((layout) => layout.id === form.type))
    throw new FormTypeUnknown(file, form.type);
  return cell;
}

/** The cell of a field, a table or an unplaced text; undefined where there is none. */
export function cellIn(
  { forms }: Extraction,
  id: string,
  path: string,
): Cell | undefined {
  const form = forms.find((candidate) => candidate.id === id);
  if (form === undefined) return undefined;
  return [...allCells(form), ...unplacedCells(form)].find(
    (placed) => placed.path === path,
  )?.cell;
}

function afterOf(
  action: PostCorrection["action"],
  text: string,
): NewCorrection["after"] {
  switch (action) {
    case "accept":
      return null;
    case "unreadable":
      return { text: null, state: "unreadable" };
    case "correct":
      return text.trim() === ""
        ? { text: "", state: "blank" }
        : { text, state: "read" };
  }
}

/** A log that is shorter than the page remembers was put back from a backup: what the page shows is not there. */
function checkSeq({ corrections }: OpenDocument, seq: number): void {
  if (seq > corrections.length)
    throw new RequestRefused(422, "log-is-shorter", SHORTER);
}

const TEXT_MISMATCH = {
  zh: "更正须给出文字，其他操作不带文字。",
  en: "A correction needs a text, the other actions take none.",
};
const READ_AGAIN = {
  zh: "此文件刚刚重新读取过，内容有变，更正没有保存。请对照新的读数再作决定。",
  en: "This document was read again just now and says otherwise; the change is not saved. Look at the new reading and decide again.",
};
const NO_ENTRY = {
  zh: "没有这条复核记录。请刷新页面。",
  en: "There is no such entry in the log. Load the page again.",
};
const UNDONE = {
  zh: "这条复核记录已被撤销。",
  en: "That entry is taken back already.",
};
const SHORTER = {
  zh: "复核记录比页面所知的少，可能已从备份恢复。请刷新页面。",
  en: "The log is shorter than the page knows it, perhaps put back from a backup. Load the page again.",
};
