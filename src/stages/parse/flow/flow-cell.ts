import { unionAll } from "../../../geometry/box.ts";
import type { Box, Place } from "../../../model/box.ts";
import type { RawCell } from "../../../model/cell.ts";
import type { FlowLine } from "../../../model/flow.ts";
import { joinWords } from "./join-words.ts";
import type { Word } from "./words.ts";

/** What is read from these words, with the lines or boxes where they stand. No words give a blank cell. */
export function flowCell(
  words: readonly Word[],
  lines: readonly FlowLine[],
  options: { paragraphs?: boolean; reasons?: readonly string[] } = {},
): RawCell {
  const text = joinWords(words, { paragraphs: options.paragraphs ?? false });
  const reasons = [...new Set(options.reasons ?? [])];
  return {
    text,
    state: text === "" ? "blank" : "read",
    by: "text-flow",
    review: reasons.length > 0,
    reasons,
    at: placesOf(words, lines),
  };
}

/** A cell that is printed and empty, with the place of its label or row. */
export function blankCell(
  near: readonly Word[],
  lines: readonly FlowLine[],
  reasons: readonly string[] = [],
): RawCell {
  return {
    ...flowCell([], lines, { reasons }),
    at: placesOf(near, lines),
  };
}

/** The places of words: neighbouring lines as one range, one box a page. */
export function placesOf(
  words: readonly Word[],
  lines: readonly FlowLine[],
): Place[] {
  const places: Place[] = [];
  let last = -1;
  for (const part of lineParts(words)) {
    const line = lines[part.line];
    if (line === undefined) continue;
    const before = places.at(-1);
    const place = placeOfPart(line, part.from, part.to);
    const joined = join(before, place, part.line <= last + 1);
    if (joined !== null) places[places.length - 1] = joined;
    else places.push(place);
    last = part.line;
  }
  return places;
}

interface LinePart {
  line: number;
  from: number;
  to: number;
}

function lineParts(words: readonly Word[]): LinePart[] {
  const parts = new Map<number, LinePart>();
  for (const { line, from, to } of words) {
    const part = parts.get(line) ?? { line, from, to };
    part.from = Math.min(part.from, from);
    part.to = Math.max(part.to, to);
    parts.set(line, part);
  }
  return [...parts.values()].sort((a, b) => a.line - b.line);
}

function placeOfPart(line: FlowLine, from: number, to: number): Place {
  if ("lines" in line.place || line.chars === undefined) return line.place;
  const box: Box | null = unionAll(line.chars.slice(from, to));
  return box === null ? line.place : { page: line.place.page, box };
}

/** One place for two: lines of a dump that follow one another, boxes of one page. */
function join(
  before: Place | undefined,
  place: Place,
  follows: boolean,
): Place | null {
  if (before === undefined) return null;
  if ("lines" in before && "lines" in place && follows)
    return { lines: [before.lines[0], place.lines[1]] };
  if ("page" in before && "page" in place && before.page === place.page) {
    const box = unionAll([before.box, place.box]);
    return box === null ? null : { page: place.page, box };
  }
  return null;
}
