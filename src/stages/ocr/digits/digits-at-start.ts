import type { ReadSymbol } from "../engine.ts";
import { digitColumns } from "../ink/digit-columns.ts";
import { isHighAsDigit, isSmallAsDot } from "../ink/digit-size.ts";
import type { TextSegment } from "../ink/line-pieces.ts";
import type { PageInk } from "../ink/page-ink.ts";
import { boxOf, type Part } from "../ink/parts.ts";
import type { SegmentReading } from "../read-segments.ts";
import { symbolLine } from "../symbols.ts";
import { type DigitSample, digitLike } from "./page-digits.ts";

/** Ink that is by so much liker another digit casts doubt on the one that was read: coarse prints of 1 and 7 are near. */
const FAR_CLEARER = 0.15;

/** What engines make of a digit before characters (7个 read as 了个, 120天 as 工20天); within a number it may be any. */
const MISREAD = /^[了工丁丨卜Il|]$/u;
const HAN = /^\p{Script=Han}$/u;

/**
 * A text that begins with a number, as values with their units do, with characters in the place of digits put right where
 * their ink is that of a digit of the page. A digit that looks like another one of the page leaves the text in doubt.
 */
export function digitsAtStart(
  page: PageInk,
  segment: TextSegment,
  reading: SegmentReading,
  samples: readonly DigitSample[],
): SegmentReading {
  if ("failed" in reading) return reading;
  const { line, reading: how } = reading.settled;
  const pieces = numberAtStart(segment);
  if (pieces === null || !isInStep(line.symbols, pieces)) return reading;
  let doubtful = how.grade === "disputed";
  let changed = false;
  const symbols = line.symbols.map((symbol, i): ReadSymbol => {
    const piece = pieces[i];
    if (piece?.kind !== "digit") return symbol;
    const isDigit = /^\d$/.test(symbol.text);
    // A page without the digit that was read has nothing to compare it with.
    if (isDigit && !samples.some(({ digit }) => digit === symbol.text))
      return symbol;
    const looks = digitLike(
      page,
      piece.parts,
      segment,
      samples,
      isDigit ? FAR_CLEARER : undefined,
    );
    if (isDigit) doubtful ||= looks !== null && looks !== symbol.text;
    else doubtful ||= looks === null;
    if (isDigit || looks === null) return symbol;
    changed = true;
    return { ...symbol, text: looks };
  });
  if (!changed && doubtful === (how.grade === "disputed")) return reading;
  const others = changed ? [...how.others, line.text] : how.others;
  return {
    ...reading,
    settled: {
      line: symbolLine(symbols),
      reading: {
        grade: doubtful ? "disputed" : "settled",
        least: how.least,
        others: [...new Set(others)],
      },
    },
  };
}

interface Piece {
  kind: "digit" | "dot";
  parts: readonly Part[];
}

/** A digit before characters is no wider and no higher than this (em): narrow characters and radicals are higher. */
const WIDEST = 0.56;
const HIGHEST = 0.8;

/** The pieces of the number that a line's ink begins with, something else behind it; null where it begins with none. */
function numberAtStart({ runs, em }: TextSegment): Piece[] | null {
  const pieces: Piece[] = [];
  const groups = digitColumns(runs[0]?.parts ?? [], em);
  for (const parts of groups) {
    const box = boxOf(parts);
    const [width, height] = [box[2] - box[0], box[3] - box[1]];
    if (isHighAsDigit(box, em)) {
      if (width > WIDEST * em || height > HIGHEST * em) break;
      pieces.push({ kind: "digit", parts });
    } else if (isSmallAsDot(box, em)) pieces.push({ kind: "dot", parts });
    else break;
  }
  const isAll = pieces.length === groups.length && runs.length === 1;
  return pieces.length === 0 || isAll ? null : pieces;
}

/** Whether each piece of the number has its symbol: a digit or what is taken for one, and a character behind them all. */
function isInStep(
  symbols: readonly ReadSymbol[],
  pieces: readonly Piece[],
): boolean {
  const isNumber = pieces.every(({ kind }, i) => {
    const text = symbols[i]?.text ?? "";
    if (kind === "dot") return /^[.,]$/.test(text);
    // Behind a point (1.设计) or at the beginning most narrow ink is a part of a character.
    const isWithin = pieces[i - 1]?.kind === "digit";
    return /^\d$/.test(text) || (isWithin ? HAN : MISREAD).test(text);
  });
  return isNumber && HAN.test(symbols[pieces.length]?.text ?? "");
}
