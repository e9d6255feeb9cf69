import { foldPrint } from "../fold-print.ts";
import { cropAmong, type StandingInk } from "../ink/crop-for-engine.ts";
import type { PageInk } from "../ink/page-ink.ts";
import { boxOf } from "../ink/parts.ts";
import type { LineReader } from "../line-reader.ts";
import { BOTH_MODELS } from "../read-segments.ts";
import type { NumberPiece } from "./number-pieces.ts";
import type { OpenNumber } from "./numbers-by-page.ts";
import type { DigitSample } from "./page-digits.ts";

/**
 * Numbers read again between two digits of the page, by either set of trained data: what stands between those digits, null
 * where they themselves were not read right on both sides, or where the page has none of that size.
 */
export async function readAmongDigits(
  page: PageInk,
  numbers: readonly Pick<OpenNumber, "segment" | "pieces">[],
  samples: readonly DigitSample[],
  reader: LineReader,
): Promise<(string | null)[][]> {
  const pairs = pairsOf(samples);
  const beside = numbers.map((number) => pairFor(number, pairs));
  const found = numbers.map((): (string | null)[] => []);
  const wanted = [...numbers.keys()].filter((i) => beside[i] !== null);
  for (const { model, framing, crop } of BOTH_MODELS) {
    const crops = wanted.map((i) => {
      const { segment, pieces } = numbers[i] as OpenNumber;
      const own = {
        parts: pieces.flatMap(({ parts }) => parts),
        foot: footOf(pieces),
      };
      return cropAmong(page, own, beside[i] as DigitPair, segment.em, crop);
    });
    const readings = await reader.read(crops, model, framing);
    readings.forEach((reading, j) => {
      const i = wanted[j] as number;
      const text =
        "failed" in reading
          ? ""
          : foldPrint(reading.symbols.map((symbol) => symbol.text).join(""));
      found[i]?.push(between(text, (beside[i] as DigitPair).text));
    });
  }
  return found;
}

/** Two digits that stand side by side on the page. */
interface DigitPair extends StandingInk {
  text: string;
  height: number;
}

/** Digits that engines know alone as well make the best company. */
const WELL_KNOWN = /^[2345689]$/;

function pairsOf(samples: readonly DigitSample[]): DigitPair[] {
  return samples.flatMap((one, i) => {
    const next = samples[i + 1];
    if (next?.from !== one.from || next.index !== one.index + 1) return [];
    if (!WELL_KNOWN.test(one.digit) || !WELL_KNOWN.test(next.digit)) return [];
    const parts = [...one.parts, ...next.parts];
    const [, top, , bottom] = boxOf(parts);
    const text = one.digit + next.digit;
    return [{ parts, foot: bottom, text, height: bottom - top }];
  });
}

/** Digits of one size differ in height by no more than this share. */
const SAME_SIZE = 0.12;

function pairFor(
  { pieces }: Pick<OpenNumber, "pieces">,
  pairs: readonly DigitPair[],
): DigitPair | null {
  const height = Math.max(
    ...digitsOf(pieces).map(([, top, , bottom]) => bottom - top),
  );
  const away = (pair: DigitPair) => Math.abs(pair.height - height) / height;
  const nearest = pairs.reduce<DigitPair | null>(
    (best, pair) => (best === null || away(pair) < away(best) ? pair : best),
    null,
  );
  return nearest !== null && away(nearest) <= SAME_SIZE ? nearest : null;
}

function footOf(pieces: readonly NumberPiece[]): number {
  const feet = digitsOf(pieces)
    .map(([, , , bottom]) => bottom)
    .sort((a, b) => a - b);
  return feet[feet.length >> 1] as number;
}

function digitsOf(pieces: readonly NumberPiece[]) {
  return pieces
    .filter(({ kind }) => kind === "digit")
    .map(({ parts }) => boxOf(parts));
}

function between(text: string, beside: string): string | null {
  const isFramed =
    text.length > 2 * beside.length &&
    text.startsWith(beside) &&
    text.endsWith(beside);
  return isFramed ? text.slice(beside.length, -beside.length) : null;
}
