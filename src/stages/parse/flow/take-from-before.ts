import type { FieldLayout, Layout } from "../../../layouts/schema.ts";
import { emWidths } from "../../../text/join-lines.ts";
import { joinWords, startsPoint } from "./join-words.ts";
import { fitsKind } from "./kind-check.ts";
import type { Run } from "./runs.ts";
import { paragraphsOf } from "./split-value.ts";
import type { Word } from "./words.ts";
import { linesOf, lineWidth } from "./wrap-cost.ts";

/** A field's label with its value, while what stands around it is considered. */
export interface FieldReading {
  field: FieldLayout;
  run: Run;
  value: Word[];
  reasons: string[];
}

/** The lines of a value before and after a label that is centred beside it differ by this many at most. */
const UNBALANCED = 1;

/**
 * Gives a label the lines before it that are its value: text beside no label where it has no value of its own, or unfinished
 * lines, as many as follow it, where it is centred beside its value in a text that was put in order by height.
 * @param leftovers text beside no label that stands before this one
 */
export function takeFromBefore(
  reading: FieldReading,
  previous: FieldReading | undefined,
  leftovers: Word[][],
  layout: Layout,
): void {
  const last = leftovers.at(-1);
  if (last !== undefined) {
    if (!standsBefore(last, reading)) return;
    const own = reading.value.length === 0;
    if (own ? !fits(last, reading.field, layout) : !isCentred(last, reading))
      return;
    leftovers.pop();
    reading.value = [...last, ...reading.value];
    reading.reasons.push(own ? "label-after-value" : "label-amid-value");
    return;
  }
  if (previous === undefined || reading.value.length === 0) return;
  const paragraphs = paragraphsOf(previous.value);
  const unfinished = paragraphs.at(-1);
  if (paragraphs.length < 2 || unfinished === undefined) return;
  if (!standsBefore(unfinished, reading) || !isCentred(unfinished, reading))
    return;
  previous.value = paragraphs.slice(0, -1).flat();
  reading.value = [...unfinished, ...reading.value];
  reading.reasons.push("label-amid-value");
}

/** On the line directly before the label's, or on its own. */
function standsBefore(words: readonly Word[], reading: FieldReading): boolean {
  const last = words.at(-1)?.line ?? 0;
  const label = reading.run.label[0]?.line ?? 0;
  return last === label || last === label - 1;
}

function fits(
  words: readonly Word[],
  field: FieldLayout,
  layout: Layout,
): boolean {
  return fitsKind(joinWords(words, { paragraphs: false }), field, layout);
}

/** Whether the words' last line goes on after the label, and about as many lines stand before the label as after it. */
function isCentred(words: readonly Word[], reading: FieldReading): boolean {
  if (reading.field.kind !== "text" && reading.field.kind !== "history")
    return false;
  const before = linesOf(words).length;
  const after = linesOf(reading.value).length;
  if (Math.abs(before - after) > UNBALANCED) return false;
  const ended = reading.run.label[0]?.gap.ended ?? null;
  if (ended !== null) return !ended;
  const text = joinWords(words, { paragraphs: false });
  const rest = joinWords(reading.value, { paragraphs: false });
  const widths = [...linesOf(words), ...linesOf(reading.value)].map(lineWidth);
  const full =
    lineWidth(linesOf(words).at(-1) ?? []) + emWidths(rest).first >
    Math.max(...widths);
  return full && !/[。；;]$/u.test(text) && !startsPoint(text, "");
}
