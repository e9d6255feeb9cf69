import type { Language } from "./language.ts";

/** `2021-03-01T02:03:04Z` → `3月1日 10:03`, by the clock of the reviewer's machine. */
export function timeInWords(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", {
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  }).format(new Date(iso));
}
