import type { Box } from "../../model/box.ts";
import type { Rule } from "../../model/page.ts";
import { inferCells, type LooseCell } from "./infer-cells.ts";
import { settleGaps } from "./infer-edges.ts";
import type { Gap } from "./infer-gaps.ts";
import { type Item, inferItems } from "./infer-items.ts";
import type { Part } from "./infer-parts.ts";
import type { Printed } from "./infer-printed.ts";
import { isRuled, rulesOf } from "./infer-ruling.ts";
import { inferSpacing } from "./infer-spacing.ts";
import { wholeArea } from "./infer-whole.ts";

/** A part with fewer labels begins no form. */
const ENOUGH_LABELS = 3;

/** Fewer cells make no table. */
const ENOUGH_CELLS = 4;

/** Where cells were rightly inferred, so many of the labels have one for themselves. */
const LABELS_ALONE = 0.7;

/**
 * The rules that a printer would have drawn around the cells of a part of a page.
 * @param drawn the rules that are on the page
 * @returns null where the part makes no table
 */
export function inferRules(
  part: Part,
  drawn: readonly Rule[],
  printed: Printed,
): Rule[] | null {
  const items = inferItems(part.words, printed);
  const labels = items.filter(({ label }) => label);
  if (part.above === null && labels.length < ENOUGH_LABELS) return null;
  const spacing = inferSpacing(items);
  const { em } = spacing;
  const rules = rulesOf(drawn, items, part.box[1] - em, part.box[3] + em);
  const area = wholeArea(part, items, rules, em);
  const ruled = isRuled(items, rules, area.right.to - area.left.from, em);
  const cells = inferCells(area, { spacing, rules, ruled, placing: null });
  const places = settleGaps(
    new Set(cells.flatMap(({ left, right }) => [left, right])),
    part.above?.xs ?? [],
    em,
  );
  const boxes = cells.map((cell) => boxOf(cell, places));
  const isTable = boxes.length >= ENOUGH_CELLS && holdLabels(boxes, items);
  return isTable ? boxes.flatMap(sidesOf) : null;
}

function boxOf(cell: LooseCell, places: ReadonlyMap<Gap, number>): Box {
  return [
    places.get(cell.left) as number,
    cell.top,
    places.get(cell.right) as number,
    cell.bottom,
  ];
}

/** Whether most labels have a cell for themselves. */
function holdLabels(boxes: readonly Box[], items: readonly Item[]): boolean {
  const holders = items.map(({ box }) => {
    const x = (box[0] + box[2]) / 2;
    const y = (box[1] + box[3]) / 2;
    return boxes.findIndex(
      ([x0, y0, x1, y1]) => x >= x0 && x <= x1 && y >= y0 && y <= y1,
    );
  });
  const labels = holders.filter((_, i) => items[i]?.label);
  const alone = labels.filter(
    (holder) => holders.indexOf(holder) === holders.lastIndexOf(holder),
  );
  return alone.length >= LABELS_ALONE * labels.length;
}

function sidesOf([left, top, right, bottom]: Box): Rule[] {
  const level = { axis: "horizontal", from: left, to: right } as const;
  const upright = { axis: "vertical", from: top, to: bottom } as const;
  return [
    { ...level, at: top, width: 0 },
    { ...level, at: bottom, width: 0 },
    { ...upright, at: left, width: 0 },
    { ...upright, at: right, width: 0 },
  ];
}
