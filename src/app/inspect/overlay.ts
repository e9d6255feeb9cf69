import type { Turn } from "../../geometry/turn.ts";
import type { Box } from "../../model/box.ts";
import type { InspectedPage } from "../../pipeline/inspect.ts";
import { displayWidth } from "../../text/display-width.ts";
import { escapeMarkup } from "../../text/escape-markup.ts";
import {
  CHECKED,
  LABEL_SIZE,
  LAYERS,
  type Layer,
  LEGEND,
  LOOKS,
} from "./looks.ts";
import {
  crookedness,
  lastCorner,
  legend,
  pageShapes,
  type Shape,
  textLength,
} from "./page-shapes.ts";

/** How many pages wide an overlay is: a scan has its text, as it was read, beside it. */
export function pagesWide({ content }: InspectedPage): 1 | 2 {
  return content.words.some(({ reading }) => reading !== undefined) ? 2 : 1;
}

/**
 * Everything found on a page, as an SVG in points that is drawn at the size given; of a scan, beside it, the text as it was read.
 * @param background what it is drawn over; nothing where left out
 * @param shapes what is drawn; everything that was seen where left out
 */
export function overlay(
  page: InspectedPage,
  size: { width: string; height: string },
  background = "",
  shapes: readonly Shape[] = pageShapes(page),
): string {
  const { content } = page;
  const { turn, skew } = content;
  const crooked = skew === 0 ? "" : ` transform="${crookedness(content)}"`;
  const lie = (layer: Layer) => (UPRIGHT.includes(layer) ? "" : crooked);
  const wide = pagesWide(page);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${rounded(wide * content.width)} ${rounded(content.height)}" data-page="${content.page}" data-kind="${content.kind}">`,
    `<style>${style()}</style>`,
    background,
    `<g class="words"${crooked}>${shapes.map((shape) => wordText(shape, turn)).join("")}</g>`,
    ...LAYERS.map(
      (layer) =>
        `<g class="${layer}"${lie(layer)}>\n${rects(shapes, layer)}</g>`,
    ),
    `<g class="labels">${shapes.map((shape) => labelText(shape, turn)).join("")}</g>`,
    ...(wide === 1
      ? []
      : [
          `<g class="read" transform="translate(${rounded(content.width)})"><g${crooked}>`,
          `<g class="rule">${rects(shapes, "rule")}</g>`,
          ...shapes.map((shape) => readText(shape, turn)),
          "</g></g>",
        ]),
    `<g class="legend">${legend(shapes)
      .map(
        ({ text, colour }, i) =>
          `<text x="${LEGEND.x + i * LEGEND.step}" y="${LEGEND.y}" font-size="${LEGEND.size}" fill="${colour}">${escapeMarkup(text)}</text>`,
      )
      .join("")}</g>`,
    "</svg>\n",
  ].join("\n");
}

/** Layers of boxes that are given as the page is displayed. */
const UPRIGHT: readonly Layer[] = ["field", ...CHECKED];

function rects(shapes: readonly Shape[], layer: Layer): string {
  return shapes
    .filter((shape) => shape.layer === layer)
    .map(element)
    .join("");
}

function style(): string {
  const layers = LAYERS.map((layer) => {
    const { colour, width, dash, fill } = LOOKS[layer];
    return `.${layer} rect{stroke:${colour};stroke-width:${width};${dash.length > 0 ? `stroke-dasharray:${dash.join(" ")};` : ""}fill:${colour};fill-opacity:${fill}}`;
  });
  return [
    ...layers,
    "rect{pointer-events:all}",
    "rect:hover{fill-opacity:.3}",
    "text{font-family:sans-serif}",
    `.labels{pointer-events:none;font-size:${LABEL_SIZE}px;fill:${LOOKS.field.colour};text-anchor:end}`,
    // White around letters, so that they can be read over what they are written on.
    ".labels,.legend{paint-order:stroke;stroke:#fff;stroke-width:1}",
    `.read .doubt{fill:${LOOKS.doubt.colour}}`,
    ".words{pointer-events:none}",
  ].join("");
}

function element({ box, title }: Shape): string {
  const [x, y, right, bottom] = box.map(rounded) as Box;
  return `<rect x="${x}" y="${y}" width="${rounded(right - x)}" height="${rounded(bottom - y)}"><title>${escapeMarkup(title)}</title></rect>\n`;
}

function labelText({ box, label }: Shape, turn: Turn): string {
  if (label === undefined) return "";
  const { x, y } = lastCorner(box, turn);
  return `<text x="-1" y="-1" transform="${placed(x, y, turn)}">${escapeMarkup(label)}</text>\n`;
}

/** How much of its box a text must fill to be set to the box's length; a form field is longer than its value. */
const FILLS = 0.75;

function wordText({ box, word }: Shape, turn: Turn): string {
  return word === undefined ? "" : written(word, box, turn);
}

/** What was read, and behind a doubtful text how sure the engine was at the least. */
function readText({ box, read }: Shape, turn: Turn): string {
  if (read === undefined) return "";
  if (read.doubt === null) return written(read, box, turn);
  const { x, y } = lastCorner(box, turn);
  const least = `<text font-size="${LABEL_SIZE}" transform="${placed(x, y, turn)}">${Math.round(read.doubt)}</text>`;
  return `<g class="doubt">${written(read, box, turn)}${least}</g>`;
}

/** A text from the start of its box, halfway up. */
function written(
  { text, size }: { text: string; size: number },
  box: Box,
  turn: Turn,
): string {
  const x = (box[0] + box[2]) / 2;
  const y = (box[1] + box[3]) / 2;
  const length = textLength(box, turn);
  const ems = displayWidth(text) / 2;
  // Not all programs that draw SVG know textLength.
  const fontSize = Math.min(size, length / ems);
  const natural = ems * fontSize;
  const fitted =
    natural > FILLS * length
      ? ` textLength="${rounded(length)}" lengthAdjust="spacingAndGlyphs"`
      : "";
  return `<text x="${rounded(-length / 2)}" font-size="${rounded(fontSize)}" dominant-baseline="central"${fitted} transform="${placed(x, y, turn)}">${escapeMarkup(text)}</text>\n`;
}

function placed(x: number, y: number, turn: Turn): string {
  return `translate(${rounded(x)} ${rounded(y)}) rotate(${turn})`;
}

function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}
