import type { ReadSymbol } from "./engine.ts";
import { cropForEngine, type EngineCrop } from "./ink/crop-for-engine.ts";
import {
  type LinePiece,
  linePieces,
  lineSegment,
  type MarkPiece,
  type TextSegment,
} from "./ink/line-pieces.ts";
import type { PieceLine } from "./ink/page-lines.ts";
import type { LineReader } from "./line-reader.ts";
import type { LinedPage } from "./lined-page.ts";
import { FIRST_CROP } from "./read-segments.ts";

/**
 * What tesseract reads in the place of each mark. Anything else that it reads there, and surely, is a character. A filled
 * box it takes for any character of many strokes, surely; no character is as black.
 */
const LOOK_ALIKES: Partial<Record<MarkPiece["text"], string>> = {
  "□": "口囗回日口凹冂门O0D[]LC巳己■□",
  "☑": "四凶囚办区网回团因国凤风冈口0[]□■V√",
  "☒": "四凶囚办区网回团因国凤风冈图口0[]□■X×",
  "√": "VvyYWw/J丿了人入1√",
  "○": "O0oQ〇口○C",
  "●": "O0口囗●·",
};

/** What is read this surely in the place of a mark is no mark (engine's confidence, 0–100). */
const SURE = 93;

/**
 * The page with boxes and ticks that are in truth characters (目 for □, 教 for ☒) put back into their lines' texts: lines
 * with such marks are read whole, and the engine knows characters, if not marks.
 */
export async function checkMarks(
  page: LinedPage,
  reader: LineReader,
): Promise<LinedPage> {
  const marked = page.lines.filter(({ pieces }) => pieces.some(isDisputable));
  if (marked.length === 0) return page;
  const segments = marked.map(lineSegment);
  const crops = segments.map((segment) =>
    cropForEngine(page.ink, segment, FIRST_CROP),
  );
  const readings = await reader.read(
    crops.map(({ gray }) => gray),
    "first",
  );
  const checked = new Map<PieceLine, PieceLine>();
  readings.forEach((reading, i) => {
    if ("failed" in reading) return;
    const [line, segment, crop] = [marked[i], segments[i], crops[i]];
    if (line === undefined || segment === undefined || crop === undefined)
      return;
    const symbols = onPage(reading.symbols, segment, crop);
    const refuted = line.pieces
      .filter(isDisputable)
      .filter((mark) => refutes(nearest(symbols, mark), mark));
    if (refuted.length === 0) return;
    const pieces = linePieces(
      page.ink,
      line,
      (mark) => !refuted.some(({ box }) => box[0] === mark.box[0]),
    );
    checked.set(line, { ...line, pieces });
  });
  return {
    ink: page.ink,
    lines: page.lines.map((line) => checked.get(line) ?? line),
  };
}

function isDisputable(piece: LinePiece): piece is MarkPiece {
  return piece.kind === "mark" && LOOK_ALIKES[piece.text] !== undefined;
}

/** The engine tells where a symbol stands to within half a character. */
function nearest(
  symbols: readonly ReadSymbol[],
  { box }: MarkPiece,
): ReadSymbol | undefined {
  const middle = (box[0] + box[2]) / 2;
  const away = ({ x0, x1 }: ReadSymbol) => Math.abs((x0 + x1) / 2 - middle);
  return symbols.reduce<ReadSymbol | undefined>(
    (best, symbol) =>
      best === undefined || away(symbol) < away(best) ? symbol : best,
    undefined,
  );
}

function refutes(symbol: ReadSymbol | undefined, mark: MarkPiece): boolean {
  return (
    symbol !== undefined &&
    symbol.confidence >= SURE &&
    !LOOK_ALIKES[mark.text]?.includes(symbol.text)
  );
}

/** Symbols with their places in pixels of the page instead of the crop. */
function onPage(
  symbols: readonly ReadSymbol[],
  segment: TextSegment,
  crop: EngineCrop,
): ReadSymbol[] {
  const toPage = (x: number) => {
    const next = crop.runs.findIndex(({ to }) => x <= to);
    const i = next === -1 ? crop.runs.length - 1 : next;
    const [run, drawn] = [segment.runs[i], crop.runs[i]];
    if (run === undefined || drawn === undefined) return x;
    const scale = (run.box[2] - run.box[0]) / (drawn.to - drawn.from);
    return run.box[0] + (x - drawn.from) * scale;
  };
  return symbols.map((symbol) => ({
    ...symbol,
    x0: toPage(symbol.x0),
    x1: toPage(symbol.x1),
  }));
}
