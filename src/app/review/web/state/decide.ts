import type { Bilingual } from "../../../../model/finding.ts";
import type { ChosenCell } from "./chosen-cell.ts";
import { keepDraft } from "./drafts.ts";
import { doneStore, drop, enqueue, outboxStore } from "./outbox.ts";
import type { CellAddress, OutboxEntry } from "./outbox-entry.ts";
import { changeItem } from "./queue.ts";
import { addressToText } from "./view-hash.ts";

type Decision = Exclude<OutboxEntry["action"], { kind: "undo" }>;

/** Takes the reviewer's word about a cell: shown at once, sent behind the scenes. */
export function decide(
  { address, key, label, seq, reading }: ChosenCell,
  action: Decision,
  { why = null, seen = seq }: { why?: string | null; seen?: number } = {},
): void {
  keepDraft(key, null);
  changeItem(key, {
    status: "done",
    ...(action.kind === "correct"
      ? { text: action.text, state: action.text === "" ? "blank" : "read" }
      : {}),
    ...(action.kind === "unreadable"
      ? { text: null, state: "unreadable" }
      : {}),
  });
  enqueue({ address, label, action, why, seq: seen, reading });
}

/** Takes one entry of the log back. */
export function undoCorrection(chosen: ChosenCell, correction: string): void {
  const { address, label, seq, reading, key } = chosen;
  changeItem(key, { status: "open" });
  const action = { kind: "undo", correction } as const;
  enqueue({ address, label, action, why: null, seq, reading });
}

/**
 * Takes back what this page did last: out of the outbox where it was not sent, else by an entry of its own.
 * @returns the cell, or null where there is nothing to take back
 */
export function undoLast(): { address: CellAddress; label: Bilingual } | null {
  const { entries } = outboxStore.get();
  const undone = undoneIds(entries);
  const waiting = entries.findLast(
    ({ action, id }) => action.kind !== "undo" && !undone.has(id),
  );
  if (waiting !== undefined) {
    const { address, label, seq, reading } = waiting;
    changeItem(addressToText(address), { status: "open" });
    // What was sent may be in the log though no answer came: only an undo behind it takes it back.
    if (!waiting.tried || waiting.state !== "waiting") drop(waiting.id);
    else {
      const action = { kind: "undo", correction: waiting.id } as const;
      enqueue({ address, label, action, why: null, seq, reading });
    }
    return { address, label };
  }
  const last = doneStore
    .get()
    .findLast(
      ({ correction }) =>
        correction.action !== "undo" && !undone.has(correction.id),
    );
  if (last === undefined) return null;
  const { address, label, reading, correction } = last;
  changeItem(addressToText(address), { status: "open" });
  const action = { kind: "undo", correction: correction.id } as const;
  const { seq } = correction;
  enqueue({ address, label, action, why: null, seq, reading });
  return { address, label };
}

/** What is taken back already, or about to be. */
function undoneIds(entries: readonly OutboxEntry[]): Set<string> {
  const ids = doneStore.get().map(({ correction }) => correction.undoes);
  for (const { action } of entries)
    if (action.kind === "undo") ids.push(action.correction);
  return new Set(ids.filter((id) => id !== null));
}
