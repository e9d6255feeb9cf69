import { boxPerPage } from "../../../geometry/box-per-page.ts";
import type { Place } from "../../../model/box.ts";
import type { RawCell } from "../../../model/cell.ts";
import type { FlowLine } from "../../../model/flow.ts";

/** Rows that were printed again as one cell: a line of text each, blanks between its cells, and where they stand. */
export function repeatedBlock(
  rows: readonly (readonly RawCell[])[],
  lines: readonly FlowLine[],
): RawCell {
  const cells = [...new Set(rows.flat())];
  const reasons = [...new Set(cells.flatMap((cell) => cell.reasons))];
  const seen = new Set<RawCell>();
  const texts = rows.map((row) =>
    row
      .filter((cell) => !seen.has(cell) && seen.add(cell))
      .map(({ text }) => (text ?? "").replaceAll("\n", " "))
      .filter((text) => text !== "")
      .join(" "),
  );
  return {
    text: texts.filter((text) => text !== "").join("\n"),
    state: "read",
    by: "text-flow",
    review: reasons.length > 0,
    reasons,
    at: together(
      cells.flatMap(({ at }) => at),
      lines,
    ),
  };
}

/** Places of a block: lines with nothing printed between them as one range, one box a page. */
function together(
  places: readonly Place[],
  lines: readonly FlowLine[],
): Place[] {
  const ranges = places.flatMap((place) =>
    "lines" in place ? [place.lines] : [],
  );
  return [...boxPerPage(places), ...runsOf(ranges, lines)];
}

/** The printed lines in any of the ranges, neighbours as one range. */
function runsOf(
  ranges: readonly (readonly [number, number])[],
  lines: readonly FlowLine[],
): Place[] {
  const runs: { lines: [number, number] }[] = [];
  let open = false;
  for (const { place } of lines) {
    if (!("lines" in place)) continue;
    const [first, last] = place.lines;
    const isOf = ranges.some(([from, to]) => from <= first && last <= to);
    const run = runs.at(-1);
    if (isOf && open && run !== undefined) run.lines[1] = last;
    else if (isOf) runs.push({ lines: [first, last] });
    open = isOf;
  }
  return runs;
}
