import type { TextSegment } from "../ink/line-pieces.ts";
import type { PageInk } from "../ink/page-ink.ts";
import type { Part } from "../ink/parts.ts";
import type { SegmentReading } from "../read-segments.ts";
import { type Glyph, glyphOf, likeness } from "./glyph.ts";
import { numberPieces } from "./number-pieces.ts";

/** A digit of a page that was read surely, with its picture. */
export interface DigitSample {
  digit: string;
  glyph: Glyph;
  parts: readonly Part[];
  /** The segment it stands in (it does not bear itself out), and the how manieth character of it it is. */
  from: TextSegment;
  index: number;
}

/** A number whose least sure character is below this (engine's confidence, 0–100) gives no samples. */
const SURE = 96;

/** A digit alone is misread surely at times, among others it is not. */
const SHORTEST = 2;

/** More of one digit tell nothing new. */
const ENOUGH = 40;

/**
 * The digits of the numbers of a page that have as many pieces of ink as characters.
 * @param isSample whether a number is sure enough
 */
export function pageDigits(
  page: PageInk,
  segments: readonly TextSegment[],
  readings: readonly SegmentReading[],
  isSample: (reading: SegmentReading) => boolean = isSureNumber,
): DigitSample[] {
  const samples: DigitSample[] = [];
  const counts = new Map<string, number>();
  segments.forEach((segment, i) => {
    const reading = readings[i];
    if (reading === undefined || "failed" in reading) return;
    if (!isSample(reading)) return;
    const text = reading.settled.line.text;
    const pieces = numberPieces(segment);
    if (pieces === null || pieces.length !== text.length) return;
    if (!pieces.every(({ kind }, k) => isOfKind(text[k] ?? "", kind))) return;
    pieces.forEach(({ kind, parts }, k) => {
      const digit = text[k] as string;
      const count = counts.get(digit) ?? 0;
      if (kind !== "digit" || count >= ENOUGH) return;
      counts.set(digit, count + 1);
      samples.push({
        digit,
        glyph: glyphOf(page, parts, segment.em),
        parts,
        from: segment,
        index: k,
      });
    });
  });
  return samples;
}

/** Whether a text is a number that was read surely, its first reading alone or borne out. */
export function isSureNumber(
  reading: SegmentReading,
): reading is Extract<SegmentReading, { settled: unknown }> {
  if ("failed" in reading) return false;
  const { line, reading: how } = reading.settled;
  return (
    (how.grade === "single" || how.grade === "confirmed") &&
    how.least >= SURE &&
    line.text.length >= SHORTEST &&
    /^\d[\d.,]*%?$/.test(line.text)
  );
}

/** Whether a text is a number that two voices say, however short. */
export function isBorneOut(reading: SegmentReading): boolean {
  if ("failed" in reading) return false;
  const { line, reading: how } = reading.settled;
  return (
    (how.grade === "settled" || how.grade === "confirmed") &&
    how.least >= SURE &&
    /^\d[\d.,]*%?$/.test(line.text)
  );
}

function isOfKind(character: string, kind: string): boolean {
  if (kind === "digit") return /\d/.test(character);
  return kind === "percent" ? character === "%" : /[.,]/.test(character);
}

/** Two prints of one digit are at least this alike; those of different digits are less so by far. */
const ALIKE = 0.9;
const CLEAR = 0.05;

/**
 * The digit of the page that ink looks like, and no other; null where there is none, or more than one.
 * @param clear by how much it must be more alike than any other digit
 */
export function digitLike(
  page: PageInk,
  parts: readonly Part[],
  segment: TextSegment,
  samples: readonly DigitSample[],
  clear = CLEAR,
): string | null {
  const glyph = glyphOf(page, parts, segment.em);
  const best = new Map<string, number>();
  for (const sample of samples) {
    if (sample.from === segment) continue;
    const found = likeness(glyph, sample.glyph);
    if (found > (best.get(sample.digit) ?? -1)) best.set(sample.digit, found);
  }
  const [first, second] = [...best].sort(([, a], [, b]) => b - a);
  if (first === undefined || first[1] < ALIKE) return null;
  return second !== undefined && second[1] > first[1] - clear ? null : first[0];
}
