import { cropForEngine } from "./ink/crop-for-engine.ts";
import type { TextSegment } from "./ink/line-pieces.ts";
import type { LineReader } from "./line-reader.ts";
import type { LinedPage } from "./lined-page.ts";
import { FIRST_CROP } from "./read-segments.ts";

/** So many lines tell how a page stands. */
const SAMPLE = 8;

/** Lines of this length (em) tell most for what they cost. */
const LENGTH = { least: 2.5, most: 9 };

/** What such pages consist of; others count half. */
const USUAL = /[\p{Script=Han}\d.,%、，。：；（）()]/u;

/** How well a page can be read as it stands. */
export interface Legibility {
  /** 0–100. */
  score: number;
  /** Symbols that were read for it: with few of them it says little. */
  symbols: number;
}

/**
 * How legible a page is as it stands: the mean confidence of the characters on a sample of its lines. Upside down,
 * tesseract reads signs and letters, and rare characters unsurely.
 */
export async function legibility(
  { ink, lines }: LinedPage,
  reader: LineReader,
): Promise<Legibility> {
  const segments = lines.flatMap(({ pieces }) =>
    pieces.filter((piece) => piece.kind === "text"),
  );
  const readings = await reader.read(
    sample(segments).map(
      (segment) => cropForEngine(ink, segment, FIRST_CROP).gray,
    ),
    "first",
  );
  const read = readings.flatMap((reading) =>
    "failed" in reading ? [] : reading.symbols,
  );
  const symbols = read.length;
  if (symbols === 0) return { score: 0, symbols };
  const sum = read.reduce(
    (all, { text, confidence }) =>
      all + (USUAL.test(text) ? confidence : confidence / 2),
    0,
  );
  return { score: sum / symbols, symbols };
}

/** Lines of a good length from all over the page; the longest ones where there are none. */
function sample(segments: readonly TextSegment[]): TextSegment[] {
  const length = ({ box, em }: TextSegment) => (box[2] - box[0]) / em;
  const good = segments.filter(
    (s) => length(s) >= LENGTH.least && length(s) <= LENGTH.most,
  );
  const from = good.length > 0 ? good : segments;
  const step = Math.max(1, Math.floor(from.length / SAMPLE));
  return from.filter((_, i) => i % step === 0).slice(0, SAMPLE);
}
