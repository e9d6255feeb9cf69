import type { Item } from "./infer-items.ts";
import type { Spacing } from "./infer-spacing.ts";

/** Items that no horizontal cut divides: one line, or several beside each other. */
export interface Strip {
  top: number;
  bottom: number;
  items: Item[];
  /** It runs to the right edge of its column, so that what is below may go on with it. */
  full: boolean;
}

/** A row: a cell of the left column with what stands right of it; either may be blank. */
export interface Row {
  label: Strip[];
  rest: Strip[];
}

/** Whether a page's end may have cut the first or the last row, so that its label is no longer in its middle. */
export interface OpenEnds {
  top: boolean;
  bottom: boolean;
}

/** How labels stand beside their rows. */
type Placing = "middle" | "top";

/** Costs are in line pitches: a label that is off its place by one line costs one. */
const COST = {
  /** A label that nothing stands beside. */
  blankRest: 0.3,
  /** Texts that no label stands beside. */
  blankLabel: 0.5,
  /** The same, where the label may stand on the page before. */
  blankLabelAtOpenTop: 0.1,
  /** A row that ends where no more room is than between lines. */
  noRoom: 0.6,
  /** A row that ends below a line that ran to the end of its column, where rows are as close as lines. */
  afterFullLine: 1,
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

/** A cell of the left column has at most so many lines. */
const MOST_LINES = 14;

/**
 * Divides what stands right of a column of labels into their rows. Rows follow each other without overlap; a label stands
 * in the middle of its row, or at its top; white divides rows better than nothing. Of all divisions the cheapest is taken.
 */
export function inferRows(
  label: readonly Item[],
  rest: readonly Item[],
  spacing: Spacing,
  open: OpenEnds,
): Row[] {
  const labels = toStrips(label, spacing.em);
  const rests = toStrips(rest, spacing.em);
  const [middle, top] = (["middle", "top"] as const).map((placing) =>
    divide(labels, rests, spacing, open, placing),
  ) as [Division, Division];
  return (middle.cost <= top.cost ? middle : top).rows;
}

/** Items to strips, top to bottom. */
export function toStrips(items: readonly Item[], em: number): Strip[] {
  const right = Math.max(...items.map(({ box }) => box[2]));
  const strips: Strip[] = [];
  for (const item of [...items].sort((a, b) => a.box[1] - b.box[1])) {
    const [, top, x, bottom] = item.box;
    const full = x > right - 1.3 * em;
    const last = strips.at(-1);
    if (last !== undefined && top < last.bottom - MORE_ROOM * em) {
      last.full = bottom > last.bottom ? full : last.full || full;
      last.bottom = Math.max(last.bottom, bottom);
      last.items.push(item);
    } else strips.push({ top, bottom, items: [item], full });
  }
  return strips;
}

interface Division {
  cost: number;
  rows: Row[];
}

function divide(
  labels: readonly Strip[],
  rests: readonly Strip[],
  spacing: Spacing,
  open: OpenEnds,
  placing: Placing,
): Division {
  const n = labels.length;
  const m = rests.length;
  const width = m + 1;
  const costs = new Array<number>((n + 1) * width).fill(
    Number.POSITIVE_INFINITY,
  );
  const from = new Array<number>((n + 1) * width).fill(-1);
  costs[0] = 0;
  for (let i = 0; i <= n; i++) {
    for (let j = 0; j <= m; j++) {
      const before = costs[i * width + j] as number;
      if (before === Number.POSITIVE_INFINITY) continue;
      const start =
        before + (i + j === 0 ? 0 : boundaryCost(labels, rests, i, j, spacing));
      if (start === Number.POSITIVE_INFINITY) continue;
      let own = 0;
      for (let i2 = i; i2 <= Math.min(n, i + MOST_LINES); i2++) {
        if (i2 > i + 1)
          own += lineCost(
            labels[i2 - 2] as Strip,
            labels[i2 - 1] as Strip,
            spacing,
          );
        for (let j2 = j; j2 <= m; j2++) {
          if (i2 === i && j2 === j) continue;
          const row = { label: labels.slice(i, i2), rest: rests.slice(j, j2) };
          const cost =
            start +
            own +
            rowCost(row, spacing, placing, {
              top: open.top && i + j === 0,
              bottom: open.bottom && i2 === n && j2 === m,
            });
          const at = i2 * width + j2;
          if (cost < (costs[at] as number) - 1e-9) {
            costs[at] = cost;
            from[at] = i * width + j;
          }
        }
      }
    }
  }
  const rows: Row[] = [];
  for (let at = n * width + m; at > 0; ) {
    const start = from[at] as number;
    if (start < 0) return { cost: Number.POSITIVE_INFINITY, rows: [] };
    rows.unshift({
      label: labels.slice(Math.floor(start / width), Math.floor(at / width)),
      rest: rests.slice(start % width, at % width),
    });
    at = start;
  }
  return { cost: costs[n * width + m] as number, rows };
}

/** What it costs that a row begins with label `i` and strip `j`; infinite where what is above reaches below that. */
function boundaryCost(
  labels: readonly Strip[],
  rests: readonly Strip[],
  i: number,
  j: number,
  { em, lineGap, tight }: Spacing,
): number {
  const label = labels[i - 1];
  const rest = rests[j - 1];
  const bottom = Math.max(label?.bottom ?? 0, rest?.bottom ?? 0);
  const top = Math.min(
    labels[i]?.top ?? Number.POSITIVE_INFINITY,
    rests[j]?.top ?? Number.POSITIVE_INFINITY,
  );
  const white = top - bottom;
  if (white < lineGap / 2 - MORE_ROOM * em) return Number.POSITIVE_INFINITY;
  if (white >= lineGap + MORE_ROOM * em) return 0;
  if (!tight) return COST.noRoom;
  const goesOn = [label, rest].some(
    (strip) => strip?.full && !strip.items.some((item) => item.label),
  );
  return goesOn ? COST.afterFullLine : 0;
}

/** What it costs that two strips of the left column make one cell. */
function lineCost(
  above: Strip,
  below: Strip,
  { em, lineGap, tight }: Spacing,
): number {
  const far =
    below.top - above.bottom > lineGap + MORE_ROOM * em ? COST.farApart : 0;
  const labels = [above, below].filter((strip) =>
    strip.items.some((item) => item.label),
  ).length;
  const line = !tight
    ? 0
    : COST.secondLine + (above.full ? 0 : COST.afterShortLine);
  return far + labels * (COST.twoLabels / 2) + line;
}

function rowCost(
  { label, rest }: Row,
  spacing: Spacing,
  placing: Placing,
  open: OpenEnds,
): number {
  if (label.length === 0)
    return open.top ? COST.blankLabelAtOpenTop : COST.blankLabel;
  if (rest.length === 0) return COST.blankRest;
  const l = extent(label);
  const r = extent(rest);
  if (l.bottom <= r.top || l.top >= r.bottom) return Number.POSITIVE_INFINITY;
  const top = Math.abs(l.top - r.top);
  const middle = Math.abs(l.top + l.bottom - r.top - r.bottom) / 2;
  const bottom = Math.abs(l.bottom - r.bottom);
  let off = placing === "top" ? top : middle;
  if (l.bottom - l.top > r.bottom - r.top || open.top || open.bottom)
    off = Math.min(off, top, middle);
  if (open.top) off = Math.min(off, bottom);
  return Math.max(0, off / spacing.pitch - IN_PLACE);
}

function extent(strips: readonly Strip[]): { top: number; bottom: number } {
  return {
    top: (strips[0] as Strip).top,
    bottom: (strips[strips.length - 1] as Strip).bottom,
  };
}
