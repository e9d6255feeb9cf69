import {
  PDFArray,
  type PDFDocument,
  PDFName,
  type PDFPage,
  type PDFRef,
} from "@cantoo/pdf-lib";
import { skewCorners, straightBox } from "../../../geometry/straight-box.ts";
import type { Box } from "../../../model/box.ts";
import type { Mark } from "./finding-marks.ts";
import { LOOK_COLOURS } from "./look-colours.ts";
import { inUserSpace, type PageFrame, userBox } from "./page-frame.ts";
import { pdfText } from "./pdf-text.ts";

/**
 * Lays a mark over a page, with an appearance of its own, so that every reader shows it the same: a highlight over the
 * mark's box, or a note at the page's upper right corner where it has none.
 * @param name by which it is told from the page's other annotations @param skew of the page as scanned, degrees
 */
export function addMark(
  document: PDFDocument,
  page: PDFPage,
  frame: PageFrame,
  mark: Mark,
  { name, skew }: { name: string; skew: number },
): void {
  const { context } = document;
  const { fill, edge } = LOOK_COLOURS[mark.look];
  const box = mark.box ?? cornerOf(frame);
  const corners = cornersOf(box, skew, frame);
  const drawing = mark.box === null ? noteDrawing(box) : areaDrawing(corners);
  const annotation = context.obj({
    Type: "Annot",
    Rect: [...userBox(frame, box)],
    T: pdfText(mark.title),
    Contents: pdfText(mark.contents.replaceAll("\n", "\r")),
    NM: pdfText(name),
    C: mark.box === null ? [...edge] : [...fill],
    F: PRINTED,
    P: page.ref,
    AP: { N: appearance(document, frame, box, drawing, mark) },
    ...(mark.box === null
      ? { Subtype: "Text", Name: "Note", Open: false }
      : { Subtype: "Highlight", QuadPoints: quadPoints(frame, corners) }),
  });
  addTo(page, context.register(annotation));
}

/** Annotation flag: it is printed with the page. */
const PRINTED = 4;

/** Side of a note, and its distance from the page's edges, points. */
const NOTE = 18;
const MARGIN = 6;

function cornerOf({ width }: PageFrame): Box {
  return [width - MARGIN - NOTE, MARGIN, width - MARGIN, MARGIN + NOTE];
}

/** A cell of a page that lies crooked in its scan lies as crooked: upper left, upper right, lower right, lower left. */
function cornersOf(
  box: Box,
  skew: number,
  { width, height }: PageFrame,
): [number, number][] {
  const straight = straightBox(box, skew, width, height);
  return skewCorners(straight, skew, width, height);
}

/** Upper left, upper right, lower left, lower right as displayed: the order that readers expect, whatever the standard says. */
function quadPoints(
  frame: PageFrame,
  corners: readonly [number, number][],
): number[] {
  return [0, 1, 3, 2].flatMap((i) => {
    const [x, y] = corners[i] as [number, number];
    return userBox(frame, [x, y, x, y]).slice(0, 2);
  });
}

/** Width of a mark's edge, points. */
const EDGE = 0.7;

function areaDrawing(corners: readonly [number, number][]): string {
  const [first, ...others] = corners.map(([x, y]) => `${x} ${y}`);
  const sides = others.map((corner) => `${corner} l`).join(" ");
  return `${EDGE} w ${first} m ${sides} b`;
}

/** A sheet with lines on it. */
function noteDrawing([x0, y0, x1, y1]: Box): string {
  const lines = [0.3, 0.5, 0.7].map((part) => {
    const y = y0 + part * (y1 - y0);
    return `${x0 + 4} ${y} m ${x1 - 4} ${y} l S`;
  });
  return `1 w ${x0 + 1} ${y0 + 1} ${x1 - x0 - 2} ${y1 - y0 - 2} re B ${lines.join(" ")}`;
}

/** A form that draws in points of the page as displayed; its fill is mixed with the print under it, which stays black. */
function appearance(
  { context }: PDFDocument,
  frame: PageFrame,
  box: Box,
  drawing: string,
  { look }: Mark,
): PDFRef {
  const { fill, edge } = LOOK_COLOURS[look];
  const toUser = inUserSpace(frame, [1, 0, 0, 1, 0, 0]);
  return context.register(
    context.flateStream(
      `/Mixed gs ${fill.join(" ")} rg ${edge.join(" ")} RG ${drawing}`,
      {
        Type: "XObject",
        Subtype: "Form",
        BBox: [...box],
        Matrix: [...toUser],
        Resources: {
          ExtGState: { Mixed: { Type: "ExtGState", BM: "Multiply" } },
        },
        Group: { S: "Transparency" },
      },
    ),
  );
}

/** Behind the page's own annotations; a list of another object's is copied, for it may be another page's too. */
function addTo(page: PDFPage, annotation: PDFRef): void {
  const key = PDFName.of("Annots");
  const own = page.node.lookup(key);
  const list = PDFArray.withContext(page.doc.context);
  if (own instanceof PDFArray)
    for (const each of own.asArray()) list.push(each);
  list.push(annotation);
  page.node.set(key, list);
}
