import type { Conflict, Corrected } from "../../api.ts";
import { calls } from "../server/calls.ts";
import { Refused, ServerGone } from "../server/request.ts";
import { loadDocument, takeCorrected } from "./documents.ts";
import { keepDraft } from "./drafts.ts";
import { newId } from "./new-id.ts";
import type { Done, OutboxEntry } from "./outbox-entry.ts";
import { changeItem } from "./queue.ts";
import { asError, countTotals } from "./session.ts";
import { createStore } from "./store.ts";
import { addressToText } from "./view-hash.ts";

export interface Outbox {
  entries: readonly OutboxEntry[];
  sending: boolean;
  /** Why sending stopped, until the reviewer asks for it again or does something else. */
  stopped: Error | null;
}

/** Outlives a reload of this tab, not the tab. */
const KEPT_AS = "shenbao-unsent";

export const outboxStore = createStore<Outbox>({
  entries: JSON.parse(sessionStorage.getItem(KEPT_AS) ?? "[]"),
  sending: false,
  stopped: null,
});

/** What the server confirmed since the page was opened, newest last. */
export const doneStore = createStore<readonly Done[]>([]);

outboxStore.watch(() => {
  const { entries } = outboxStore.get();
  sessionStorage.setItem(KEPT_AS, JSON.stringify(entries));
});

/** The browser asks before the tab is closed with unsent work in it. */
addEventListener("beforeunload", (event) => {
  if (outboxStore.get().entries.length > 0) event.preventDefault();
});

/** Puts it behind the others and sends all, one after the other. */
export function enqueue(
  entry: Omit<OutboxEntry, "id" | "state" | "tried" | "conflict" | "refusal">,
): string {
  const id = newId();
  const fresh = { tried: false, conflict: null, refusal: null };
  change((entries) => [
    ...entries,
    { ...entry, id, state: "waiting", ...fresh },
  ]);
  void sendAll();
  return id;
}

/** Takes an entry out that is not wanted any more. */
export function drop(id: string): void {
  change((entries) => entries.filter((entry) => entry.id !== id));
}

/** Sends an entry again, as one that knows what the others have done (`seq`). */
export function resend(
  id: string,
  changed: Partial<Pick<OutboxEntry, "action" | "seq">>,
): void {
  replace(id, { ...changed, state: "waiting", conflict: null, refusal: null });
  void sendAll();
}

export async function sendAll(): Promise<void> {
  if (outboxStore.get().sending) return;
  outboxStore.change((box) => ({ ...box, sending: true, stopped: null }));
  let stopped: Error | null = null;
  for (let next = first(); next !== null && stopped === null; next = first())
    stopped = await sendOne(next);
  outboxStore.change((box) => ({ ...box, sending: false, stopped }));
}

function first(): OutboxEntry | null {
  const waiting = ({ state }: OutboxEntry) => state === "waiting";
  return outboxStore.get().entries.find(waiting) ?? null;
}

/** Sends it; what the server says of this entry goes into the entry, what stands in the way of all is given back. */
async function sendOne(entry: OutboxEntry): Promise<Error | null> {
  replace(entry.id, { tried: true });
  try {
    const answer = await post(entry);
    confirm(entry, answer);
    return null;
  } catch (error) {
    if (error instanceof Refused && error.status === CONFLICT)
      replace(entry.id, {
        state: "conflict",
        conflict: error.body as Conflict,
      });
    else if (error instanceof Refused && !ABOUT_ALL.includes(error.status)) {
      replace(entry.id, { state: "refused", refusal: error.bilingual });
      if (error.message === READ_AGAIN) putBack(entry);
    } else return asError(error);
    return null;
  }
}

const CONFLICT = 409;
const READ_AGAIN = "read-again";

/** The cell waits again, beside its new reading; what was typed is a draft again. */
function putBack({ address, action, why, seq }: OutboxEntry): void {
  const key = addressToText(address);
  changeItem(key, { status: "open" });
  if (action.kind === "correct")
    keepDraft(key, { text: action.text, why: why ?? "", seq });
  void loadDocument(address.document);
}

/** No token, not allowed, too many tries, broken, busy: the next entry would fare no better. */
const ABOUT_ALL = [401, 403, 429, 500, 503];

/** @throws {ServerGone | Refused} */
async function post(entry: OutboxEntry): Promise<Corrected> {
  const { id, address, action, why, reading } = entry;
  const { form, path } = address;
  // What this page itself wrote of the cell since is no conflict.
  const own = doneStore
    .get()
    .filter((done) => addressToText(done.address) === addressToText(address))
    .map(({ correction }) => correction.seq);
  const seq = Math.max(entry.seq, ...own);
  if (action.kind !== "undo")
    return calls.correct(address.document, {
      form,
      path,
      action: action.kind,
      ...(action.kind === "correct" ? { text: action.text } : {}),
      why,
      seq,
      id,
      reading,
    });
  const { correction } = action;
  return calls.undo(address.document, { correction, why, seq, id });
}

function confirm(entry: OutboxEntry, answer: Corrected): void {
  const { address, label } = entry;
  const { cell, correction, reading } = answer;
  drop(entry.id);
  doneStore.change((done) => [
    ...done,
    { address, label, reading, correction },
  ]);
  takeCorrected(address.document, answer);
  countTotals(answer.totals);
  changeItem(addressToText(address), {
    text: cell.text,
    state: cell.state,
    by: cell.by,
    status: entry.action.kind === "undo" ? "open" : "done",
  });
}

function replace(id: string, changed: Partial<OutboxEntry>): void {
  change((entries) =>
    entries.map((entry) =>
      entry.id === id ? { ...entry, ...changed } : entry,
    ),
  );
}

function change(
  make: (entries: readonly OutboxEntry[]) => readonly OutboxEntry[],
): void {
  outboxStore.change((box) => ({ ...box, entries: make(box.entries) }));
}

/** Whether sending stopped because nobody answers, rather than because the answer is no. */
export function isGone(error: Error | null): boolean {
  return error instanceof ServerGone;
}
