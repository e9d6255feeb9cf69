import { unionAll } from "../../geometry/box.ts";
import { fold } from "../../layouts/fold.ts";
import { matchLabel } from "../../layouts/match.ts";
import { printedTexts } from "../../layouts/printed-texts.ts";
import type { Layout } from "../../layouts/schema.ts";
import type { Box } from "../../model/box.ts";
import type { PageGrid, PageTables } from "../../model/grid.ts";
import type { PageContent, Rule } from "../../model/page.ts";
import { buildGrids } from "./build-grids.ts";
import { type Area, inferCells, type LooseCell } from "./infer-cells.ts";
import { settleGaps } from "./infer-edges.ts";
import type { Gap } from "./infer-gaps.ts";
import { type Item, inferItems, type Printed } from "./infer-items.ts";
import { inferParts, type Part } from "./infer-parts.ts";
import { inferSpacing, labelPairs, type Spacing } from "./infer-spacing.ts";

/** Fewer labels make no form. */
const ENOUGH_LABELS = 3;

/** In a grid that was rightly inferred, so many of the labels have their cell for themselves. */
const LABELS_ALONE = 0.7;

/** Room between the outermost text and the edge of the table (em). */
const OUTER_MARGIN = 0.5;

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
  const printed = printedBy(layouts);
  if (countLabels(tables, printed.labels) >= ENOUGH_LABELS) return null;
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

function printedBy(layouts: readonly Layout[]): Printed {
  const headings = layouts.flatMap(({ tables }) =>
    tables.flatMap(({ columns }) => columns.flatMap(({ labels }) => labels)),
  );
  return {
    labels: [...new Set(layouts.flatMap((layout) => printedTexts(layout)))],
    headings: [...new Set(headings)],
    parents: Object.fromEntries(
      layouts.flatMap(({ inference }) =>
        Object.entries(inference).map(([own, above]) => [
          fold(own),
          fold(above),
        ]),
      ),
    ),
    fields: layouts.flatMap(({ fields }) =>
      fields
        .filter(({ where }) => where === "cell")
        .flatMap(({ labels }) => labels),
    ),
  };
}

function countLabels({ grids }: PageTables, labels: readonly string[]): number {
  return grids
    .flatMap(({ cells }) => cells)
    .filter(
      ({ lines }) =>
        matchLabel(lines.map(({ text }) => text).join(""), labels) !== null,
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
  const area = wholeArea(part, page, items, spacing);
  const ruled = isRuled(area, page.rules, spacing);
  const cells = inferCells(area, {
    spacing,
    rules: page.rules,
    ruled,
    placing: null,
  });
  const places = settleGaps(
    new Set(cells.flatMap(({ left, right }) => [left, right])),
    part.above?.xs ?? [],
    spacing.em,
  );
  const boxes = cells.map((cell) => boxOf(cell, places));
  console.log(
    items.filter((i) => i.label).map((i) => i.text),
    boxes.map((b) => b.map((v) => v.toFixed(0)).join(",")).join("\n"),
  );
  return boxes.length > 3 && holdsLabels(boxes, items)
    ? boxes.flatMap(sidesOf)
    : null;
}

function wholeArea(
  part: Part,
  page: PageContent,
  items: readonly Item[],
  { em }: Spacing,
): Area {
  const text = unionAll(items.map(({ box }) => box)) ?? [0, 0, 0, 0];
  const level = page.rules.filter(
    ({ axis, at }) =>
      axis === "horizontal" && at > part.top && at < part.bottom,
  );
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
  return {
    left: at(left),
    right: at(right),
    top: text[1] - margin,
    bottom: text[3] + margin,
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

/** Where so many labels have a rule between them and the next label below, every row has. */
const MOSTLY = 0.7;

function isRuled(area: Area, rules: readonly Rule[], { em }: Spacing): boolean {
  const pairs = labelPairs(area.items, em);
  const divided = pairs.filter(([a, b]) =>
    rules.some(
      ({ axis, at, from, to }) =>
        axis === "horizontal" &&
        at > a.box[3] - em / 2 &&
        at < b.box[1] + em / 2 &&
        from <= a.box[0] &&
        to >= a.box[2],
    ),
  );
  return pairs.length > 0 && divided.length >= MOSTLY * pairs.length;
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
