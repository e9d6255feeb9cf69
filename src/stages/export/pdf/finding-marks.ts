import type { Box } from "../../../model/box.ts";
import type { Cell } from "../../../model/cell.ts";
import type { Extraction } from "../../../model/extraction.ts";
import type { Evidence, Finding, Severity } from "../../../model/finding.ts";
import { doubtNote, findingNote, problemNote } from "./note-text.ts";

/** How a mark looks: by the worst of its findings, else as a cell that a person should look at. */
export type Look = Severity | "doubt";

/** From the one that counts most. */
export const LOOKS: readonly Look[] = ["critical", "warning", "info", "doubt"];

/** A place of a page that is marked, with all that is to be said of it. */
export interface Mark {
  page: number;
  /** As displayed, points; null where nothing of the page can be pointed at. */
  box: Box | null;
  look: Look;
  /** Rule ids, or that the cell is in doubt. */
  title: string;
  /** Chinese and English. */
  contents: string;
}

/** A cell that a person should look at, with what leads to it. */
export interface Doubt {
  form: string;
  path: string;
  cell: Cell;
}

/**
 * What is to be marked in a document: the cells that findings rest on, cells in doubt, and what went wrong in reading.
 * Whatever stands at one place is one mark; what has no place is said on its form's first page.
 */
export function findingMarks(
  extraction: Extraction,
  doubts: readonly Doubt[],
): Mark[] {
  const notes = [
    ...extraction.findings.flatMap((finding) =>
      findingNotes(finding, extraction),
    ),
    ...doubts.flatMap((doubt) => doubtNotes(doubt, extraction)),
    ...extraction.problems.map(
      (problem): Note => ({
        page: problem.page ?? 1,
        box: null,
        look: "doubt",
        title: problem.code,
        text: problemNote(problem),
      }),
    ),
  ];
  const places = new Map<string, Note[]>();
  for (const note of notes) {
    const key = `${note.page} ${note.box?.join() ?? ""}`;
    places.set(key, [...(places.get(key) ?? []), note]);
  }
  return [...places.values()].map(asMark);
}

/** One thing to say at one place. */
interface Note {
  page: number;
  box: Box | null;
  look: Look;
  title: string;
  text: string;
}

function findingNotes(finding: Finding, extraction: Extraction): Note[] {
  const shared = { look: finding.severity, title: finding.rule };
  const placed = finding.evidence.filter(isPlaced);
  if (placed.length === 0)
    return [
      {
        ...shared,
        page: firstPage(finding.form, extraction),
        box: null,
        text: findingNote(finding, null, extraction.forms),
      },
    ];
  return onceEach(placed).map((evidence) => ({
    ...shared,
    page: evidence.page,
    box: evidence.box,
    text: findingNote(finding, evidence, extraction.forms),
  }));
}

type PlacedEvidence = Evidence & { page: number; box: Box };

/** Whether it stands on a page of this document. */
function isPlaced(evidence: Evidence): evidence is PlacedEvidence {
  return (
    evidence.document === undefined &&
    evidence.page !== null &&
    evidence.box !== null
  );
}

function onceEach(placed: readonly PlacedEvidence[]): PlacedEvidence[] {
  return [
    ...new Map(placed.map((e) => [`${e.page} ${e.box.join()}`, e])).values(),
  ];
}

function doubtNotes(doubt: Doubt, extraction: Extraction): Note[] {
  const { cell, form } = doubt;
  const text = doubtNote(doubt, extraction.forms);
  const places = cell.at.flatMap((place) => ("page" in place ? [place] : []));
  const shared = { look: "doubt" as const, title: DOUBT, text };
  return places.length === 0
    ? [{ ...shared, page: firstPage(form, extraction), box: null }]
    : places.map(({ page, box }) => ({ ...shared, page, box }));
}

const DOUBT = "待复核 / to check";

function firstPage(form: string, { forms }: Extraction): number {
  return forms.find(({ id }) => id === form)?.pages[0] ?? 1;
}

function asMark(notes: readonly Note[]): Mark {
  const [{ page, box }] = notes as [Note, ...Note[]];
  const sorted = [...notes].sort(
    (a, b) => LOOKS.indexOf(a.look) - LOOKS.indexOf(b.look),
  );
  return {
    page,
    box,
    look: sorted[0]?.look ?? "doubt",
    title: [...new Set(sorted.map(({ title }) => title))].join(", "),
    contents: [...new Set(sorted.map(({ text }) => text))].join("\n\n"),
  };
}
