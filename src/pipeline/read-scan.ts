import type { Box } from "../model/box.ts";
import type { PageContent } from "../model/page.ts";
import type { PreparedScan } from "../model/prepared-scan.ts";
import type { PageScan } from "../model/raster.ts";
import { ruledGrids } from "../stages/grid/build-grids.ts";
import type { LineReader } from "../stages/ocr/line-reader.ts";
import { legibility } from "../stages/ocr/legibility.ts";
import { type LinedPage, linedPage } from "../stages/ocr/lined-page.ts";
import { type Recognition, recognisePage } from "../stages/ocr/recognise-page.ts";
import { likelyTurns } from "../stages/prepare/likely-turns.ts";
import { prepareScan } from "../stages/prepare/prepare-scan.ts";
import { turnPrepared } from "../stages/prepare/turn-prepared.ts";

/** A page whose text was read from its picture, and what the engine could not do. */
export interface ScannedPage {
  content: PageContent;
  prepared: PreparedScan;
  failures: Recognition["failures"];
  segments: Recognition["segments"];
}

/** Reads the picture of a page; what its text layer shows to a reader stays beside it. */
export async function readScan(
  content: PageContent,
  scan: PageScan,
  reader: LineReader,
): Promise<ScannedPage> {
  const { prepared, lined } = await upright(
    prepareScan(scan, content, 0),
    content,
    reader,
  );
  const recognition = await recognisePage(lined, reader);
  const keepsLayer = content.unreadable === null;
  return {
    content: {
      ...content,
      kind: content.kind === "text" ? "scan" : content.kind,
      turn: prepared.turn,
      skew: prepared.skew,
      words: [...(keepsLayer ? content.words : []), ...recognition.words],
      rules: [...(keepsLayer ? content.rules : []), ...prepared.rules],
      unreadable: null,
      scan: null,
    },
    prepared,
    failures: recognition.failures,
    segments: recognition.segments,
  };
}

/** A page read as legibly as this (see legibility) stands upright. */
const LEGIBLE = 85;

/** A page with less text than this is left as it lies. */
const ENOUGH_SYMBOLS = 6;

interface Candidate {
  prepared: PreparedScan;
  lined: LinedPage;
}

/** The page with the quarter turn undone in which it can be read best. */
async function upright(
  asScanned: PreparedScan,
  content: PageContent,
  reader: LineReader,
): Promise<Candidate> {
  let best: Candidate | null = null;
  let most = 0;
  for (const turn of likelyTurns(asScanned)) {
    const prepared = turnPrepared(asScanned, turn, content);
    const lined = linedPage(prepared, cellsOf(prepared, content.page));
    const { score, symbols } = await legibility(lined, reader);
    if (best === null || (score > most && symbols >= ENOUGH_SYMBOLS)) {
      best = { prepared, lined };
      most = score;
    }
    if (score >= LEGIBLE) break;
  }
  return best ?? { prepared: asScanned, lined: linedPage(asScanned, []) };
}

function cellsOf(prepared: PreparedScan, page: number): Box[] {
  return ruledGrids(page, prepared.rules).flatMap((grid) =>
    grid.cells.map((cell) => cell.box),
  );
}
