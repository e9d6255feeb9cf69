import { PDFName, PDFNumber, type PDFPage } from "@cantoo/pdf-lib";
import { intersect, isEmpty } from "../../../geometry/box.ts";
import { applyToBox, type Matrix, multiply } from "../../../geometry/matrix.ts";
import type { Box } from "../../../model/box.ts";

/** How a page is displayed, and the way from there to the numbers of its content. */
export interface PageFrame {
  /** Size as displayed, points. */
  width: number;
  height: number;
  /** From points of the page as displayed (from the top left, y down) to the page's user space. */
  toUser: Matrix;
}

/**
 * The frame of a page: the part of the MediaBox that the CropBox shows, turned as /Rotate says, times UserUnit
 * (ISO 32000-1, 7.7.3.3 and 14.11.2). An empty crop shows the whole MediaBox, as readers do.
 */
export function pageFrame(page: PDFPage): PageFrame {
  const [left, bottom, right, top] = shownBox(page);
  const unit = userUnit(page);
  const [across, down] = [right - left, top - bottom];
  const s = 1 / unit;
  switch (quarterTurn(page)) {
    case 90:
      return frame(down, across, unit, [0, s, s, 0, left, bottom]);
    case 180:
      return frame(across, down, unit, [-s, 0, 0, s, right, bottom]);
    case 270:
      return frame(down, across, unit, [0, -s, -s, 0, right, top]);
    default:
      return frame(across, down, unit, [s, 0, 0, -s, left, top]);
  }
}

/** The same box in the page's user space, its corner nearest to the origin first. */
export function userBox({ toUser }: PageFrame, box: Box): Box {
  return applyToBox(toUser, ...box);
}

/** The map from a figure drawn on the page as displayed to user space, figure first. */
export function inUserSpace({ toUser }: PageFrame, figure: Matrix): Matrix {
  return multiply(toUser, figure);
}

function frame(
  across: number,
  down: number,
  unit: number,
  toUser: Matrix,
): PageFrame {
  return { width: across * unit, height: down * unit, toUser };
}

function shownBox(page: PDFPage): Box {
  const media = corners(page.getMediaBox());
  const crop = intersect(media, corners(page.getCropBox()));
  return isEmpty(crop) ? media : crop;
}

function corners({
  x,
  y,
  width,
  height,
}: {
  x: number;
  y: number;
  width: number;
  height: number;
}): Box {
  return [
    Math.min(x, x + width),
    Math.min(y, y + height),
    Math.max(x, x + width),
    Math.max(y, y + height),
  ];
}

function quarterTurn(page: PDFPage): number {
  const { angle } = page.getRotation();
  return ((angle % 360) + 360) % 360;
}

function userUnit(page: PDFPage): number {
  const unit = page.node.lookup(PDFName.of("UserUnit"));
  return unit instanceof PDFNumber && unit.asNumber() > 0 ? unit.asNumber() : 1;
}
