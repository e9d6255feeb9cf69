import { carryBox } from "../geometry/carry-box.ts";
import type { PageLie } from "../geometry/place-on-page.ts";
import type { Known } from "../layouts/printed-texts.ts";
import type { Box } from "../model/box.ts";
import type { PageContent, Rule, Word } from "../model/page.ts";
import type { PreparedScan } from "../model/prepared-scan.ts";
import type { PageScan } from "../model/raster.ts";
import { ruledGrids } from "../stages/grid/build-grids.ts";
import { holdsText } from "../stages/ocr/holds-text.ts";
import { joinLayer, layContent } from "../stages/ocr/join-layer.ts";
import { legibility } from "../stages/ocr/legibility.ts";
import type { LineReader } from "../stages/ocr/line-reader.ts";
import { type LinedPage, linedPage } from "../stages/ocr/lined-page.ts";
import {
  type Recognition,
  recognisePage,
} from "../stages/ocr/recognise-page.ts";
import { isBlank } from "../stages/prepare/is-blank.ts";
import { isPattern } from "../stages/prepare/is-pattern.ts";
import { likelyTurns } from "../stages/prepare/likely-turns.ts";
import { prepareScan } from "../stages/prepare/prepare-scan.ts";
import { turnPrepared } from "../stages/prepare/turn-prepared.ts";

/** A page whose text was read from its picture, and what the engine could not do. */
export interface ScannedPage {
  content: PageContent;
  prepared: PreparedScan;
  failures: Recognition["failures"];
  segments: Recognition["segments"];
  /** Its text layer has next to nothing in common with its picture, and was left out of account. */
  layerUnusable: boolean;
  /** No two readings agree on most of its text. */
  illegible: boolean;
}

/** Reads the picture of a page; what its text layer shows to a reader stays beside it. */
export async function readScan(
  content: PageContent,
  scan: PageScan,
  reader: LineReader,
  knownAs: (text: string) => Known,
): Promise<ScannedPage> {
  const asScanned = prepareScan(scan, content, 0);
  if (isTooCoarse(scan)) return withoutText(content, scan, asScanned, "scan");
  if (isBlank(asScanned)) return withoutText(content, scan, asScanned, "blank");
  if (isPattern(asScanned))
    return {
      ...withoutText(content, scan, asScanned, "scan"),
      illegible: true,
    };
  const { prepared, lined } = await upright(asScanned, content, reader);
  const tabled = hasTable(prepared.rules);
  if (!tabled && !(await holdsText(lined, reader)))
    return withoutText(content, scan, prepared, "scan");
  const recognition = await recognisePage(lined, reader, knownAs);
  const { width, height } = content;
  const inPicture = { turn: prepared.turn, skew: prepared.skew, width, height };
  // A text page with text in a picture beside its own table lies as its text does.
  const lie: PageLie =
    content.kind === "mixed" && !tabled && hasTable(content.rules)
      ? { turn: content.turn, skew: content.skew, width, height }
      : inPicture;
  const carried = <T extends { box: Box }>(items: readonly T[]): T[] =>
    items.map((item) => ({ ...item, box: carryBox(item.box, inPicture, lie) }));
  const laid = layContent(content, lie);
  const rules = [...laid.rules, ...(lie === inPicture ? prepared.rules : [])];
  const { words, hidden, layerUnusable } = joinLayer(
    carried(recognition.words),
    laid,
    cellsOf(rules, content.page),
  );
  return {
    content: {
      ...laid,
      kind: content.kind === "text" ? "scan" : content.kind,
      words,
      hidden,
      rules,
      smudged: recognition.smudged.map((box) => carryBox(box, inPicture, lie)),
      unreadable: null,
      scan: null,
    },
    prepared,
    failures: recognition.failures,
    segments: carried(recognition.segments),
    layerUnusable,
    illegible: isIllegible(recognition.words),
  };
}

/** Of pages scanned at 72 dpi a fifth of the characters is disputed, of hopeless ones nine tenths. */
const DISPUTED_SHARE = 0.5;

/** A page with fewer characters is not judged as a whole. */
const ENOUGH_CHARACTERS = 50;

function isIllegible(words: readonly Word[]): boolean {
  let all = 0;
  let disputed = 0;
  for (const { text, reading } of words) {
    all += text.length;
    if (reading?.grade === "disputed" || reading?.grade === "failed")
      disputed += text.length;
  }
  return all >= ENOUGH_CHARACTERS && disputed > DISPUTED_SHARE * all;
}

/** A page of A4 with fewer pixels along its longer side (77 dpi) may be enlarged from less. */
const FEW_PIXELS = 900;

/** A picture so coarse that nobody could read it. */
function isTooCoarse({ raster, dpi }: PageScan): boolean {
  return dpi < LEAST_DPI && Math.max(raster.width, raster.height) < FEW_PIXELS;
}

/** In a picture with fewer pixels per inch text of the usual sizes cannot be told from a pattern (coarser ones come at 71.3, see scan-grid). */
const LEAST_DPI = 71.5;

/**
 * A page whose picture holds no text: bare paper, a photograph, the background of a text page. A text layer that cannot
 * be relied on and does not show in the picture stays unreadable, and so does a picture too coarse to tell.
 * @param nature what such a page is where it has no text of its own
 */
function withoutText(
  content: PageContent,
  scan: PageScan,
  prepared: PreparedScan,
  nature: "blank" | "scan",
): ScannedPage {
  const isPicture = content.unreadable === "scan";
  const coarse = nature === "scan" && scan.dpi < LEAST_DPI;
  return {
    content: {
      ...content,
      kind: isPicture ? nature : content.kind,
      unreadable: isPicture
        ? coarse
          ? "low-resolution"
          : null
        : content.unreadable,
      scan: null,
    },
    prepared,
    failures: {},
    segments: [],
    layerUnusable: isPicture && joinLayer([], content, []).layerUnusable,
    illegible: false,
  };
}

/** A page read as legibly as this (see legibility) stands upright. */
const LEGIBLE = 91;

/** Fewer characters than this tell little of how a page lies. */
const ENOUGH_SYMBOLS = 6;

/** What lying as scanned counts beside what few characters tell. */
const AS_IT_LIES = 10;

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
    const lined = linedPage(prepared, cellsOf(prepared.rules, content.page));
    const { score, symbols } = await legibility(lined, reader);
    const tellsLittle = symbols < ENOUGH_SYMBOLS;
    const rated = tellsLittle && turn === 0 ? score + AS_IT_LIES : score;
    if (best === null || rated > most) {
      best = { prepared, lined };
      most = rated;
    }
    if (score >= LEGIBLE && !tellsLittle) break;
  }
  return best ?? { prepared: asScanned, lined: linedPage(asScanned, []) };
}

function cellsOf(rules: readonly Rule[], page: number): Box[] {
  return ruledGrids(page, rules).flatMap((grid) =>
    grid.cells.map((cell) => cell.box),
  );
}

function hasTable(rules: readonly Rule[]): boolean {
  return ruledGrids(0, rules).length > 0;
}
