import { bracketsByInk } from "./brackets-by-ink.ts";
import { comparisonsByInk } from "./comparisons-by-ink.ts";
import { degreesByInk } from "./degrees-by-ink.ts";
import type { ReadSymbol } from "./engine.ts";
import type { TextSegment } from "./ink/line-pieces.ts";
import type { PageInk } from "./ink/page-ink.ts";
import { itemNumberByInk } from "./item-number-by-ink.ts";
import { misreadWords } from "./misread-words.ts";
import { numberByInk } from "./number-by-ink.ts";
import { placeSymbols } from "./place-symbols.ts";
import { punctuationByInk } from "./punctuation-by-ink.ts";
import type { SegmentReading } from "./read-segments.ts";
import type { Settled } from "./settle.ts";
import { slashesByInk } from "./slashes-by-ink.ts";
import { squareMetresByInk } from "./square-metres-by-ink.ts";
import { symbolLine } from "./symbols.ts";

/** What the ink, or the words they stand in, say of a line's symbols: other texts for some of them, by index ("" for none at all); null where it contradicts and tells no other. */
export type InkVerdicts = ReadonlyMap<number, string | Guess | null>;

/** A text that is likelier than what was read, but not sure. */
export interface Guess {
  text: string;
  sure: false;
}

/** Readings with those characters put right that every trained data confuses and whose shapes tell them apart. */
export function checkReadings(
  page: PageInk,
  segments: readonly TextSegment[],
  readings: readonly SegmentReading[],
): SegmentReading[] {
  return readings.map((reading, i) => {
    const segment = segments[i];
    if (segment === undefined || "failed" in reading) return reading;
    const { settled, crop } = reading;
    const symbols = placeSymbols(settled.line.symbols, crop);
    const verdicts: InkVerdicts = new Map([
      ...comparisonsByInk(page, segment, symbols),
      ...punctuationByInk(segment, symbols),
      ...bracketsByInk(segment, symbols),
      ...itemNumberByInk(segment, symbols),
      ...slashesByInk(segment, symbols),
      ...degreesByInk(segment, symbols),
      ...squareMetresByInk(segment, symbols),
      ...misreadWords(symbols),
      ...numberByInk(segment, symbols),
    ]);
    return verdicts.size === 0
      ? reading
      : { ...reading, settled: corrected(settled, verdicts) };
  });
}

function corrected({ line, reading }: Settled, verdicts: InkVerdicts): Settled {
  const doubtful =
    reading.grade === "disputed" ||
    [...verdicts.values()].some((verdict) => typeof verdict !== "string");
  const symbols = line.symbols.flatMap((symbol, i): ReadSymbol[] => {
    const verdict = verdicts.get(i) ?? symbol.text;
    const text = typeof verdict === "string" ? verdict : verdict.text;
    if (text === symbol.text) return [symbol];
    return [...text].map((character) => ({ ...symbol, text: character }));
  });
  const changed = symbolLine(symbols);
  // The digits are those that were read.
  const gainsCommas =
    /^[\d.,%]+$/.test(changed.text) &&
    withoutCommas(changed.text) === withoutCommas(line.text);
  return {
    line: changed,
    reading: {
      grade: doubtful ? "disputed" : gainsCommas ? reading.grade : "settled",
      least: reading.least,
      others:
        changed.text === line.text
          ? reading.others
          : [...new Set([...reading.others, line.text])],
    },
  };
}

function withoutCommas(text: string): string {
  return text.replaceAll(",", "");
}
