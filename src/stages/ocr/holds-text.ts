import type { Model } from "./engine.ts";
import { foldPrint } from "./fold-print.ts";
import { cropForEngine } from "./ink/crop-for-engine.ts";
import type { TextSegment } from "./ink/line-pieces.ts";
import type { LineReader } from "./line-reader.ts";
import type { LinedPage } from "./lined-page.ts";
import { FIRST_CROP } from "./read-segments.ts";

/** So many lines are enough to find text where there is some: of pages scanned at 75 dpi a third of the lines agree. */
const SAMPLE = 12;

/** Lines of this length (em): shorter ones agree by chance, longer ones fail for one character. */
const LENGTH = { least: 2, most: 15 };

/** A text that agrees has at least so many letters or digits. */
const ENOUGH_LETTERS = 2;

/**
 * Whether there is text in the ink of a page without tables. An engine gives characters, and surely, for whatever it is
 * shown: photographs, patterns, the noise of paper. Two sets of trained data never give the same ones for these.
 */
export async function holdsText(
  { ink, lines }: LinedPage,
  reader: LineReader,
): Promise<boolean> {
  const segments = lines.flatMap(({ pieces }) =>
    pieces.filter((piece) => piece.kind === "text"),
  );
  const crops = sample(segments).map(
    (segment) => cropForEngine(ink, segment, FIRST_CROP).gray,
  );
  if (crops.length === 0) return false;
  const read = async (model: Model) =>
    (await reader.read(crops, model)).map((reading) =>
      "failed" in reading
        ? ""
        : foldPrint(reading.symbols.map(({ text }) => text).join("")),
    );
  const [first, second] = await Promise.all([read("first"), read("second")]);
  return first.some((text, i) => isText(text) && text === second[i]);
}

function sample(segments: readonly TextSegment[]): TextSegment[] {
  const good = segments.filter(({ box, em }) => {
    const length = (box[2] - box[0]) / em;
    return length >= LENGTH.least && length <= LENGTH.most;
  });
  const from = good.length > 0 ? good : segments;
  const step = from.length / Math.min(from.length, SAMPLE);
  return Array.from(
    { length: Math.min(from.length, SAMPLE) },
    (_, i) => from[Math.floor(i * step)] as TextSegment,
  );
}

/** Strokes of all kinds are read as 一 or as l and 1: they make no text. */
function isText(text: string): boolean {
  const letters = text.match(/[\p{L}\p{N}]/gu) ?? [];
  return letters.filter((c) => !/[一丨l1I]/u.test(c)).length >= ENOUGH_LETTERS;
}
