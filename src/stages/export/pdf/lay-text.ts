import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFPage,
} from "@cantoo/pdf-lib";
import { invert, type Matrix, multiply } from "../../../geometry/matrix.ts";
import type { PageLie } from "../../../geometry/place-on-page.ts";
import { uprightMatrix } from "../../../geometry/turn.ts";
import type { Box } from "../../../model/box.ts";
import { emWidth } from "./em-width.ts";
import type { GlyphlessFont } from "./glyphless-font.ts";
import { inUserSpace, pageFrame } from "./page-frame.ts";

/** A line of text and where its print stands on the page in reading orientation, points. */
export interface TextLine {
  text: string;
  box: Box;
}

/**
 * Lays lines of text over a page, unseen: to be searched, selected and copied. Each line is stretched over its print.
 * What the page has of its own is not touched.
 * @param lie how the page lies: the turn and the skew of its text as displayed
 */
export function layText(
  document: PDFDocument,
  page: PDFPage,
  lines: readonly TextLine[],
  lie: PageLie,
  font: GlyphlessFont,
): void {
  const { context } = document;
  const name = addFont(page, font);
  const shown = lines.flatMap((line) => showLine(line, lie, page, name, font));
  if (shown.length === 0) return;
  const text = context.register(
    context.flateStream(`q BT 3 Tr\n${shown.join("\n")}\nET Q`),
  );
  const own = page.node.lookup(PDFName.of("Contents"));
  const ownRef = page.node.get(PDFName.of("Contents"));
  const parts =
    own instanceof PDFArray
      ? own.asArray()
      : ownRef === undefined
        ? []
        : [ownRef];
  page.node.set(
    PDFName.of("Contents"),
    context.obj([
      context.getPushGraphicsStateContentStream(),
      ...parts,
      context.getPopGraphicsStateContentStream(),
      text,
    ]),
  );
}

/** Part of a line's height that lies below its baseline: Chinese type hangs an eighth of an em under it. */
const BELOW = 0.12;

function showLine(
  { text, box }: TextLine,
  lie: PageLie,
  page: PDFPage,
  name: string,
  font: GlyphlessFont,
): string[] {
  const [x0, y0, x1, y1] = box;
  const [size, wide] = [y1 - y0, emWidth(text)];
  if (!(size > 0 && x1 > x0 && wide > 0)) return [];
  const baseline = y1 - BELOW * size;
  const matrix = inUserSpace(
    pageFrame(page),
    multiply(toDisplayed(lie), [1, 0, 0, -1, x0, baseline]),
  );
  const stretch = (100 * (x1 - x0)) / (wide * size);
  return [
    `/${name} ${number(size)} Tf ${number(stretch)} Tz ${matrix.map(number).join(" ")} Tm <${font.encode(text)}> Tj`,
  ];
}

/** From reading orientation to the page as displayed: the skew first, then the quarter turn. */
export function toDisplayed({ turn, skew, width, height }: PageLie): Matrix {
  const sideways = turn === 90 || turn === 270;
  const [across, down] = sideways ? [height, width] : [width, height];
  const radians = (skew * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const [x, y] = [across / 2, down / 2];
  const skewed: Matrix = [
    cos,
    sin,
    -sin,
    cos,
    x - cos * x + sin * y,
    y - sin * x - cos * y,
  ];
  const turned = invert(uprightMatrix(turn, width, height)) as Matrix;
  return multiply(turned, skewed);
}

function number(value: number): string {
  return String(Math.round(value * 1e4) / 1e4);
}

/** Resources may be shared with other pages: the page gets its own. */
function addFont(page: PDFPage, font: GlyphlessFont): string {
  const { context } = page.doc;
  const resources =
    page.node.Resources()?.clone(context) ?? PDFDict.withContext(context);
  const own = resources.lookup(PDFName.of("Font"));
  const fonts =
    own instanceof PDFDict ? own.clone(context) : PDFDict.withContext(context);
  let name = NAME;
  for (let n = 2; fonts.has(PDFName.of(name)); n++) name = `${NAME}${n}`;
  fonts.set(PDFName.of(name), font.ref);
  resources.set(PDFName.of("Font"), fonts);
  page.node.set(PDFName.of("Resources"), resources);
  return name;
}

const NAME = "ShenbaoText";
