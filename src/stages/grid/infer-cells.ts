import {
  type Area,
  bandsOf,
  type CutContext,
  gapSearch,
} from "./infer-area.ts";
import { splitCrossing } from "./infer-crossing.ts";
import { type Gap, inferGaps } from "./infer-gaps.ts";
import { isHeader, splitHeader, underHeaders } from "./infer-headers.ts";
import type { Item } from "./infer-items.ts";
import { inferRows } from "./infer-rows.ts";
import { splitAtRules } from "./infer-ruling.ts";
import { isSection, splitSections } from "./infer-sections.ts";
import { itemsOf, type Strip } from "./infer-strips.ts";

/** A cell whose boundaries are not settled yet. */
export type LooseCell = Pick<Area, "left" | "right" | "top" | "bottom">;

/**
 * Cuts a part of a table into cells that tile it: at rules that run through it, else into its left column and the rest,
 * row by row, and the rest again.
 */
export function inferCells(area: Area, context: CutContext): LooseCell[] {
  if (area.items.length === 0) return blankCells(area, context);
  if (isSection(area)) return [area];
  const rows = splitAtRules(area, context);
  if (rows.length > 1)
    return inferStack(withFirstGap(rows, area, context), context);
  const sections = splitSections(area, context.spacing.em);
  if (sections.length > 1)
    return inferStack(withFirstGap(sections, area, context), context);
  const headed = splitHeader(area, context);
  if (headed !== null)
    return headed.flatMap((part) => inferCells(part, context));
  const [gap] = inferGaps(gapSearch(area, context));
  if (gap !== undefined)
    return context.ruled || area.oneRow
      ? cutColumns(gap, area, context)
      : cutRows(gap, area, context);
  const parts = splitCrossing(area, context);
  return parts === null ? [area] : inferStack(parts, context);
}

/** Where nothing stands, the columns of the header above go on. */
function blankCells(area: Area, context: CutContext): LooseCell[] {
  const gaps = inferGaps(gapSearch(area, context));
  return [...gaps, area.right].map((right, k) => ({
    ...area,
    left: gaps[k - 1] ?? area.left,
    right,
  }));
}

/** Rows with the first gap that all of them have: it may be beside a blank cell in some. */
function withFirstGap(
  rows: readonly Area[],
  area: Area,
  context: CutContext,
): Area[] {
  const items = rows.flatMap((row) => (isSection(row) ? [] : row.items));
  const [gap] = inferGaps(gapSearch({ ...area, items }, context));
  return rows.map((row) =>
    gap === undefined ? row : { ...row, known: [...row.known, gap] },
  );
}

function inferStack(parts: readonly Area[], context: CutContext): LooseCell[] {
  const heads = parts.map(({ items }) => isHeader(items));
  return underHeaders(parts, heads, context).flatMap((part) =>
    inferCells(part, context),
  );
}

/** The left column and what is right of it, each by its own rules. */
function cutColumns(gap: Gap, area: Area, context: CutContext): LooseCell[] {
  const { left, right, known, before } = divide(gap, area);
  const rest = {
    ...area,
    left: gap,
    items: right,
    known: [...known, ...before],
    before: [],
  };
  return [
    ...inferCells(
      { ...area, right: gap, items: left, known: [], before: [] },
      context,
    ),
    ...inferStack([rest], context),
  ];
}

/** The left column and what is right of it, row by row. */
function cutRows(gap: Gap, area: Area, context: CutContext): LooseCell[] {
  const { left, right, known, before } = divide(gap, area);
  const { spacing, placing } = context;
  const found = inferRows({
    label: left,
    rest: right,
    edges: [...known, area.right].map(({ from, to }) => (from + to) / 2),
    spacing,
    open: area.open,
    placing,
  });
  const bands = bandsOf(
    found.rows.map(({ label, rest }) => [...label, ...rest]),
    area,
  );
  const goingOn = area.open.top
    ? found.rows.findIndex(
        ({ label }) => !itemsOf(label).some((item) => item.label),
      )
    : -1;
  const rests = found.rows.map(
    (row, k): Area => ({
      ...(bands[k] as Area),
      left: gap,
      items: itemsOf(row.rest),
      known: k === goingOn ? [...known, ...before] : known,
      before: [],
      oneRow: isOneRow(row.label, spacing.tight),
    }),
  );
  const heads = bands.map(({ items }) => isHeader(items));
  const within = { ...context, placing: placing ?? found.placing };
  return underHeaders(rests, heads, context).flatMap((rest, k) => [
    { ...(bands[k] as Area), right: gap },
    ...inferCells(rest, within),
  ]);
}

/** Items and gaps on both sides of a gap. */
function divide(gap: Gap, area: Area) {
  const middle = (gap.from + gap.to) / 2;
  const isLeft = ({ box }: Item) => (box[0] + box[2]) / 2 < middle;
  const isBehind = ({ from }: Gap) => from > gap.to;
  return {
    left: area.items.filter(isLeft),
    right: area.items.filter((item) => !isLeft(item)),
    known: area.known.filter(isBehind),
    before: area.before.filter(isBehind),
  };
}

/**
 * Whether one row stands beside a cell: it holds the label of a field, or, where white tells no rows, a text. Neither is
 * merged over rows.
 */
function isOneRow(label: readonly Strip[], tight: boolean): boolean {
  return (
    label.length > 0 &&
    itemsOf(label).every((item) => item.field || (tight && !item.label))
  );
}
