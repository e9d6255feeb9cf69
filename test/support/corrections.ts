import type { Cell } from "../../src/model/cell.ts";
import type { Correction, NewCorrection } from "../../src/model/correction.ts";
import type { Extraction } from "../../src/model/extraction.ts";
import { cellAt } from "../../src/stages/audit/placed-cell.ts";

export type Done = Pick<NewCorrection, "form" | "path" | "action"> & {
  text?: string;
  by?: string;
  undoes?: string;
};

/** The cell at a path of a form of an extraction. */
export function cellOf(extraction: Extraction, id: string, path: string): Cell {
  const form = extraction.forms.find((candidate) => candidate.id === id);
  if (form === undefined) throw new Error(`no form ${id}`);
  return cellAt(form, path).cell;
}

/** What a reviewer does to a cell of an extraction, as it is given to a store. */
export function newEntry(extraction: Extraction, done: Done): NewCorrection {
  const { form, path, action, text, by = "张三", undoes = null } = done;
  const cell = cellOf(extraction, form, path);
  return {
    by,
    source: extraction.source.sha256,
    form,
    path,
    action,
    before: { text: cell.text, state: cell.state, by: cell.by },
    after: afterOf(action, text),
    why: null,
    undoes,
  };
}

/** The same as an entry of a log: the `seq`-th, with an id that tells it. */
export function logEntry(
  extraction: Extraction,
  seq: number,
  done: Done,
): Correction {
  return {
    seq,
    id: idOf(seq),
    at: `2026-01-02T03:04:${String(seq).padStart(2, "0")}.000Z`,
    ...newEntry(extraction, done),
  };
}

/** The id of the `seq`-th entry of a test's log. */
export function idOf(seq: number): string {
  return `00000000-0000-4000-8000-${String(seq).padStart(12, "0")}`;
}

function afterOf(
  action: Done["action"],
  text: string | undefined,
): NewCorrection["after"] {
  if (action === "unreadable") return { text: null, state: "unreadable" };
  if (action !== "correct") return null;
  return { text: text ?? "", state: text ? "read" : "blank" };
}
