import {
  endsInHeader,
  isHeader,
  isLabelled,
  isMismatch,
  isParentOf,
} from "./infer-row-labels.ts";
import type { Spacing } from "./infer-spacing.ts";
import type { Row, Strip } from "./infer-strips.ts";
import type { LineEnds } from "./infer-wraps.ts";

/** How labels stand beside their rows. */
export type Placing = "middle" | "top";

/** What the costs depend on beside the row. */
export interface RowSetting {
  spacing: Spacing;
  placing: Placing;
  ends: LineEnds;
}

/** Costs are in line pitches: a label that is off its place by one line costs one. */
const COST = {
  /** A label that nothing stands beside. */
  blankRest: 0.3,
  /** Texts that no label stands beside. */
  blankLabel: 0.5,
  /** The same, where the label may stand on the page before. */
  blankLabelAtOpenTop: 0.1,
  /** The same, where they belong to the label above. */
  cutOff: 0.5,
  /** A row that ends where no more room is than between lines. */
  noRoom: 0.6,
  /** A row that ends below a line that ran to the end of its column, where rows are as close as lines. */
  afterFullLine: 1,
  /** A row that words speak against. */
  mismatch: 2,
  /** A label in pieces that stand further apart than lines. */
  farApart: 1.5,
  /** Two labels in one cell. */
  twoLabels: 2,
  /** A cell of two lines, where rows are as close as lines. */
  secondLine: 0.05,
  /** The same, where the first line was not full. */
  afterShortLine: 0.3,
} as const;

/** A label is in its place up to this much (line pitches). */
const IN_PLACE = 0.12;

/** More room than between lines by this much (em) divides rows. */
const MORE_ROOM = 0.2;

/** What it costs that a row ends below these strips and the next begins with those; infinite where they overlap. */
export function boundaryCost(
  label: [Strip | undefined, Strip | undefined],
  rest: [Strip | undefined, Strip | undefined],
  { spacing: { em, lineGap, tight }, ends }: RowSetting,
): number {
  const bottom = Math.max(label[0]?.bottom ?? 0, rest[0]?.bottom ?? 0);
  const top = Math.min(
    label[1]?.top ?? Number.POSITIVE_INFINITY,
    rest[1]?.top ?? Number.POSITIVE_INFINITY,
  );
  const white = top - bottom;
  if (white < lineGap / 2 - MORE_ROOM * em) return Number.POSITIVE_INFINITY;
  if (white >= lineGap + MORE_ROOM * em) return 0;
  if (!tight) return COST.noRoom;
  const wraps = [ends.between(...label), ends.between(...rest)];
  return wraps.includes("goes-on") && !wraps.includes("stops")
    ? COST.afterFullLine
    : 0;
}

/** What it costs that two strips of the left column make one cell. */
export function lineCost(
  above: Strip,
  below: Strip,
  { spacing: { em, lineGap, tight }, ends }: RowSetting,
): number {
  const far =
    below.top - above.bottom > lineGap + MORE_ROOM * em ? COST.farApart : 0;
  const labels = [above, below].filter(isLabelled).length;
  return (
    far +
    labels * (COST.twoLabels / 2) +
    (tight ? stopCost(above, below, ends) : 0)
  );
}

function stopCost(above: Strip, below: Strip, ends: LineEnds): number {
  return (
    COST.secondLine +
    (ends.between(above, below) === "stops" ? COST.afterShortLine : 0)
  );
}

/**
 * What a row costs by itself.
 * @param above the strip of the left column above it
 * @param isFirst it is the first of a page that goes on
 * @param isLast it is the last of a page that may go on
 */
export function rowCost(
  row: Row,
  above: Strip | undefined,
  { isFirst, isLast }: { isFirst: boolean; isLast: boolean },
  setting: RowSetting,
): number {
  const { label, rest } = row;
  if (label.length === 0) {
    if (isFirst) return COST.blankLabelAtOpenTop;
    return (
      COST.blankLabel +
      (above !== undefined && isParentOf(above, rest) ? COST.cutOff : 0) +
      (!isLast && rest.some(isHeader) ? COST.mismatch : 0)
    );
  }
  if (rest.length === 0) return COST.blankRest;
  let cost = placeCost(row, isLast, setting);
  if (isMismatch(row)) cost += COST.mismatch;
  if (!isLast && endsInHeader(row)) cost += COST.mismatch;
  if (setting.spacing.tight && !label.some(isLabelled))
    for (let k = 1; k < rest.length; k++)
      cost += stopCost(rest[k - 1] as Strip, rest[k] as Strip, setting.ends);
  return cost;
}

/** What it costs that a label is not in its place beside its row; infinite where it is not beside it at all. */
function placeCost(
  { label, rest }: Row,
  isLast: boolean,
  { spacing, placing }: RowSetting,
): number {
  const l = extent(label);
  const r = extent(rest);
  if (l.bottom <= r.top || l.top >= r.bottom) return Number.POSITIVE_INFINITY;
  const top = Math.abs(l.top - r.top);
  const middle = Math.abs(l.top + l.bottom - r.top - r.bottom) / 2;
  const isTaller = l.bottom - l.top > r.bottom - r.top;
  const either = isTaller || isLast ? Math.min(top, middle) : middle;
  const off = placing === "top" ? top : either;
  return Math.max(0, off / spacing.pitch - IN_PLACE);
}

function extent(strips: readonly Strip[]): { top: number; bottom: number } {
  return {
    top: (strips[0] as Strip).top,
    bottom: (strips[strips.length - 1] as Strip).bottom,
  };
}
