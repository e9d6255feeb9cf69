import { useEffect } from "react";
import type { Corrected, DocumentView } from "../../api.ts";
import { calls } from "../server/calls.ts";
import { asError } from "./session.ts";
import { createStore, useStore } from "./store.ts";

export interface LoadedDocument {
  view: DocumentView | null;
  error: Error | null;
  loading: boolean;
}

/** The documents that were looked at last, the latest at the end. */
const documents = createStore<ReadonlyMap<string, LoadedDocument>>(new Map());

/** Some 0.5 MB each. */
const KEPT = 12;

const NOT_LOADED: LoadedDocument = { view: null, error: null, loading: true };

export function useDocument(id: string | null): LoadedDocument {
  useEffect(() => {
    if (id !== null) prefetchDocument(id);
  }, [id]);
  return useStore(documents, (all) => all.get(id ?? "") ?? NOT_LOADED);
}

export function knownDocument(id: string): DocumentView | null {
  return documents.get().get(id)?.view ?? null;
}

export function prefetchDocument(id: string): void {
  const known = documents.get().get(id);
  if (known === undefined || known.error !== null) void loadDocument(id);
}

/** Asks for it, whether it is there or not; what is there stays in sight until the answer comes. */
export async function loadDocument(id: string): Promise<void> {
  put(id, { ...(documents.get().get(id) ?? NOT_LOADED), loading: true });
  try {
    const view = await calls.document(id);
    const known = knownDocument(id);
    // An answer to a correction may have come first, and knows more.
    const isOlder = known !== null && known.seq > view.seq;
    put(id, { view: isOlder ? known : view, error: null, loading: false });
  } catch (error) {
    const view = knownDocument(id);
    put(id, { view, error: asError(error), loading: false });
  }
}

/** All may have been read again: the one that is looked at is asked for, the others when they are. */
export function reloadDocuments(open: string | null): void {
  const kept = open === null ? undefined : documents.get().get(open);
  documents.set(new Map(kept && open !== null ? [[open, kept]] : []));
  if (open !== null && kept !== undefined) void loadDocument(open);
}

/** Takes in the answer to a correction; asks again where others have written in between. */
export function takeCorrected(id: string, answer: Corrected): void {
  const known = knownDocument(id);
  if (known === null) return;
  const { correction, extraction, findings, progress, seq, reading } = answer;
  const { corrections } = known;
  // Of one that was sent twice, the document may have been asked for in between.
  const isNew = corrections.every(({ id }) => id !== correction.id);
  put(id, {
    view: {
      ...known,
      document: { ...known.document, ...progress },
      extraction: { ...extraction, findings },
      corrections: isNew ? [...corrections, correction] : corrections,
      seq,
      reading,
    },
    error: null,
    loading: false,
  });
  if (seq !== known.seq + (isNew ? 1 : 0)) void loadDocument(id);
}

function put(id: string, loaded: LoadedDocument): void {
  const all = new Map(documents.get());
  all.delete(id);
  all.set(id, loaded);
  for (const oldest of all.keys()) {
    if (all.size <= KEPT) break;
    all.delete(oldest);
  }
  documents.set(all);
}
