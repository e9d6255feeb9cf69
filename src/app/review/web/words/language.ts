import type { Bilingual } from "../../../../model/finding.ts";
import { createStore, useStore } from "../state/store.ts";

export type Language = "zh" | "en";

const KEPT_AS = "shenbao-language";

export const languageStore = createStore<Language>(
  localStorage.getItem(KEPT_AS) === "en" ? "en" : "zh",
);

languageStore.watch(() => {
  localStorage.setItem(KEPT_AS, languageStore.get());
  applyToPage();
});
applyToPage();

/** Says a wording in the reviewer's language; `{n}` in it is replaced by what is given. */
export type Say = (
  words: Bilingual,
  values?: Record<string, string | number>,
) => string;

export function useSay(): Say {
  const language = useStore(languageStore);
  return (words, values = {}) =>
    words[language].replace(/\{(\w+)\}/gu, (all, name: string) =>
      String(values[name] ?? all),
    );
}

/** Screen readers choose their voice by it. */
function applyToPage(): void {
  document.documentElement.lang = languageStore.get() === "zh" ? "zh-CN" : "en";
}
