import type { OcrReading } from "../../model/page.ts";
import type { PixelBox } from "../../raster/pixel-box.ts";
import type { ReadSymbol } from "./engine.ts";
import type { EngineCrop } from "./ink/crop-for-engine.ts";
import type { TextSegment } from "./ink/line-pieces.ts";
import type { SegmentReading } from "./read-segments.ts";

/** A piece of text with the box of its ink, pixels. */
export interface ReadPiece {
  box: PixelBox;
  text: string;
  reading: OcrReading;
}

/** Stands for ink that could not be read: one for each character that would fit. */
const UNREAD = "\uFFFD";

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
  const texts = shareOut(settled.line.symbols, crop.runs);
  // Ink without a symbol was not read, or its text went to its neighbour.
  const whole = texts.every((text) => text !== "");
  const own: OcrReading = whole
    ? settled.reading
    : { ...settled.reading, grade: "disputed" };
  return segment.runs.flatMap((run, i) => {
    const text = texts[i] ?? "";
    return text === "" ? [] : [{ box: run.box, text, reading: own }];
  });
}

/** The text of each run: a line of symbols is divided where the gap between two symbols lies nearest to that of two runs. */
function shareOut(
  symbols: readonly ReadSymbol[],
  runs: EngineCrop["runs"],
): string[] {
  const texts: string[] = [];
  let from = 0;
  runs.forEach((run, k) => {
    const next = runs[k + 1];
    const to =
      next === undefined
        ? symbols.length
        : nearestGap(symbols, from, (run.to + next.from) / 2);
    texts.push(
      symbols
        .slice(from, to)
        .map(({ text }) => text)
        .join(""),
    );
    from = to;
  });
  return texts;
}

/** The symbol before which the line is divided, `from` or later: the one that begins nearest to `x`. */
function nearestGap(
  symbols: readonly ReadSymbol[],
  from: number,
  x: number,
): number {
  let best = from;
  let least = Number.POSITIVE_INFINITY;
  for (let i = from; i <= symbols.length; i++) {
    const before = symbols[i - 1];
    const after = symbols[i];
    // The engine gives the first symbol of a word the box of the whole word: where the next begins is more reliable.
    const end = Math.min(
      before?.x1 ?? 0,
      after?.x0 ?? Number.POSITIVE_INFINITY,
    );
    const start = after?.x0 ?? before?.x1 ?? 0;
    const away = Math.abs((end + start) / 2 - x);
    if (away < least) {
      best = i;
      least = away;
    }
  }
  return best;
}
