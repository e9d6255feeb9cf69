import type { Box } from "../../../../model/box.ts";

/** Pixels per point between which the page can be zoomed. */
export const SMALLEST = 0.3;
export const LARGEST = 6;

/** Below this, print of 9 points is hard to read on an office screen. */
const LEGIBLE = 1.35;
/** More would show a lone short cell without anything around it. */
const CLOSE = 2.4;
/** Pixels to leave around a cell that comes into view. */
const MARGIN = 24;

export interface Window {
  width: number;
  height: number;
}

export interface Zoomed {
  /** Pixels per point. */
  scale: number;
  left: number;
  top: number;
}

export function clampScale(scale: number): number {
  return Math.min(LARGEST, Math.max(SMALLEST, scale));
}

/**
 * The zoom at which a cell can be read, and where to scroll to: as it is, where that is legible; otherwise as close as the
 * cell's width allows.
 * @param box of the cell, in points; `scale` as it is now
 */
export function zoomTo(box: Box, scale: number, window: Window): Zoomed {
  const [left, top, right, bottom] = box;
  const fitting = (window.width - 2 * MARGIN) / (right - left);
  const legible = clampScale(Math.min(Math.max(fitting, LEGIBLE), CLOSE));
  const zoomed = scale >= LEGIBLE ? scale : legible;
  const width = (right - left) * zoomed;
  const height = (bottom - top) * zoomed;
  return {
    scale: zoomed,
    left: left * zoomed - Math.max(MARGIN, (window.width - width) / 2),
    top: top * zoomed - Math.max(MARGIN, (window.height - height) / 2),
  };
}

/** Whether a cell can be read where the window is: all of it, or as much as goes into the window. */
export function isInSight(box: Box, at: Zoomed, window: Window): boolean {
  const [left, top, right, bottom] = box.map((edge) => edge * at.scale) as Box;
  return (
    at.scale >= LEGIBLE &&
    left >= at.left &&
    top >= at.top &&
    Math.min(right, left + window.width) <= at.left + window.width &&
    Math.min(bottom, top + window.height) <= at.top + window.height
  );
}

/** The zoom by a factor that leaves what is under the pointer where it is; pointer in pixels of the window. */
export function zoomAbout(
  at: Zoomed,
  factor: number,
  pointer: { x: number; y: number },
): Zoomed {
  const scale = clampScale(at.scale * factor);
  const grown = scale / at.scale;
  return {
    scale,
    left: (at.left + pointer.x) * grown - pointer.x,
    top: (at.top + pointer.y) * grown - pointer.y,
  };
}
