import type { OcrReading } from "../../model/page.ts";
import type { PixelBox } from "../../raster/pixel-box.ts";
import { doubtsOf } from "./doubts.ts";
import type { ReadSymbol } from "./engine.ts";
import type { EngineCrop } from "./ink/crop-for-engine.ts";
import { inkWidth, type TextSegment } from "./ink/line-pieces.ts";
import { placeSymbols } from "./place-symbols.ts";
import { FIRST_CROP, type SegmentReading } from "./read-segments.ts";

/** A piece of text with the box of its ink, pixels. */
export interface ReadPiece {
  box: PixelBox;
  text: string;
  reading: OcrReading;
}

/** Stands for ink that could not be read: one for each character that would fit. */
const UNREAD = "\uFFFD";

/** What a speck apart from all text is read as. */
const DUST = /^[。.,·]+$/u;

/** The text of a segment told to its runs, a word each; what was not read stands as unread characters. */
export function segmentToWords(
  segment: TextSegment,
  reading: SegmentReading | undefined,
): ReadPiece[] {
  if (reading === undefined || "failed" in reading) {
    const [left, , right] = segment.box;
    const characters = Math.max(1, Math.round((right - left) / segment.em));
    return [
      {
        box: segment.box,
        text: UNREAD.repeat(characters),
        reading: { grade: "failed", least: 0, others: [] },
      },
    ];
  }
  const { settled, crop } = reading;
  const texts = shareOut(settled.line.symbols, segment, crop);
  // Ink without a symbol was not read, or its text went to its neighbour; a lone point beside a gap is dust.
  const whole = texts.every((text) => text !== "" && !DUST.test(text));
  const doubts = doubtsOf(placeSymbols(settled.line.symbols, crop), segment);
  const own: OcrReading =
    whole && doubts.length === 0
      ? settled.reading
      : { ...settled.reading, grade: "disputed" };
  const others = texts.filter((text) => text !== "" && !DUST.test(text));
  return segment.runs.flatMap((run, i) => {
    const text = texts[i] ?? "";
    const isDust = DUST.test(text) && others.length > 0;
    return text === "" || isDust ? [] : [{ box: run.box, text, reading: own }];
  });
}

/** What a wrong place of a gap counts beside too narrow a run (em both): the engine's places are off by half a character. */
const PLACE_WEIGHT = 0.5;

/** What a run counts that is wider than its characters: blanks are in it. */
const BLANKS_WEIGHT = 0.25;

/**
 * The text of each run: the division of the symbols in which every run is about as wide as its characters are,
 * and the gaps lie about where the engine saw them.
 */
function shareOut(
  symbols: readonly ReadSymbol[],
  segment: TextSegment,
  crop: EngineCrop,
): string[] {
  const n = symbols.length;
  const widths = [0];
  for (const { text } of symbols)
    widths.push((widths.at(-1) ?? 0) + widthOf(text));
  const cropEm = FIRST_CROP.em;
  // The least cost of giving the first i symbols to the runs so far, and where the last of these began.
  let costs = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  costs[0] = 0;
  const begins: Int32Array[] = [];
  segment.runs.forEach((run, k) => {
    const wide = inkWidth(run) / segment.em;
    const start = k === 0 ? null : gapBefore(crop, k);
    const next = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
    const begin = new Int32Array(n + 1);
    for (let i = 0; i <= n; i++) {
      const before = costs[i] as number;
      if (before === Number.POSITIVE_INFINITY) continue;
      const away =
        start === null ? 0 : Math.abs(placeBefore(symbols, i) - start) / cropEm;
      for (let j = i; j <= n; j++) {
        const off = (widths[j] as number) - (widths[i] as number) - wide;
        const cost =
          before + Math.max(off, -BLANKS_WEIGHT * off) + PLACE_WEIGHT * away;
        if (cost < (next[j] as number)) {
          next[j] = cost;
          begin[j] = i;
        }
      }
    }
    begins.push(begin);
    costs = next;
  });
  const texts: string[] = [];
  let to = n;
  for (const begin of begins.reverse()) {
    const from = begin[to] as number;
    texts.unshift(
      symbols
        .slice(from, to)
        .map(({ text }) => text)
        .join(""),
    );
    to = from;
  }
  return texts;
}

/** How wide a character is set, em. */
function widthOf(text: string): number {
  return /^[\x20-\x7e]$/.test(text) ? 0.5 : 1;
}

/** The middle of the gap before run `k`, columns of the crop. */
function gapBefore({ runs }: EngineCrop, k: number): number {
  return ((runs[k - 1]?.to ?? 0) + (runs[k]?.from ?? 0)) / 2;
}

/** Where symbol `i` is parted from the one before it, columns of the crop. */
function placeBefore(symbols: readonly ReadSymbol[], i: number): number {
  const before = symbols[i - 1];
  const after = symbols[i];
  const start = after?.x0 ?? before?.x1 ?? 0;
  // The engine gives the first symbol of a word the box of the whole word.
  const end = Math.min(before?.x1 ?? start, start);
  return (start + end) / 2;
}
