import { fold } from "../../../layouts/fold.ts";
import type { Word } from "./words.ts";

/** More parts than this make no label; a label printed with a blank between its characters has many. */
const MOST_PARTS = 14;
/** Lines of the value that may stand between two parts of a label that is centred beside it. */
const MOST_LINES_BETWEEN = 4;
/** Shorter labels are too common in running text to be put together from lines that do not follow one another. */
const SHORTEST_DIVIDED = 4;
/** A part of a label that does not begin its line must be this long to begin one. */
const SHORTEST_INNER = 3;

/**
 * The words from `start` on that make up the label: one word, several on a line (项 目 名 称), or wrapped lines.
 * @returns the index after the last word, or null.
 */
export function chainAt(
  words: readonly Word[],
  start: number,
  label: string,
): number | null {
  const wanted = fold(label);
  let text = "";
  for (let i = start; i < words.length && i < start + MOST_PARTS; i++) {
    const word = words[i];
    if (word === undefined) return null;
    text += fold(word.text);
    if (text === wanted) return i + 1;
    if (text === "" || !wanted.startsWith(text)) return null;
  }
  return null;
}

/**
 * The words of a label whose parts each begin a line, the first at least a cell, with lines or line ends of its value between:
 * a label centred beside a value of several lines, in a text that was put in order by height.
 * @returns the indices of its words, or null.
 */
export function dividedChainAt(
  words: readonly Word[],
  start: number,
  label: string,
): number[] | null {
  const wanted = fold(label);
  const inner = words[start]?.gap.kind === "blank" && start > 0;
  const first = fold(words[start]?.text ?? "");
  if (wanted.length < SHORTEST_DIVIDED) return null;
  if (inner && first.length < SHORTEST_INNER) return null;
  const parts: number[] = [];
  let text = "";
  let between = 0;
  for (let i = start; i < words.length; i++) {
    const word = words[i];
    if (word === undefined || (i > start && word.gap.kind === "blank"))
      continue;
    const longer = text + fold(word.text);
    if (wanted.startsWith(longer) && longer !== text) {
      parts.push(i);
      text = longer;
      between = 0;
      if (text === wanted) return parts;
    } else if (parts.length === 0 || ++between > MOST_LINES_BETWEEN)
      return null;
  }
  return null;
}
