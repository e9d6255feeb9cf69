import type { Rule } from "../../model/page.ts";
import type { PreparedScan } from "../../model/prepared-scan.ts";
import type { Gray } from "../../model/raster.ts";
import { transpose } from "../../raster/transpose.ts";
import { BIN, findLines } from "./find-lines.ts";
import { type Piece, piecesBetween, solidStretches } from "./line-pieces.ts";
import { type LineProfile, lineProfile } from "./line-profile.ts";

/** Shortest runs looked for, inches: above a stroke of a character of usual size; a row is lower than a column is wide. */
const SHORTEST_HORIZONTAL = 0.2;
const SHORTEST_VERTICAL = 0.14;

/** Lines fainter than this share of the page's dark ones shine through from the back of the sheet. */
const FAINT = 0.35;

/** The darkness that this share of all lines, by length, does not exceed stands for the page's dark ones. */
const DARK_ONES = 0.75;

/** The ruling lines of a prepared page, in reading points. */
export function findRules(
  page: Pick<PreparedScan, "gray" | "dpi" | "origin" | "scale">,
): Rule[] {
  const { gray, dpi, origin, scale } = page;
  const flipped = transpose(gray);
  const rows = profiles(gray, dpi, SHORTEST_HORIZONTAL);
  const columns = profiles(flipped, dpi, SHORTEST_VERTICAL);
  const faintest = FAINT * usualDarkness([...rows, ...columns]);
  const horizontals = rows.filter((h) => h.darkness >= faintest);
  const verticals = columns.filter((v) => v.darkness >= faintest);
  const solid = horizontals.map((h) => solidStretches(h, dpi));
  const maybe = verticals.map((v) =>
    piecesBetween(
      v,
      crossings(v, horizontals, among(horizontals, solid, dpi)),
      dpi,
    ),
  );
  const across = horizontals.map((h) =>
    piecesBetween(
      h,
      crossings(h, verticals, among(verticals, maybe, dpi)),
      dpi,
    ),
  );
  const down = verticals.map((v) =>
    piecesBetween(
      v,
      crossings(v, horizontals, among(horizontals, across, dpi)),
      dpi,
    ),
  );
  return [
    ...toRules("horizontal", horizontals, across, origin[1], origin[0], scale),
    ...toRules("vertical", verticals, down, origin[0], origin[1], scale),
  ];
}

function profiles(gray: Gray, dpi: number, shortest: number): LineProfile[] {
  return findLines(gray, dpi, shortest)
    .map((line) => lineProfile(gray, dpi, line))
    .filter((profile) => profile !== null);
}

function usualDarkness(lines: LineProfile[]): number {
  const sorted = [...lines].sort((a, b) => a.darkness - b.darkness);
  let left = DARK_ONES * sorted.reduce((sum, { line }) => sum + line.length, 0);
  for (const { line, darkness } of sorted) {
    left -= line.length;
    if (left <= 0) return darkness;
  }
  return 0;
}

/** Whether line `other` is there at place `x` along it. */
type IsThere = (other: LineProfile, x: number) => boolean;

/** Places along a line where others cross it or end at it, ascending. */
function crossings(
  line: LineProfile,
  others: LineProfile[],
  isThere: IsThere,
): number[] {
  const places: number[] = [];
  const middle = rowAt(line, (line.line.from + line.line.to) / 2);
  for (const other of others) {
    const place = rowAt(other, middle);
    if (place < line.start || place >= line.end) continue;
    if (isThere(other, rowAt(line, place))) places.push(place);
  }
  return places.sort((a, b) => a - b);
}

function rowAt(profile: LineProfile, x: number): number {
  const { rows } = profile.line;
  const bin = Math.min(Math.max(0, Math.floor(x / BIN)), rows.length - 1);
  return rows[bin] as number;
}

/** How far from a line's end or ink (inches) another line still meets it. */
const MEETS = 0.05;

function among(lines: LineProfile[], pieces: Piece[][], dpi: number): IsThere {
  const near = MEETS * dpi;
  const byLine = new Map(lines.map((line, i) => [line, pieces[i] as Piece[]]));
  return (other, x) =>
    (byLine.get(other) ?? []).some(
      (piece) => piece.from - near <= x && x <= piece.to + near,
    );
}

function toRules(
  axis: Rule["axis"],
  lines: LineProfile[],
  pieces: Piece[][],
  acrossOrigin: number,
  alongOrigin: number,
  scale: number,
): Rule[] {
  return lines.flatMap((line, i) =>
    (pieces[i] as Piece[]).map((piece) => ({
      axis,
      at: acrossOrigin + (meanRow(line, piece) + 0.5) * scale,
      from: alongOrigin + piece.from * scale,
      to: alongOrigin + piece.to * scale,
      width: line.width * scale,
    })),
  );
}

function meanRow(line: LineProfile, piece: Piece): number {
  const first = Math.floor(piece.from / BIN);
  const last = Math.min(line.line.rows.length - 1, Math.floor(piece.to / BIN));
  let sum = 0;
  for (let bin = first; bin <= last; bin++)
    sum += line.line.rows[bin] as number;
  return sum / (last - first + 1);
}
