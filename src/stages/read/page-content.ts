import { area, intersect } from "../../geometry/box.ts";
import { applyToBox, type Matrix } from "../../geometry/matrix.ts";
import { type Turn, uprightMatrix } from "../../geometry/turn.ts";
import type { Box } from "../../model/box.ts";
import type { PageKind } from "../../model/extraction.ts";
import type { PageContent, Word } from "../../model/page.ts";
import { glyphsToWords } from "./glyphs-to-words.ts";
import type { Glyph, Marks, Segment } from "./marks.ts";
import { segmentsToRules } from "./segments-to-rules.ts";
import { sameColour, settleVisibility } from "./settle-visibility.ts";
import { distrust, markDoubtful } from "./trust.ts";
import { turnedWords } from "./turned-words.ts";

/** An image, or several side by side, that covers this share of a page is the page: a scan. */
export const SCAN_SHARE = 0.5;

/** An image below this share of the page is a stamp, a logo or a signature. */
const PICTURE_SHARE = 0.1;

/** Rules thinner and paler than paper show to nobody. */
const PAPER = "#ffffff";

/**
 * The marks of a page as its content in reading orientation, its picture left out.
 * @param widgets words of form fields, in points of the page as displayed
 */
export function pageContent(
  page: number,
  size: { width: number; height: number; rotation: number },
  marks: Marks,
  widgets: Word[],
): PageContent {
  const pageBox: Box = [0, 0, size.width, size.height];
  settleVisibility(marks, pageBox);
  markDoubtful(marks.glyphs);
  const turn = dominantDirection(marks.glyphs);
  const cutOff = runsOffPage(marks, pageBox);
  if (turn !== 0)
    turnUpright(
      marks,
      widgets,
      uprightMatrix(turn, size.width, size.height),
      turn,
    );
  const rules = segmentsToRules(
    marks.segments.filter((s) => showsOn(s, marks)),
  );
  const upright = glyphsToWords(
    marks.glyphs.filter((g) => g.direction === 0),
    rules,
  );
  const sideways = turn === 90 || turn === 270;
  const turned = turnedWords(marks.glyphs, rules, {
    width: sideways ? size.height : size.width,
    height: sideways ? size.width : size.height,
  });
  const words = [...upright.words, ...turned.words];
  const hidden = [...upright.hidden, ...turned.hidden];
  const untrusted = distrust(marks.glyphs);
  const kind = kindOf(
    marks,
    words.length + widgets.length,
    untrusted !== null,
    pageBox,
    turn,
  );
  const unreadable = untrusted ?? (kind === "scan" ? "scan" : lostText(marks));
  return {
    page,
    kind,
    width: size.width,
    height: size.height,
    rotation: size.rotation,
    skew: 0,
    turn,
    words: [...words, ...widgets],
    hidden,
    rules,
    fills: marks.areas
      .filter((a) => a.colour !== null)
      .map((a) => ({ box: a.box, colour: a.colour as string })),
    images: marks.images.map((image) => image.box),
    cutOff,
    unreadable,
    scan: null,
  };
}

/** Outlines of characters below this number are a logo or a seal. */
export const ENOUGH_OUTLINES = 20;

/** More outlines than this share of the visible characters, and the page's text is partly drawn. */
const OUTLINED_SHARE = 0.2;

/** Why text that the page shows is missing from its text layer: a font that failed to load, characters drawn as outlines. */
function lostText(marks: Marks): string | null {
  if (marks.lostTexts > 0) return "font-error";
  const shown = marks.glyphs.filter(
    (glyph) => glyph.hidden === null && !glyph.isSpace,
  ).length;
  const outlined =
    marks.outlines >= ENOUGH_OUTLINES &&
    marks.outlines > OUTLINED_SHARE * shown;
  return outlined ? "outlined-text" : null;
}

/** So many lines that stop at one edge of the page, with text beyond it, are a table that runs off it. */
const ENOUGH_CUT_LINES = 3;

/** Pages are often clipped a hair inside their edge (points). */
const AT_EDGE = 1;

/** Whether lines are cut by one edge of the page, and text lies beyond it. */
function runsOffPage(marks: Marks, [left, top, right, bottom]: Box): boolean {
  if (
    !marks.glyphs.some(
      (glyph) => glyph.hidden === "off-page" || glyph.hidden === "clipped",
    )
  )
    return false;
  const atEdge = (v: number, edge: number) => Math.abs(v - edge) < AT_EDGE;
  const cut = marks.segments.filter((s) => {
    const [x0, x1] = [Math.min(s.x0, s.x1), Math.max(s.x0, s.x1)];
    const [y0, y1] = [Math.min(s.y0, s.y1), Math.max(s.y0, s.y1)];
    const across = atEdge(x0, left) !== atEdge(x1, right) && x1 - x0 > y1 - y0;
    const down = atEdge(y0, top) !== atEdge(y1, bottom) && y1 - y0 > x1 - x0;
    return across || down;
  });
  return cut.length >= ENOUGH_CUT_LINES;
}

/** The direction that most of the visible text runs in; where nothing is visible, most of the text layer of a scan. */
function dominantDirection(glyphs: readonly Glyph[]): Turn {
  const shown = glyphs.filter(
    ({ hidden, isSpace }) => hidden === null && !isSpace,
  );
  const counts = new Map<Turn, number>();
  for (const { direction } of shown.length > 0 ? shown : glyphs) {
    if (direction !== null)
      counts.set(direction, (counts.get(direction) ?? 0) + 1);
  }
  let best: Turn = 0;
  for (const [direction, count] of counts) {
    if (count > (counts.get(best) ?? 0)) best = direction;
  }
  return best;
}

function turnUpright(
  marks: Marks,
  widgets: Word[],
  m: Matrix,
  turn: Turn,
): void {
  const turned = (box: Box) => applyToBox(m, ...box);
  for (const glyph of marks.glyphs) {
    glyph.box = turned(glyph.box);
    if (glyph.direction !== null)
      glyph.direction = ((glyph.direction - turn + 360) % 360) as Turn;
  }
  for (const area of [...marks.areas, ...marks.images])
    area.box = turned(area.box);
  for (const word of widgets) word.box = turned(word.box);
  for (const s of marks.segments) {
    const box = turned([
      Math.min(s.x0, s.x1),
      Math.min(s.y0, s.y1),
      Math.max(s.x0, s.x1),
      Math.max(s.y0, s.y1),
    ]);
    [s.x0, s.y0, s.x1, s.y1] = box;
  }
}

/** Whether a stroke differs from what it is drawn on; a white stroke on a shaded cell does. */
function showsOn(segment: Segment, marks: Marks): boolean {
  if (segment.colour === "transparent") return false;
  if (!segment.colour.startsWith("#") || !sameColour(segment.colour, PAPER))
    return true;
  const x = (segment.x0 + segment.x1) / 2;
  const y = (segment.y0 + segment.y1) / 2;
  return marks.areas.some(
    (a) =>
      a.order < segment.order &&
      a.colour !== null &&
      !(a.colour.startsWith("#") && sameColour(a.colour, PAPER)) &&
      x >= a.box[0] &&
      x <= a.box[2] &&
      y >= a.box[1] &&
      y <= a.box[3],
  );
}

function kindOf(
  marks: Marks,
  words: number,
  untrusted: boolean,
  pageBox: Box,
  turn: Turn,
): PageKind {
  const whole =
    turn === 90 || turn === 270 ? pageBox[3] * pageBox[2] : area(pageBox);
  const onPage: Box =
    turn === 90 || turn === 270 ? [0, 0, pageBox[3], pageBox[2]] : pageBox;
  let pictured = 0;
  for (const image of marks.images)
    pictured += area(intersect(image.box, onPage));
  const share = whole > 0 ? pictured / whole : 0;
  if (words === 0) {
    if (share >= PICTURE_SHARE) return "scan";
    return marks.lostTexts > 0 ? "text" : "blank";
  }
  if (untrusted) return "scan";
  return share >= SCAN_SHARE ? "mixed" : "text";
}
