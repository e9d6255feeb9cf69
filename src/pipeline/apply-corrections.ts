import { FormTypeUnknown, OutdatedCorrection } from "../errors.ts";
import type { Layout } from "../layouts/schema.ts";
import { type Cell, withReason } from "../model/cell.ts";
import type { Correction } from "../model/correction.ts";
import type { Extraction, Problem } from "../model/extraction.ts";
import type { Form } from "../model/form.ts";
import { mapCells } from "../model/map-cells.ts";
import { audit } from "../stages/audit/audit.ts";
import { type SettledCell, settleCells } from "./settle-cells.ts";
import { valuesAnew } from "./values-anew.ts";

/**
 * The extraction as it stands after its corrections: cells that a person has settled say so (`reviewed`), with the
 * reading that was replaced (`before`); values are computed again, also of cells that a corrected 单位 or 年度 tells how
 * to read; findings and checks are those of the corrected forms. Confidence of other cells stays as it was measured.
 * A correction that was made to another reading (the document was read again since) is not applied: its cell is to be
 * looked at again, and a problem says so.
 * @param corrections the whole log, oldest first
 * @throws FormTypeUnknown where a corrected form is of none of the layouts
 */
export function applyCorrections(
  extraction: Extraction,
  corrections: readonly Correction[],
  layouts: readonly Layout[],
): Extraction {
  const { settled, stale } = settleCells(extraction, corrections);
  if (settled.length === 0 && stale.length === 0) return extraction;
  const { file } = extraction.source;
  const forms = extraction.forms.map((form) => {
    const own = settled.filter((cell) => cell.form === form.id);
    const doubted = stale.filter((entry) => entry.form === form.id);
    if (own.length === 0 && doubted.length === 0) return form;
    const layout = layouts.find(({ id }) => id === form.type);
    if (layout === undefined) throw new FormTypeUnknown(file, form.type);
    return doubtStale(correctForm(form, own, layout), doubted);
  });
  const problems = [
    ...extraction.problems,
    ...stale.map((entry) => staleProblem(entry, file)),
  ];
  return {
    ...extraction,
    status: partialWhere(stale.length > 0, extraction.status),
    problems,
    forms,
    ...audit(forms),
  };
}

function correctForm(
  form: Form,
  settled: readonly SettledCell[],
  layout: Layout,
): Form {
  const byPath = new Map(settled.map((cell) => [cell.path, cell]));
  const texts = mapCells(form, (cell: Cell, { path }) => {
    const found = byPath.get(path);
    return found === undefined ? cell : withText(cell, found);
  });
  const values = valuesAnew(form, texts, layout);
  return mapCells(texts, (cell: Cell, { path }) => {
    const known = values.get(path);
    const found = byPath.get(path);
    const read = known === undefined ? cell : { ...cell, ...known };
    return found === undefined ? read : settle(read, found);
  });
}

/** The cell with what the reviewer says stands there; of an accepted one the reading stays. */
function withText(cell: Cell, { entry }: SettledCell): Cell {
  if (entry.after === null) return cell;
  const { confidence, ...rest } = cell;
  const { text, value, state, by } = cell;
  return {
    ...rest,
    ...entry.after,
    by: "reviewer",
    reasons: [],
    before: {
      text,
      value,
      state,
      by,
      ...(confidence === undefined ? {} : { confidence }),
    },
  };
}

/** Nobody is asked to look again; why the text gives no value, where it gives none, still stands there. */
function settle(cell: Cell, { entry, action }: SettledCell): Cell {
  const reasons = entry.after === null ? [] : cell.reasons;
  return {
    ...cell,
    review: false,
    reasons: [REVIEWED[action], ...reasons],
    reviewed: { by: entry.by, at: entry.at, action },
  };
}

const REVIEWED = {
  accept: "accepted",
  correct: "corrected",
  unreadable: "unreadable-on-paper",
} as const;

function doubtStale(form: Form, stale: readonly Correction[]): Form {
  if (stale.length === 0) return form;
  const paths = new Set(stale.map(({ path }) => path));
  return mapCells(form, (cell: Cell, { path }) =>
    paths.has(path) ? withReason(cell, "correction-outdated") : cell,
  );
}

function staleProblem(entry: Correction, file: string): Problem {
  const { code, message } = new OutdatedCorrection(file, entry);
  return { stage: "review", page: null, code, message };
}

function partialWhere(
  isOutdated: boolean,
  status: Extraction["status"],
): Extraction["status"] {
  return isOutdated && status === "complete" ? "partial" : status;
}
