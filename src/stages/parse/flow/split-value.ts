import type { FieldLayout, Layout } from "../../../layouts/schema.ts";
import { emWidths } from "../../../text/join-lines.ts";
import { joinWords, startsPoint } from "./join-words.ts";
import { fitsKind } from "./kind-check.ts";
import type { Word } from "./words.ts";
import { hanging, linesOf, lineWidth } from "./wrap-cost.ts";

/** Widths are that exact, Han characters: letters and digits differ in width. */
const SLACK = 0.5;
/** Kinds whose values stand on one line. */
const ONE_LINE = new Set(["money", "phone", "year", "date", "percent"]);

/**
 * What of the lines after a field's label is its value: up to a line that stands in another cell, because it is printed beside
 * the one above, is wider than the cell, or follows a value that is complete. A wrapped line shows how wide its cell is: less
 * than the line together with the characters that came on the next one.
 * @returns the value's words, and the rest in paragraphs.
 */
export function splitValue(
  words: readonly Word[],
  field: FieldLayout,
  layout: Layout,
): { value: Word[]; rest: Word[][] } {
  const lines = linesOf(words);
  let end = 0;
  let room = Number.POSITIVE_INFINITY;
  while (end < lines.length) {
    const line = lines[end] ?? [];
    const next = lines[end + 1];
    end++;
    if (next === undefined || next[0]?.gap.beside === true) break;
    if (next[0]?.gap.inCell === true) continue;
    const value = lines.slice(0, end).flat();
    if (isComplete(value, next, field, layout)) break;
    if (looksWrapped(line, next))
      room = Math.min(room, lineWidth(line) + emWidths(textOf(next)).first);
    if (lineWidth(next) - hanging(next) > room + SLACK) break;
  }
  return {
    value: lines.slice(0, end).flat(),
    rest: paragraphsOf(lines.slice(end).flat()),
  };
}

function isComplete(
  value: readonly Word[],
  next: readonly Word[],
  field: FieldLayout,
  layout: Layout,
): boolean {
  if (!ONE_LINE.has(field.kind) || next[0]?.gap.ended === false) return false;
  return fitsKind(joinWords(value, { paragraphs: false }), field, layout);
}

function textOf(line: readonly Word[]): string {
  return joinWords(line, { paragraphs: false });
}

/** Whether a line goes on in the next one. */
function looksWrapped(line: readonly Word[], next: readonly Word[]): boolean {
  const ended = next[0]?.gap.ended ?? null;
  if (ended !== null) return !ended;
  const text = textOf(line);
  return !/[。；;！？]$/u.test(text) && !startsPoint(textOf(next), text);
}

/** Groups lines that wrap into one another. */
export function paragraphsOf(words: readonly Word[]): Word[][] {
  const paragraphs: Word[][] = [];
  const lines = linesOf(words);
  const widest = Math.max(0, ...lines.map(lineWidth));
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    if (before === undefined || !goesOn(before, line, widest))
      paragraphs.push([...line]);
    else paragraphs.at(-1)?.push(...line);
  }
  return paragraphs;
}

/** Whether the next line belongs to the same paragraph: the text says so, or the line above had no room for its first characters. */
function goesOn(
  line: readonly Word[],
  next: readonly Word[],
  widest: number,
): boolean {
  const gap = next[0]?.gap;
  if (gap === undefined || gap.beside) return false;
  if (gap.inCell) return true;
  if (gap.ended !== null) return !gap.ended;
  return lineWidth(line) + emWidths(textOf(next)).first > widest;
}
