import type { Known } from "../../layouts/printed-texts.ts";
import type { Gray } from "../../model/raster.ts";
import type { Framing, Model } from "./engine.ts";
import { foldPrint } from "./fold-print.ts";
import {
  type CropSetting,
  cropForEngine,
  type EngineCrop,
} from "./ink/crop-for-engine.ts";
import type { TextSegment } from "./ink/line-pieces.ts";
import type { PageInk } from "./ink/page-ink.ts";
import type { LineReader, LineReading, OcrFailure } from "./line-reader.ts";
import { putRight } from "./put-right.ts";
import { type Settled, settle } from "./settle.ts";
import { type SymbolLine, symbolLine } from "./symbols.ts";

/** What a segment was read as, with the crop of its first reading, by which symbols are told to its runs. */
export type SegmentReading = (
  | { settled: Settled; crop: EngineCrop }
  | { failed: OcrFailure }
) & { tries: Try[] };

/** One reading of a segment: the crop as the engine got it, and what it gave. */
export interface Try {
  way: keyof typeof WAYS;
  crop: Gray;
  line: SymbolLine | { failed: OcrFailure };
}

/** One way of reading a line. */
export interface Way {
  model: Model;
  framing: Framing;
  crop: CropSetting;
}

/**
 * The three ways, surest first. Sizes and borders were measured on crops with known text; a second set of trained
 * data errs elsewhere than the first does, which another size of crop would not.
 */
const WAYS = {
  first: {
    model: "first",
    framing: "line",
    crop: { em: 24, border: 0.5, stretch: true, blur: 0 },
  },
  second: {
    model: "second",
    framing: "line",
    crop: { em: 32, border: 0.5, stretch: true, blur: 0 },
  },
  third: {
    model: "first",
    framing: "whole",
    crop: { em: 28, border: 0.3, stretch: true, blur: 0 },
  },
} as const satisfies Record<string, Way>;

/** How a doubtful text is read by either set of trained data. */
export const BOTH_MODELS: readonly Way[] = [WAYS.first, WAYS.second];

/** The crop that everything is read from first. */
export const FIRST_CROP: CropSetting = WAYS.first.crop;

/** A line whose least sure character is below this is read again with other data (engine's confidence, 0–100). */
const SURE = 98;

/** A line that is a text which such forms print needs no more than this. */
const SURE_OF_KNOWN = 85;

/** Reads every segment of a page; doubtful ones again in other ways, until two readings agree. */
export async function readSegments(
  page: PageInk,
  segments: readonly TextSegment[],
  reader: LineReader,
  knownAs: (text: string) => Known,
): Promise<SegmentReading[]> {
  const crops = segments.map((segment) =>
    cropForEngine(page, segment, WAYS.first.crop),
  );
  const first = await readWith(
    crops.map(({ gray }) => gray),
    WAYS.first,
    reader,
  );
  const readings = first.map((line) => ("failed" in line ? [] : [line]));
  const tries = first.map((line, i): Try[] => [
    { way: "first", crop: (crops[i] as EngineCrop).gray, line },
  ]);
  const again = async (
    way: keyof typeof WAYS,
    wanted: (lines: SymbolLine[]) => boolean,
  ) => {
    const indices = [...readings.keys()].filter((i) =>
      wanted(readings[i] ?? []),
    );
    const grays = indices.map(
      (i) =>
        cropForEngine(page, segments[i] as TextSegment, WAYS[way].crop).gray,
    );
    const lines = await readWith(grays, WAYS[way], reader);
    lines.forEach((line, j) => {
      const i = indices[j] as number;
      tries[i]?.push({ way, crop: grays[j] as Gray, line });
      if (!("failed" in line)) readings[i]?.push(line);
    });
  };
  await again(
    "second",
    ([line]) => line === undefined || isDoubtful(line, knownAs),
  );
  await again("third", ([a, b]) => a !== undefined && differ(a, b));
  return readings.map((lines, i) => {
    // A reading that saw nothing in the ink is no voice for nothing being there.
    const seen = lines.filter(({ text }) => text !== "");
    const settled = seen.length > 0 ? settle(seen, knownAs) : null;
    return {
      tries: tries[i] ?? [],
      ...(settled !== null && settled.line.text !== ""
        ? {
            settled: seen.length === lines.length ? settled : disputed(settled),
            crop: crops[i] as EngineCrop,
          }
        : { failed: failureOf(first[i]) }),
    };
  });
}

function disputed({ line, reading }: Settled): Settled {
  return { line, reading: { ...reading, grade: "disputed" } };
}

function isDoubtful(
  { text, least }: SymbolLine,
  knownAs: (text: string) => Known,
): boolean {
  return least < SURE_OF_KNOWN || (least < SURE && knownAs(text) === null);
}

function differ(a: SymbolLine, b: SymbolLine | undefined): boolean {
  return b !== undefined && foldPrint(a.text) !== foldPrint(b.text);
}

function failureOf(
  line: SymbolLine | { failed: OcrFailure } | undefined,
): OcrFailure {
  return line !== undefined && "failed" in line ? line.failed : "nothing-read";
}

async function readWith(
  crops: readonly Gray[],
  { model, framing, crop }: Way,
  reader: LineReader,
): Promise<(SymbolLine | { failed: OcrFailure })[]> {
  // Everything in a crop is as large as its em, so that places in one crop of a line are places in another.
  const scale = FIRST_CROP.em / crop.em;
  const readings: LineReading[] = await reader.read(crops, model, framing);
  return readings.map((reading) =>
    "failed" in reading
      ? reading
      : symbolLine(
          putRight(reading.symbols.filter(isPrinted)).map((symbol) => ({
            ...symbol,
            x0: symbol.x0 * scale,
            x1: symbol.x1 * scale,
          })),
        ),
  );
}

function isPrinted({ text }: { text: string }): boolean {
  return text.trim() !== "";
}
