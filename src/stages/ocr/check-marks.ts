import type { PixelBox } from "../../raster/pixel-box.ts";
import type { ReadSymbol } from "./engine.ts";
import { cropForEngine } from "./ink/crop-for-engine.ts";
import {
  type LinePiece,
  linePieces,
  lineSegment,
  type MarkPiece,
} from "./ink/line-pieces.ts";
import type { PieceLine } from "./ink/page-lines.ts";
import type { LineReader } from "./line-reader.ts";
import type { LinedPage } from "./lined-page.ts";
import { hasRing } from "./marks/find-marks.ts";
import { placeSymbols } from "./place-symbols.ts";
import { FIRST_CROP } from "./read-segments.ts";

/**
 * What tesseract reads in the place of each mark. Anything else that it reads there, and surely, is a character. A filled
 * box it takes for any character of many strokes, surely; no character is as black.
 */
const LOOK_ALIKES: Partial<Record<MarkPiece["text"], string>> = {
  "□": "口囗回日口凹冂门O0D[]LC巳己■□",
  "☑": "四凶囚办区网回团因国凤风冈加固口0[]□■V√",
  "☒": "四凶囚办区网回团因国凤风冈加固图口0[]□■X×",
  "√": "VvyYWw/J丿了人入1√",
  "≥": "之这>≥2三兰z乏芝",
  "≤": "又女万科<一≤和三之",
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
  const marked = page.lines.filter(
    ({ pieces }) => disputable(pieces).length > 0,
  );
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
    const symbols = placeSymbols(reading.symbols, crop);
    const refuted = refutedMarks(disputable(line.pieces), symbols);
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

/**
 * The marks that may be characters; a sign of comparison before anything else on its line is what values begin with,
 * unless a point stands right behind it, or it has a ring in it: 6.50 read as ≤.50, 98 as ≥8.
 */
function disputable(pieces: readonly LinePiece[]): MarkPiece[] {
  return pieces.filter(
    (piece, i): piece is MarkPiece =>
      piece.kind === "mark" &&
      LOOK_ALIKES[piece.text] !== undefined &&
      !(
        i === 0 &&
        /[≥≤]/.test(piece.text) &&
        !beginsWithPoint(pieces[i + 1]) &&
        !hasRing(piece)
      ),
  );
}

/** Boxes of one row are as large as one another within this share: what is in one makes it look no larger. */
const AS_LARGE = 0.75;

/**
 * The marks that are in truth characters. A ticked box beside an empty one of its size is one whatever the engine sees
 * in it: it takes ☑ for any character that is framed (回, 加, 四).
 */
function refutedMarks(
  marks: readonly MarkPiece[],
  symbols: readonly ReadSymbol[],
): MarkPiece[] {
  const refuted = marks.filter((mark) => refutes(nearest(symbols, mark), mark));
  const empty = marks.filter(
    (mark) => mark.text === "□" && !refuted.includes(mark),
  );
  return refuted.filter(
    (mark) =>
      !/[☑☒]/u.test(mark.text) ||
      !empty.some((other) => isAsLarge(mark.box, other.box)),
  );
}

function isAsLarge(a: PixelBox, b: PixelBox): boolean {
  const [one, other] = [a[3] - a[1], b[3] - b[1]];
  return Math.min(one, other) > AS_LARGE * Math.max(one, other);
}

/** A point is no larger than this (em) and stands in the lower half of its line. */
const POINT = 0.24;

function beginsWithPoint(piece: LinePiece | undefined): boolean {
  if (piece?.kind !== "text") return false;
  const [first] = piece.runs[0]?.parts ?? [];
  if (first === undefined) return false;
  const size = POINT * piece.em;
  return (
    first.right - first.left <= size &&
    first.bottom - first.top <= size &&
    first.top > (piece.box[1] + piece.box[3]) / 2
  );
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
