import { type Turn, turnBack } from "../../geometry/turn.ts";
import type { Box } from "../../model/box.ts";
import type { PageGrid } from "../../model/grid.ts";
import type { ReadingGrade, Rule, Word } from "../../model/page.ts";
import type { InspectedField, InspectedPage } from "../../pipeline/inspect.ts";
import { CHECKED, LAYERS, type Layer, LOOKS } from "./looks.ts";

/**
 * One thing that the program saw, as the page is displayed (points from the top left). On a page that lies crooked,
 * all but fields lie as crooked as it does (see crookedness); fields are told by the upright boxes around them.
 */
export interface Shape {
  layer: Layer;
  box: Box;
  /** What pointing at it tells. */
  title: string;
  /** Written small in its last corner. */
  label?: string;
  /** A word to be written out, because the page's picture lacks it: its size in points. */
  word?: { text: string; size: number };
  /** What was read here from the picture, the size of its type (points), and the least confidence where that leaves doubt. */
  read?: { text: string; size: number; doubt: number | null };
}

/** The clockwise turn of a page's crooked layers: degrees and the point about which they are turned. */
export function crookedness({
  skew,
  width,
  height,
}: InspectedPage["content"]): string {
  return `rotate(${rounded(skew)} ${rounded(width / 2)} ${rounded(height / 2)})`;
}

/** The corner that ends a box in reading direction, for its label, on a page whose text is turned clockwise. */
export function lastCorner(box: Box, turn: Turn): { x: number; y: number } {
  return {
    x: turn === 0 || turn === 270 ? box[2] : box[0],
    y: turn === 0 || turn === 90 ? box[3] : box[1],
  };
}

/** How far the text in a box runs: the box's width as read. */
export function textLength(box: Box, turn: Turn): number {
  return turn === 90 || turn === 270 ? box[3] - box[1] : box[2] - box[0];
}

/** Everything that the program saw on a page, layer by layer. */
export function pageShapes(page: InspectedPage): Shape[] {
  const { content, grids, fields, picture } = page;
  const { turn, width, height } = content;
  const displayed = (box: Box) => turnBack(box, turn, width, height);
  return [
    ...grids.flatMap((grid, g) => cellShapes(grid, g, displayed)),
    ...fieldShapes(fields, content.page),
    ...content.rules.map(
      (rule): Shape => ({
        layer: "rule",
        box: displayed(ruleBox(rule)),
        title: `${rule.axis} at ${rounded(rule.at)} from ${rounded(rule.from)} to ${rounded(rule.to)} width ${rounded(rule.width)}`,
      }),
    ),
    ...page.seals.map(
      (box): Shape => ({ layer: "seal", box: displayed(box), title: "seal" }),
    ),
    ...content.words.map((word) =>
      wordShape(word, displayed, picture.withoutText),
    ),
    ...content.hidden.map(
      ({ text, box, because }): Shape => ({
        layer: "hidden",
        box: displayed(box),
        title: `${text}\nhidden: ${because}`,
      }),
    ),
  ];
}

function cellShapes(
  { cells }: PageGrid,
  table: number,
  displayed: (box: Box) => Box,
): Shape[] {
  return cells.map(({ row, column, rowSpan, columnSpan, box, lines }) => ({
    layer: "cell",
    box: inset(displayed(box), "cell"),
    title: [
      `table ${table} row ${row} column ${column} span ${rowSpan}×${columnSpan}`,
      ...lines.map(({ text }) => text),
    ].join("\n"),
  }));
}

/** Grades of a reading that leave no doubt by themselves. */
const SURE: readonly ReadingGrade[] = ["confirmed", "shape", "single"];

function wordShape(
  { text, box, size, by, suspect, reasons, reading }: Word,
  displayed: (box: Box) => Box,
  withoutText: boolean,
): Shape {
  const isSure = reading === undefined || SURE.includes(reading.grade);
  return {
    layer: isSure ? "word" : "doubt",
    box: displayed(box),
    title: [
      text,
      `${rounded(size)} pt, ${by}`,
      ...(reading === undefined
        ? []
        : [
            `${reading.grade}, least ${rounded(reading.least)}`,
            ...reading.others.map((other) => `or: ${other}`),
          ]),
      ...(suspect > 0 ? [`suspect ${suspect}`] : []),
      ...reasons,
    ].join("\n"),
    ...(withoutText || by === "form-field" ? { word: { text, size } } : {}),
    ...(reading === undefined
      ? {}
      : { read: { text, size, doubt: isSure ? null : reading.least } }),
  };
}

/** One shape for each place: a merged cell belongs to every row that it covers. */
function fieldShapes(fields: readonly InspectedField[], page: number): Shape[] {
  const places = new Map<string, { box: Box; held: InspectedField[] }>();
  for (const field of fields)
    for (const place of field.cell.at) {
      if (!("page" in place) || place.page !== page) continue;
      const key = place.box.join();
      const known = places.get(key);
      if (known === undefined)
        places.set(key, { box: place.box, held: [field] });
      else known.held.push(field);
    }
  return [...places.values()].map(({ box, held }) => ({
    layer: "field",
    box: inset(box, "field"),
    title: held.map(fieldTitle).join("\n\n"),
    label: fieldLabel(held),
  }));
}

function fieldTitle({ path, cell }: InspectedField): string {
  return [
    path,
    cell.text ?? `(${cell.state})`,
    `value ${JSON.stringify(cell.value)}`,
    [
      cell.state,
      cell.by,
      ...(cell.confidence === undefined
        ? []
        : [`confidence ${cell.confidence}`]),
    ].join(", "),
    ...(cell.review ? [`review: ${cell.reasons.join(", ")}`] : []),
  ].join("\n");
}

/** The first one's path, how many more there are, and `?` where a person should look. */
function fieldLabel(held: readonly InspectedField[]): string {
  const more = held.length > 1 ? ` +${held.length - 1}` : "";
  const review = held.some(({ cell }) => cell.review) ? " ?" : "";
  return `${shortPath(held[0]?.path ?? "")}${more}${review}`;
}

/** `f1.tables.expenditure.rows[2].amount` → `[2].amount`: the whole path is in the title. */
function shortPath(path: string): string {
  return path
    .replace(/^[^.]+\.(?:fields\.|tables\.)?/u, "")
    .replace(".rows[", "[")
    .replace(/^.*?(?=\[\d+\][.[])/u, "");
}

/** A box drawn inside itself; a small one less, so that something of it is left. */
function inset(box: Box, layer: Layer): Box {
  const [x0, y0, x1, y1] = box;
  const by = Math.min(LOOKS[layer].inset, (x1 - x0) / 8, (y1 - y0) / 8);
  return [x0 + by, y0 + by, x1 - by, y1 - by];
}

function ruleBox({ axis, at, from, to, width }: Rule): Box {
  const [low, high] = [at - width / 2, at + width / 2];
  return axis === "horizontal" ? [from, low, to, high] : [low, from, high, to];
}

function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}

/** The line at the page's upper edge that tells what the colours are, and how many there are of each: of a check, or of all that was seen. */
export function legend(shapes: readonly Shape[]): {
  text: string;
  colour: string;
}[] {
  const isSeen = (layer: Layer) =>
    shapes.some((shape) => shape.layer === layer);
  const checks = CHECKED.some(isSeen);
  const isOfCheck = (layer: Layer) =>
    (CHECKED as readonly Layer[]).includes(layer);
  return LAYERS.filter((layer) => isOfCheck(layer) === checks).map((layer) => ({
    text: `${layer} ${shapes.filter((shape) => shape.layer === layer).length}`,
    colour: LOOKS[layer].colour,
  }));
}
