import type { OcrReading } from "../../../model/page.ts";
import { foldPrint } from "../fold-print.ts";
import { cropForEngine } from "../ink/crop-for-engine.ts";
import type { TextSegment } from "../ink/line-pieces.ts";
import type { PageInk } from "../ink/page-ink.ts";
import type { LineReader } from "../line-reader.ts";
import { FIRST_CROP, type SegmentReading } from "../read-segments.ts";
import { symbolLine } from "../symbols.ts";
import { digitsAtStart } from "./digits-at-start.ts";
import { type NumberPiece, numberPieces } from "./number-pieces.ts";
import {
  type DigitSample,
  digitLike,
  isBorneOut,
  isSureNumber,
  pageDigits,
} from "./page-digits.ts";
import { readAmongDigits } from "./read-among-digits.ts";

/**
 * Readings with the numbers that stand alone put right: engines misread a lone 1 or 7 (工, 了), surely at times, and know
 * it among other digits. Where the ink is that of a number it is compared with the digits that were read surely on the
 * same page, and where that and the readings do not agree it is read again between two of these digits. What no two of
 * these voices say is compared once more with the numbers that were put right, and else stays in doubt. Texts that begin with a number have its digits compared as well.
 */
export async function numbersByPage(
  page: PageInk,
  segments: readonly TextSegment[],
  readings: readonly SegmentReading[],
  reader: LineReader,
): Promise<SegmentReading[]> {
  const samples = pageDigits(page, segments, readings);
  if (samples.length === 0) return [...readings];
  const result = [...readings];
  const open: OpenNumber[] = [];
  segments.forEach((segment, index) => {
    const reading = readings[index] as SegmentReading;
    const pieces = numberPieces(segment);
    if (pieces === null)
      result[index] = digitsAtStart(page, segment, reading, samples);
    if (pieces === null || pieces.length > LONGEST) return;
    const byInk = textOf(page, pieces, segment, samples);
    const known = byInk.includes(UNKNOWN) ? null : byInk;
    const own = "failed" in reading ? "" : reading.settled.line.text;
    const read = reading.tries.map(({ line }) =>
      "failed" in line ? "" : line.text,
    );
    if (known !== null && isSame(own, known)) {
      const agree = read.every((text) => bearsOut(text, known));
      const grade = agree ? "confirmed" : "settled";
      result[index] =
        own === punctuated(own)
          ? graded(reading, grade)
          : told(page, segment, reading, own, grade);
    } else if (known !== null && read.some((text) => isSame(text, known)))
      result[index] = told(page, segment, reading, known, "settled");
    else if (known !== null || !isSureNumber(reading))
      open.push({ index, segment, pieces, byInk });
  });
  const again = await readAmongDigits(page, open, samples, reader);
  const unsettled = open.filter(({ index, segment, byInk }, i) => {
    const reading = readings[index] as SegmentReading;
    const verdict = settledOn(byInk, again[i] ?? []);
    if (verdict === null) return true;
    result[index] = told(page, segment, reading, verdict.text, verdict.grade);
    return false;
  });
  if (unsettled.length === 0) return result;
  const borneOut = pageDigits(page, segments, result, isBorneOut);
  for (const { index, segment, pieces } of unsettled) {
    const reading = readings[index] as SegmentReading;
    const byInk = textOf(page, pieces, segment, borneOut);
    if (byInk.includes(UNKNOWN)) continue;
    const grade = isMisreadAs(reading, byInk) ? "settled" : "disputed";
    result[index] = told(page, segment, reading, byInk, grade);
  }
  return result;
}

/** What engines make of these digits where they stand alone. */
const MISREAD: Record<string, RegExp> = {
  "1": /^[工丁丨卜Il|]$/u,
  "7": /^了$/u,
};

/** Whether one of the readings is what engines make of a digit, or the digit itself. */
function isMisreadAs({ tries }: SegmentReading, digit: string): boolean {
  return tries.some(
    ({ line }) =>
      !("failed" in line) &&
      (MISREAD[digit]?.test(line.text) || isSame(line.text, digit)),
  );
}

/** A longer number (characters) is read as well as any text. */
const LONGEST = 15;

/** Stands for a digit that looks like none of the page's. */
const UNKNOWN = "?";

/** A number whose ink or readings leave it open. */
export interface OpenNumber {
  index: number;
  segment: TextSegment;
  pieces: readonly NumberPiece[];
  /** What its pieces look like, a character each; UNKNOWN for what looks like no digit of the page. */
  byInk: string;
}

function textOf(
  page: PageInk,
  pieces: readonly NumberPiece[],
  segment: TextSegment,
  samples: readonly DigitSample[],
): string {
  const signs = { point: ".", comma: ",", percent: "%" };
  return pieces
    .map(({ kind, parts }) =>
      kind === "digit"
        ? (digitLike(page, parts, segment, samples) ?? UNKNOWN)
        : signs[kind],
    )
    .join("");
}

/** Points and commas of small print look alike. */
function isSame(a: string, b: string): boolean {
  const plain = (text: string) => foldPrint(text).replaceAll(",", ".");
  return plain(a) === plain(b);
}

/** What engines make of a percent sign: 969%, 9606 and 96命 over the ink of 96%. */
const PERCENT = /^(?:[069oO]{0,2}[%％]?6?|\p{Script=Han})$/u;

/** Whether a reading has the digits of a number whose ink tells where its percent sign begins and that it has commas. */
function bearsOut(text: string, known: string): boolean {
  if (isSame(text, known)) return true;
  const [read, number] = [text, known].map((own) =>
    foldPrint(own).replaceAll(",", ""),
  ) as [string, string];
  if (read === number) return true;
  const digits = number.slice(0, -1);
  return (
    number.endsWith("%") &&
    read.startsWith(digits) &&
    PERCENT.test(read.slice(digits.length))
  );
}

/** What the ink and two readings between other digits say together: two of them must agree, and the ink must not contradict. */
function settledOn(
  byInk: string,
  [first, second]: readonly (string | null)[],
): { text: string; grade: OcrReading["grade"] } | null {
  const isPossible = (text: string | null | undefined): text is string =>
    text !== null &&
    text !== undefined &&
    text.length === byInk.length &&
    [...text].every((character, i) =>
      byInk[i] === UNKNOWN
        ? /\d/.test(character)
        : isSame(character, byInk[i] ?? ""),
    );
  const [a, b] = [isPossible(first), isPossible(second)];
  if (!byInk.includes(UNKNOWN)) {
    if (a || b) return { text: byInk, grade: "settled" };
    return { text: byInk, grade: "disputed" };
  }
  return a && b && isSame(first as string, second as string)
    ? { text: first as string, grade: "settled" }
    : null;
}

function graded(
  reading: SegmentReading,
  grade: OcrReading["grade"],
): SegmentReading {
  if ("failed" in reading) return reading;
  const { settled } = reading;
  return {
    ...reading,
    settled: { ...settled, reading: { ...settled.reading, grade } },
  };
}

/** How sure a text is that was told by two voices other than the first reading (0–100). */
const TOLD = 97;

function told(
  page: PageInk,
  segment: TextSegment,
  reading: SegmentReading,
  number: string,
  grade: OcrReading["grade"],
): SegmentReading {
  const text = punctuated(number);
  const crop =
    "failed" in reading
      ? cropForEngine(page, segment, FIRST_CROP)
      : reading.crop;
  const [from, to] = [crop.runs[0]?.from ?? 0, crop.runs.at(-1)?.to ?? 0];
  const step = (to - from) / text.length;
  const symbols = [...text].map((character, i) => ({
    text: character,
    confidence: TOLD,
    x0: from + i * step,
    x1: from + (i + 1) * step,
  }));
  const others = reading.tries
    .map(({ line }) => ("failed" in line ? "" : line.text))
    .filter((other) => other !== "" && other !== text);
  return {
    tries: reading.tries,
    crop,
    settled: {
      line: symbolLine(symbols),
      reading: { grade, least: TOLD, others: [...new Set(others)] },
    },
  };
}

/** A number has one point at most, and three digits behind each comma. */
function punctuated(text: string): string {
  const last = Math.max(text.lastIndexOf("."), text.lastIndexOf(","));
  if (last === -1 || !/[.,]/.test(text.slice(0, last))) return text;
  const before = text.slice(0, last).replaceAll(".", ",");
  const isThousands = /^[.,]\d{3}%?$/.test(text.slice(last));
  return `${before}${isThousands ? "," : "."}${text.slice(last + 1)}`;
}
