import { fold } from "../../../layouts/fold.ts";
import type { Word } from "./words.ts";
import { linesOf } from "./wrap-cost.ts";

/** Divides the lines of a table's body into those with text and those that only say that more could follow (……). */
export function splitPlaceholders(words: readonly Word[]): {
  kept: Word[];
  placeholders: Word[][];
} {
  const kept: Word[] = [];
  const placeholders: Word[][] = [];
  for (const line of linesOf(words)) {
    if (isEllipsis(line)) placeholders.push(line);
    else kept.push(...line);
  }
  return { kept, placeholders };
}

/** Whether a line only says that more could follow. */
export function isEllipsis(line: readonly Word[]): boolean {
  return line.every(({ text }) => ELLIPSIS.test(fold(text)));
}

/** … becomes ... when folded. */
const ELLIPSIS = /^(?:\.{3,}|⋯+|。{3,})$/u;
