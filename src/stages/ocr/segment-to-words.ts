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
  return segment.runs.flatMap((run, i) => {
    const text = texts[i] ?? "";
    return text === ""
      ? []
      : [{ box: run.box, text, reading: settled.reading }];
  });
}

/** The text of each run: a symbol belongs to the last run that begins before its middle. */
function shareOut(
  symbols: readonly ReadSymbol[],
  runs: EngineCrop["runs"],
): string[] {
  const texts = runs.map(() => "");
  if (runs.length === 1) return [symbols.map(({ text }) => text).join("")];
  let run = 0;
  for (const [i, { text, x0, x1 }] of symbols.entries()) {
    // The engine gives the first symbol of a word the box of the whole word.
    const end = Math.min(x1, symbols[i + 1]?.x0 ?? x1);
    const middle = (x0 + Math.max(x0, end)) / 2;
    while (run + 1 < runs.length && middle > (runs[run + 1]?.from ?? 0)) run++;
    texts[run] += text;
  }
  return texts;
}
