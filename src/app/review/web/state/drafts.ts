import { createStore } from "./store.ts";

/** A text that is being typed, and the number of the log when the typing began. */
export interface Draft {
  text: string;
  why: string;
  seq: number;
}

const KEPT_AS = "shenbao-drafts";

/** By cell: typing goes on where it was left, also after another cell was looked at. */
export const draftStore = createStore<Readonly<Record<string, Draft>>>(
  JSON.parse(sessionStorage.getItem(KEPT_AS) ?? "{}"),
);

draftStore.watch(() => {
  sessionStorage.setItem(KEPT_AS, JSON.stringify(draftStore.get()));
});

export function keepDraft(key: string, draft: Draft | null): void {
  draftStore.change((drafts) => {
    const { [key]: _, ...others } = drafts;
    return draft === null ? others : { ...others, [key]: draft };
  });
}
