import type { Turn } from "../../geometry/turn.ts";
import type { Box } from "../../model/box.ts";
import type { InspectedPage } from "../../pipeline/inspect.ts";
import { displayWidth } from "../terminal/display-width.ts";
import { LABEL_SIZE, LAYERS, LEGEND, LOOKS } from "./looks.ts";
import {
  lastCorner,
  legend,
  pageShapes,
  type Shape,
  textLength,
} from "./page-shapes.ts";

/** A page as the program saw it: its picture with everything found drawn over it; pointing at a shape tells what it is. */
export function toSvg(page: InspectedPage): string {
  const { content, picture } = page;
  const shapes = pageShapes(page);
  const width = rounded(content.width);
  const height = rounded(content.height);
  const png = Buffer.from(picture.canvas.toBuffer("image/png"));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}pt" height="${height}pt" viewBox="0 0 ${width} ${height}" data-page="${content.page}" data-kind="${content.kind}">`,
    `<style>${style()}</style>`,
    `<image width="${rounded(picture.canvas.width / picture.scale)}" height="${rounded(picture.canvas.height / picture.scale)}" href="data:image/png;base64,${png.toString("base64")}"/>`,
    `<g class="words">${shapes.map((shape) => wordText(shape, content.turn)).join("")}</g>`,
    ...LAYERS.map(
      (layer) =>
        `<g class="${layer}">\n${shapes
          .filter((shape) => shape.layer === layer)
          .map(element)
          .join("")}</g>`,
    ),
    `<g class="labels">${shapes.map((shape) => labelText(shape, content.turn)).join("")}</g>`,
    legend(shapes)
      .map(
        ({ text, colour }, i) =>
          `<text x="${LEGEND.x + i * LEGEND.step}" y="${LEGEND.y}" font-size="${LEGEND.size}" fill="${colour}">${escaped(text)}</text>`,
      )
      .join(""),
    "</svg>\n",
  ].join("\n");
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
    `.labels{pointer-events:none;font-size:${LABEL_SIZE}px;fill:${LOOKS.field.colour};text-anchor:end;paint-order:stroke;stroke:#fff;stroke-width:1}`,
    ".words{pointer-events:none}",
  ].join("");
}

function element({ box, title }: Shape): string {
  const [x, y, right, bottom] = box.map(rounded) as Box;
  return `<rect x="${x}" y="${y}" width="${rounded(right - x)}" height="${rounded(bottom - y)}"><title>${escaped(title)}</title></rect>\n`;
}

function labelText({ box, label }: Shape, turn: Turn): string {
  if (label === undefined) return "";
  const { x, y } = lastCorner(box, turn);
  return `<text x="-1" y="-1" transform="translate(${rounded(x)} ${rounded(y)}) rotate(${turn})">${escaped(label)}</text>\n`;
}

/** How much of its box a text must fill to be set to the box's length; a form field is longer than its value. */
const FILLS = 0.75;

/** A word from the start of its box, halfway up. */
function wordText({ box, word }: Shape, turn: Turn): string {
  if (word === undefined) return "";
  const { text, size } = word;
  const x = rounded((box[0] + box[2]) / 2);
  const y = rounded((box[1] + box[3]) / 2);
  const length = textLength(box, turn);
  const natural = (displayWidth(text) * size) / 2;
  const fitted =
    natural > FILLS * length
      ? ` textLength="${rounded(length)}" lengthAdjust="spacingAndGlyphs"`
      : "";
  return `<text x="${rounded(-length / 2)}" font-size="${rounded(size)}" dominant-baseline="central"${fitted} transform="translate(${x} ${y}) rotate(${turn})">${escaped(text)}</text>\n`;
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Text for XML; control characters, which it cannot hold, become �. */
function escaped(text: string): string {
  return (
    text
      .replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? character)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, "�")
  );
}

function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}
