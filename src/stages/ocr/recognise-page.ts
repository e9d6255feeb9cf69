import type { Known } from "../../layouts/printed-texts.ts";
import type { Box } from "../../model/box.ts";
import type { OcrReading, Word } from "../../model/page.ts";
import type { PreparedScan } from "../../model/prepared-scan.ts";
import { checkMarks } from "./check-marks.ts";
import { checkReadings } from "./check-readings.ts";
import { numbersByPage } from "./digits/numbers-by-page.ts";
import { ellipsisOf } from "./ellipsis.ts";
import type { LinePiece, TextSegment } from "./ink/line-pieces.ts";
import type { PieceLine } from "./ink/page-lines.ts";
import { toPoints } from "./ink/places.ts";
import type { LineReader, OcrFailure } from "./line-reader.ts";
import type { LinedPage } from "./lined-page.ts";
import { MARK_DOUBTFUL } from "./marks/find-marks.ts";
import { withMouths } from "./mouths.ts";
import { onesAmongNumerals } from "./one-or-dash.ts";
import { readSegments, type SegmentReading } from "./read-segments.ts";
import { type ReadPiece, segmentToWords } from "./segment-to-words.ts";

/** The text of a scanned page. */
export interface Recognition {
  /** In reading points; ink that could not be read is a word of its own, not trusted. */
  words: Word[];
  /** Cells that hold ink which may be dust or text, and nothing else; reading points. */
  smudged: Box[];
  /** What the engine could not do, a number of lines each. */
  failures: Partial<Record<OcrFailure, number>>;
  /** Every stretch of text that the engine was given, in reading points, with all that it gave: for people to look at. */
  segments: ReadSegment[];
}

/** A stretch of text with its readings; its box in reading points. */
export type ReadSegment = SegmentReading & { box: Box };

/** Ink taken for dust in a cell without text (em²): as much as a full stop has. */
const DOUBTFUL_DUST = 0.01;

/**
 * Reads a prepared page cell by cell, and what stands outside its tables.
 * @param knownAs whether forms of the kinds looked for print a text
 */
export async function recognisePage(
  page: LinedPage,
  reader: LineReader,
  knownAs: (text: string) => Known,
): Promise<Recognition> {
  const { ink, lines } = await checkMarks(page, reader);
  const segments = lines.flatMap(({ pieces }) => pieces.filter(isText));
  const read = await readSegments(ink, segments, reader, knownAs);
  const readings = await numbersByPage(
    ink,
    segments,
    checkReadings(ink, segments, read),
    reader,
  );
  const bySegment = new Map(segments.map((s, i) => [s, readings[i]]));
  const failures: Recognition["failures"] = {};
  for (const reading of readings) {
    if ("failed" in reading)
      failures[reading.failed] = (failures[reading.failed] ?? 0) + 1;
  }
  const ones = onesAmongNumerals(lines, ({ pieces: [piece] }) => {
    const reading = piece?.kind === "text" ? bySegment.get(piece) : undefined;
    return reading === undefined || "failed" in reading
      ? ""
      : reading.settled.line.text;
  });
  return {
    words: lines.flatMap((line) => {
      const words = lineWords(line, bySegment, ink.scan);
      return ones.has(line) ? words.map(asOne) : words;
    }),
    smudged: ink.cells
      .filter(
        ({ parts, dropped }) => parts.length === 0 && dropped > DOUBTFUL_DUST,
      )
      .map(({ box }) => toPoints(ink.scan, box)),
    failures,
    segments: readings.map((reading, i) => ({
      ...reading,
      box: toPoints(ink.scan, (segments[i] as TextSegment).box),
    })),
  };
}

function isText(piece: LinePiece): piece is TextSegment {
  return piece.kind === "text" && ellipsisOf(piece) === null;
}

/** 一 in the place of a dash; a person should look. */
function asOne(word: Word): Word {
  const reading: OcrReading = { grade: "disputed", least: 0, others: ["—"] };
  return { ...word, text: "一", reading };
}

/** Words of one line; all as high as the line, so that they stay on one line whatever their ink is. */
function lineWords(
  line: PieceLine,
  readings: ReadonlyMap<TextSegment, SegmentReading | undefined>,
  scan: PreparedScan,
): Word[] {
  const pieces = line.pieces.map((piece) => pieceWords(piece, readings));
  return withMouths(pieces).flatMap((words) => {
    return words.map(({ box, text, reading }, i): Word => {
      const failed = reading.grade === "failed";
      return {
        text,
        box: toPoints(scan, [box[0], line.box[1], box[2], line.box[3]]),
        size: line.em * scan.scale,
        by: "ocr",
        spaceBefore: i > 0,
        suspect: failed ? text.length : 0,
        reasons: failed ? ["not-recognised"] : [],
        reading,
      };
    });
  });
}

function pieceWords(
  piece: LinePiece,
  readings: ReadonlyMap<TextSegment, SegmentReading | undefined>,
): ReadPiece[] {
  if (piece.kind === "mark")
    return [{ box: piece.box, text: piece.text, reading: markReading(piece) }];
  const dots = ellipsisOf(piece);
  return dots === null
    ? segmentToWords(piece, readings.get(piece))
    : [{ box: piece.box, text: dots, reading: markReading(CERTAIN) }];
}

const CERTAIN = { confidence: 1 };

function markReading(mark: { confidence: number }): OcrReading {
  const { confidence } = mark;
  return {
    grade: confidence < MARK_DOUBTFUL ? "disputed" : "shape",
    least: 100 * confidence,
    others: [],
  };
}
