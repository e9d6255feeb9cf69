import type { Box } from "../../../../src/model/box.ts";
import type { FlowLine } from "../../../../src/model/flow.ts";

/** A text on a page: its left edge and its middle, in em of 10 points. */
export type PlacedText = [left: number, middle: number, text: string];

const EM = 10;
/** A gap wider than this shows as blanks, em. */
const WIDE = 0.6;

/** Lines of a page as a reader without ruling lines gives them: put in order by height, a box for each character. */
export function pageLines(texts: readonly PlacedText[], page = 1): FlowLine[] {
  const heights = [...new Set(texts.map(([, middle]) => middle))];
  heights.sort((a, b) => a - b);
  return heights.map((height) =>
    lineOf(
      texts.filter(([, middle]) => middle === height),
      page,
    ),
  );
}

function lineOf(parts: readonly PlacedText[], page: number): FlowLine {
  let text = "";
  const chars: Box[] = [];
  let end = Number.NaN;
  for (const [left, middle, part] of parts.toSorted((a, b) => a[0] - b[0])) {
    const top = (middle - 0.5) * EM;
    const bottom = (middle + 0.5) * EM;
    const gap = left - end;
    const blanks = gap > WIDE ? Math.max(2, Math.round(gap * 2)) : 0;
    for (let i = 0; i < blanks; i++)
      chars.push([
        (end + (gap * i) / blanks) * EM,
        top,
        (end + (gap * (i + 1)) / blanks) * EM,
        bottom,
      ]);
    text += " ".repeat(blanks);
    let at = left;
    for (const sign of part) {
      const width = /[ -~]/u.test(sign) ? 0.5 : 1;
      chars.push([at * EM, top, (at + width) * EM, bottom]);
      at += width;
    }
    text += part;
    end = at;
  }
  const first = chars[0] ?? [0, 0, 0, 0];
  const last = chars.at(-1) ?? first;
  const box: Box = [first[0], first[1], last[2], last[3]];
  return { text, place: { page, box }, chars, page };
}
