import type { Turn } from "../../geometry/turn.ts";
import type { InspectedPage } from "../../pipeline/inspect.ts";
import type { CanvasContext } from "../../pipeline/inspect-render.ts";
import { LABEL_SIZE, LEGEND, LOOKS } from "./looks.ts";
import {
  lastCorner,
  legend,
  pageShapes,
  type Shape,
  textLength,
} from "./page-shapes.ts";

/** A page as the program saw it, as a picture: everything found is drawn onto the page's canvas. */
export function toPng(page: InspectedPage): Uint8Array {
  const { context, canvas, scale } = page.picture;
  const { turn } = page.content;
  const shapes = pageShapes(page);
  context.save();
  context.scale(scale, scale);
  for (const shape of shapes) drawWord(context, shape, turn);
  for (const shape of shapes) drawBox(context, shape);
  for (const shape of shapes) drawLabel(context, shape, turn);
  legend(shapes).forEach(({ text, colour }, i) => {
    context.fillStyle = colour;
    context.font = `${LEGEND.size}px sans-serif`;
    context.fillText(text, LEGEND.x + i * LEGEND.step, LEGEND.y);
  });
  context.restore();
  return canvas.toBuffer("image/png");
}

function drawBox(context: CanvasContext, { layer, box }: Shape): void {
  const { colour, width, dash, fill } = LOOKS[layer];
  const [x, y, right, bottom] = box;
  if (fill > 0) {
    context.globalAlpha = fill;
    context.fillStyle = colour;
    context.fillRect(x, y, right - x, bottom - y);
    context.globalAlpha = 1;
  }
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.setLineDash(dash);
  context.strokeRect(x, y, right - x, bottom - y);
}

function drawLabel(
  context: CanvasContext,
  { box, label }: Shape,
  turn: Turn,
): void {
  if (label === undefined) return;
  const { x, y } = lastCorner(box, turn);
  context.save();
  context.translate(x, y);
  context.rotate(radians(turn));
  context.font = `${LABEL_SIZE}px sans-serif`;
  const { width } = context.measureText(label);
  context.globalAlpha = 0.6;
  context.fillStyle = "#ffffff";
  context.fillRect(-width - 1, -LABEL_SIZE - 0.5, width, LABEL_SIZE);
  context.globalAlpha = 1;
  context.fillStyle = LOOKS.field.colour;
  context.fillText(label, -width - 1, -1);
  context.restore();
}

/** Families with Chinese that the usual systems have; the canvas looks for no substitute by itself. */
const FAMILIES = [
  "Noto Sans CJK SC",
  "Noto Serif CJK SC",
  "Source Han Sans SC",
  "PingFang SC",
  "Microsoft YaHei",
  "SimSun",
  "WenQuanYi Micro Hei",
  "WenQuanYi Zen Hei",
  "AR PL UMing CN",
]
  .map((family) => `"${family}"`)
  .join(", ");

function drawWord(
  context: CanvasContext,
  { box, word }: Shape,
  turn: Turn,
): void {
  if (word === undefined) return;
  const length = textLength(box, turn);
  context.save();
  context.translate((box[0] + box[2]) / 2, (box[1] + box[3]) / 2);
  context.rotate(radians(turn));
  context.fillStyle = "#000000";
  context.font = `${word.size}px ${FAMILIES}, sans-serif`;
  context.textBaseline = "middle";
  context.fillText(word.text, -length / 2, 0, length);
  context.restore();
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
