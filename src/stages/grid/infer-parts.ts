import { unionAll } from "../../geometry/box.ts";
import { fold } from "../../layouts/fold.ts";
import { matchTitles } from "../../layouts/match.ts";
import type { Layout } from "../../layouts/schema.ts";
import type { Box } from "../../model/box.ts";
import type { PageGrid } from "../../model/grid.ts";
import type { PageContent, Word } from "../../model/page.ts";
import { bodyLines, countHeadingLines, type Line } from "./infer-lines.ts";

/** A part of a page that may be a table without ruling lines: what stands below a title and its heading, or above the first title. */
export interface Part {
  words: Word[];
  /** Around the words. */
  box: Box;
  /** Around the heading, which is as wide as the table as a rule; null where there is none. */
  heading: Box | null;
  /** The table of the page before that goes on here; null where the part begins a table. */
  above: PageGrid | null;
  /** It may go on on the next page. */
  open: boolean;
  /** The kinds of form that it may be of: what others print is none of its labels. */
  layouts: readonly Layout[];
}

/** The parts of a page, top to bottom. */
export function inferParts(
  page: PageContent,
  layouts: readonly Layout[],
  above: PageGrid | null,
): Part[] {
  const lines = bodyLines(page);
  const titles = lines.flatMap(({ text }, line) => {
    const [best, ...others] = matchTitles(text, layouts);
    if (best === undefined) return [];
    const equal = others.filter(({ distance }) => distance === best.distance);
    return [{ line, layouts: [best, ...equal].map(({ layout }) => layout) }];
  });
  const parts = [
    firstPart(lines.slice(0, titles[0]?.line), layouts, above, titles.length),
  ];
  titles.forEach((title, k) => {
    const end = titles[k + 1]?.line ?? lines.length;
    const own = lines.slice(title.line + 1, end);
    const heading = countHeadingLines(own, title.layouts);
    parts.push(
      partOf(own.slice(heading), own.slice(0, heading), {
        above: null,
        open: end === lines.length,
        layouts: title.layouts,
      }),
    );
  });
  return parts.filter((part) => part !== null);
}

/** What stands above the first title: the table of the page before goes on, or a form begins without a title. */
function firstPart(
  lines: readonly Line[],
  layouts: readonly Layout[],
  above: PageGrid | null,
  titles: number,
): Part | null {
  const open = titles === 0;
  if (above !== null && continues(lines, above)) {
    const own = layouts.filter(({ id }) => above.layouts?.includes(id));
    return partOf(lines, [], { above, open, layouts: own });
  }
  const begun = layouts.filter((layout) => begins(lines, layout));
  return begun.length === 0
    ? null
    : partOf(lines, [], { above: null, open, layouts: begun });
}

function partOf(
  lines: readonly Line[],
  heading: readonly Line[],
  rest: Pick<Part, "above" | "open" | "layouts">,
): Part | null {
  const box = unionAll(lines.map((line) => line.box));
  return box === null
    ? null
    : {
        words: lines.flatMap((line) => line.words),
        box,
        heading: unionAll(heading.map((line) => line.box)),
        ...rest,
      };
}

/** A form without a title begins with so many lines that hold the label of a field; in a list, they stand on one line. */
const ENOUGH_LABELS = 3;

/** Whether a form begins here without a title: the label of its first field is there, and others above and below it. */
function begins(lines: readonly Line[], { fields }: Layout): boolean {
  const [first = [], ...others] = fields
    .filter(({ where }) => where === "cell")
    .map(({ labels }) => {
      const folded = new Set(labels.map(fold));
      return lines.filter(({ words }) =>
        words.some(({ text }) => folded.has(fold(text))),
      );
    });
  const labelled = new Set([first, ...others].flat());
  return first.length > 0 && labelled.size >= ENOUGH_LABELS;
}

/** Fewer lines than this share may run over the first boundary of the table that they go on with. */
const MAY_CROSS = 1 / 3;

/** Whether lines go on with a table: they stand within its edges, and leave its first boundary free. */
function continues(lines: readonly Line[], { box, cells }: PageGrid): boolean {
  const words = lines.flatMap((line) => line.words);
  const boundary = Math.min(
    ...cells.filter(({ column }) => column === 0).map((cell) => cell.box[2]),
  );
  const isWithin = ({ box: own, size }: Word) =>
    own[0] > box[0] - size && own[2] < box[2] + size;
  const crosses = ({ box: own, size }: Word) =>
    own[0] < boundary - size && own[2] > boundary + size;
  return (
    words.length > 0 &&
    words.every(isWithin) &&
    words.filter(crosses).length < MAY_CROSS * lines.length
  );
}
