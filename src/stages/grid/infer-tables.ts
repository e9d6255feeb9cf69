import { unionAll } from "../../geometry/box.ts";
import type { Layout } from "../../layouts/schema.ts";
import type { Box } from "../../model/box.ts";
import type { PageGrid, PageTables } from "../../model/grid.ts";
import type { PageContent, Rule } from "../../model/page.ts";
import { buildGrids } from "./build-grids.ts";
import type { Area } from "./infer-area.ts";
import { inferCells, type LooseCell } from "./infer-cells.ts";
import { settleGaps } from "./infer-edges.ts";
import type { Gap } from "./infer-gaps.ts";
import { type Item, inferItems } from "./infer-items.ts";
import { inferParts, type Part } from "./infer-parts.ts";
import { Printed } from "./infer-printed.ts";
import { isRuled, rulesOf } from "./infer-ruling.ts";
import { inferSpacing, type Spacing } from "./infer-spacing.ts";

/** Fewer labels make no form. */
const ENOUGH_LABELS = 3;

/** A form has more columns than a frame around its lines. */
const FEWEST_COLUMNS = 3;

/** In a grid that was rightly inferred, so many of the labels have their cell for themselves. */
const LABELS_ALONE = 0.7;

/** Room between the outermost text and the edge of the table (em). */
const OUTER_MARGIN = 0.5;

/** A rule this near (em) above the first or below the last text is the edge of the table. */
const OUTER_ROOM = 2;

/**
 * The tables of a form whose ruling lines are lost, or only the upright ones: the missing lines are drawn where the words
 * show them, and the page is read as a ruled one. Its grids have `inferred: true`.
 * @param tables what the page's rules gave
 * @param above the inferred table at the end of the page before; null where there is none
 * @returns null where the page shows no such form, or its rules show one
 */
export function inferTables(
  page: PageContent,
  tables: PageTables,
  layouts: readonly Layout[],
  above: PageGrid | null,
): PageTables | null {
  const printed = new Printed(layouts);
  if (countLabels(tables, printed) >= ENOUGH_LABELS) return null;
  const parts = inferParts(page, layouts, above);
  const rules = parts.flatMap(
    (part) => missingRules(part, page, printed) ?? [],
  );
  if (rules.length === 0) return null;
  const { grids, loose } = buildGrids({ ...page, rules });
  return {
    grids: grids.map((grid) => ({ ...grid, inferred: true })),
    loose,
  };
}

function countLabels({ grids }: PageTables, printed: Printed): number {
  return grids
    .filter(({ xs }) => xs.length > FEWEST_COLUMNS)
    .flatMap(({ cells }) => cells)
    .filter(
      ({ lines }) =>
        printed.label(lines.map(({ text }) => text).join("")) !== null,
    ).length;
}

/** The rules around the cells of a part; null where it makes no table. */
function missingRules(
  part: Part,
  page: PageContent,
  printed: Printed,
): Rule[] | null {
  const items = inferItems(part.words, printed);
  if (
    part.above === null &&
    items.filter(({ label }) => label).length < ENOUGH_LABELS
  )
    return null;
  const spacing = inferSpacing(items);
  const rules = rulesOf(page.rules, items, part.top, part.bottom);
  const area = wholeArea(part, rules, items, spacing);
  const width = area.right.to - area.left.from;
  const ruled = isRuled(items, rules, width, spacing.em);
  const cells = inferCells(area, { spacing, rules, ruled, placing: null });
  const places = settleGaps(
    new Set(cells.flatMap(({ left, right }) => [left, right])),
    part.above?.xs ?? [],
    spacing.em,
  );
  const boxes = cells.map((cell) => boxOf(cell, places));
  return boxes.length > 3 && holdsLabels(boxes, items)
    ? boxes.flatMap(sidesOf)
    : null;
}

function wholeArea(
  part: Part,
  rules: readonly Rule[],
  items: readonly Item[],
  { em }: Spacing,
): Area {
  const text = unionAll(items.map(({ box }) => box)) ?? [0, 0, 0, 0];
  const level = rules.filter(({ axis }) => axis === "horizontal");
  const margin = OUTER_MARGIN * em;
  const left = Math.min(
    text[0] - margin,
    ...level.map(({ from }) => from),
    part.above?.box[0] ?? part.left,
  );
  const right = Math.max(
    text[2] + margin,
    ...level.map(({ to }) => to),
    part.above?.box[2] ?? part.right,
  );
  const above = level
    .map((rule) => rule.at)
    .filter((y) => y > text[1] - OUTER_ROOM * em && y < text[1] + margin / 2);
  const below = level
    .map((rule) => rule.at)
    .filter((y) => y < text[3] + OUTER_ROOM * em && y > text[3] - margin / 2);
  return {
    left: at(left),
    right: at(right),
    top: above.length > 0 ? Math.max(...above) : text[1] - margin,
    bottom: below.length > 0 ? Math.min(...below) : text[3] + margin,
    items,
    known: [],
    before: part.above === null ? [] : lastColumns(part.above),
    open: { top: part.above !== null, bottom: part.open },
    oneRow: false,
  };
}

function at(x: number): Gap {
  return { from: x, to: x };
}

/** The gaps between the columns of a table's last row: around each boundary, as far as no text of the table stands. */
function lastColumns({ cells, xs, ys }: PageGrid): Gap[] {
  const last = cells.filter(
    ({ row, rowSpan }) => row + rowSpan === ys.length - 1,
  );
  const ends = last
    .map(({ column, columnSpan }) => column + columnSpan)
    .filter((column) => column < xs.length - 1)
    .sort((a, b) => a - b);
  return ends.map((end) => ({
    from: Math.max(
      xs[end - 1] as number,
      ...cells
        .filter(({ column, columnSpan }) => column + columnSpan === end)
        .flatMap(({ lines }) => lines.map(({ box }) => box[2])),
    ),
    to: Math.min(
      xs[end + 1] as number,
      ...cells
        .filter(({ column }) => column === end)
        .flatMap(({ lines }) => lines.map(({ box }) => box[0])),
    ),
  }));
}

function boxOf(cell: LooseCell, places: ReadonlyMap<Gap, number>): Box {
  return [
    places.get(cell.left) ?? cell.left.from,
    cell.top,
    places.get(cell.right) ?? cell.right.to,
    cell.bottom,
  ];
}

function sidesOf([left, top, right, bottom]: Box): Rule[] {
  const level = {
    axis: "horizontal",
    from: left,
    to: right,
    width: 0,
  } as const;
  const upright = {
    axis: "vertical",
    from: top,
    to: bottom,
    width: 0,
  } as const;
  return [
    { ...level, at: top },
    { ...level, at: bottom },
    { ...upright, at: left },
    { ...upright, at: right },
  ];
}

/** Whether most labels have their cell for themselves. */
function holdsLabels(boxes: readonly Box[], items: readonly Item[]): boolean {
  const holder = ({ box }: Item) => {
    const x = (box[0] + box[2]) / 2;
    const y = (box[1] + box[3]) / 2;
    return boxes.findIndex(
      ([x0, y0, x1, y1]) => x >= x0 && x <= x1 && y >= y0 && y <= y1,
    );
  };
  const holders = items.map(holder);
  const labels = items.flatMap(({ label }, i) => (label ? [i] : []));
  const alone = labels.filter(
    (i) => holders.filter((other) => other === holders[i]).length === 1,
  );
  return alone.length >= LABELS_ALONE * labels.length;
}
