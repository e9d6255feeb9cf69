import type { Box } from "../model/box.ts";
import type { FlowLine } from "../model/flow.ts";
import type { LooseLine } from "../model/grid.ts";

/** A gap wider than this many times the type size divides columns: it becomes a run of blanks. */
const COLUMN_GAP = 1.2;

/** A gap wider than this share of the type size shows as a blank. */
const VISIBLE_BLANK = 0.5;

/** A line of a page as a line of flowing text, with a box for each of its characters. */
export function flowLine(line: LooseLine): FlowLine {
  let text = "";
  const chars: Box[] = [];
  let end: number | null = null;
  for (const word of line.words) {
    const [x0, y0, x1, y1] = word.box;
    if (end !== null) {
      const gap = x0 - end;
      const blanks =
        gap > COLUMN_GAP * word.size
          ? 2 + Math.floor(gap / word.size)
          : gap > VISIBLE_BLANK * word.size || word.spaceBefore
            ? 1
            : 0;
      for (let i = 0; i < blanks; i++)
        chars.push([
          end + (gap * i) / blanks,
          y0,
          end + (gap * (i + 1)) / blanks,
          y1,
        ]);
      text += " ".repeat(blanks);
    }
    const step = (x1 - x0) / word.text.length;
    for (let i = 0; i < word.text.length; i++)
      chars.push([x0 + i * step, y0, x0 + (i + 1) * step, y1]);
    text += word.text;
    end = x1;
  }
  return {
    text,
    place: { page: line.page, box: line.box },
    chars,
    page: line.page,
  };
}
