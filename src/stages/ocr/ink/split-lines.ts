import type { PixelBox } from "../../../raster/pixel-box.ts";
import { bestCuts } from "./best-cuts.ts";
import { emOf } from "./em-size.ts";
import { findStrips, ONE_LINE } from "./find-strips.ts";
import { boxOf, type Part, partOfRuns } from "./parts.ts";

/** A line of ink: its type's size in pixels, and its parts from left to right. */
export interface InkLine {
  box: PixelBox;
  em: number;
  parts: Part[];
}

/**
 * Divides `parts` into lines, top to bottom, where the rows hold least ink and the lines come out
 * as high as an em. Glyphs are never cut; two that touch across lines are parted.
 * `usual` is the size of the type around, pixels.
 */
export function splitLines(parts: readonly Part[], usual: number): InkLine[] {
  const em = emOf(parts, usual);
  const lines: InkLine[] = [];
  for (const { top, bottom, parts: strip } of findStrips(parts, em)) {
    const own = emOf(strip, em);
    if (bottom - top <= ONE_LINE * own) lines.push(toLine(strip, own));
    else {
      const cuts = bestCuts(strip, top, bottom, own);
      for (const line of shareOut(strip, top, cuts, own)) {
        const last = lines.at(-1);
        if (last !== undefined && onOneLevel(last.parts, line))
          lines.splice(-1, 1, toLine([...last.parts, ...line], own));
        else lines.push(toLine(line, own));
      }
    }
  }
  return lines;
}

function toLine(parts: Part[], em: number): InkLine {
  parts.sort((a, b) => a.left - b.left);
  return { box: boxOf(parts), em, parts };
}

/** Lines that lie beside one another over this share of the lower one's height are one: a tick that stands out was cut off. */
const ONE_LEVEL = 0.6;

function onOneLevel(above: readonly Part[], below: readonly Part[]): boolean {
  const [, top, , bottom] = boxOf(above);
  const [, from, , to] = boxOf(below);
  const shared = Math.min(bottom, to) - Math.max(top, from);
  return shared > ONE_LEVEL * Math.min(bottom - top, to - from);
}

/** A part this high (em) with so much (em) in two lines joins glyphs of both; a hand-drawn tick is less high. */
const TWO_GLYPHS = 1.5;
const JOINED = 0.45;

/** Gives each part to the line it stands in most; one that joins two lines is divided at the cut. */
function shareOut(
  parts: readonly Part[],
  top: number,
  cuts: readonly number[],
  em: number,
): Part[][] {
  const lines: Part[][] = cuts.map(() => []);
  const ends = cuts.map((cut) => top + cut);
  for (const part of parts) {
    let most = 0;
    let mostRows = 0;
    let reached = 0;
    ends.forEach((end, index) => {
      const start = index === 0 ? top : (ends[index - 1] as number);
      const rows = Math.min(end, part.bottom) - Math.max(start, part.top);
      if (rows > JOINED * em) reached++;
      if (rows > mostRows) {
        mostRows = rows;
        most = index;
      }
    });
    if (reached < 2 || part.bottom - part.top < TWO_GLYPHS * em)
      lines[most]?.push(part);
    else {
      divide(part, ends).forEach((piece, index) => {
        if (piece !== null) lines[index]?.push(piece);
      });
    }
  }
  return lines.filter((line) => line.length > 0);
}

/** Divides a part at the rows `ends`; null where a line gets nothing. */
function divide(part: Part, ends: readonly number[]): (Part | null)[] {
  const runs: number[][] = ends.map(() => []);
  for (let i = 0; i < part.runs.length; i += 3) {
    const y = part.runs[i] as number;
    const index = ends.findIndex((end) => y < end);
    runs[index]?.push(
      y,
      part.runs[i + 1] as number,
      part.runs[i + 2] as number,
    );
  }
  return runs.map((own) => (own.length === 0 ? null : partOfRuns(own)));
}
