import type { Item } from "./infer-items.ts";
import {
  boundaryCost,
  lineCost,
  type Placing,
  type RowSetting,
  rowCost,
} from "./infer-row-cost.ts";
import type { Spacing } from "./infer-spacing.ts";
import { type Row, type Strip, toStrips } from "./infer-strips.ts";
import { LineEnds } from "./infer-wraps.ts";

/** Whether a page's end may have cut the first or the last row, so that its label is no longer in its middle. */
export interface OpenEnds {
  top: boolean;
  bottom: boolean;
}

/** A column of labels and what stands right of it. */
export interface RowSearch {
  label: readonly Item[];
  rest: readonly Item[];
  /** Where columns end, as far as that is known: the last one's end at least. */
  edges: readonly number[];
  spacing: Spacing;
  open: OpenEnds;
  /** How labels stand elsewhere on the page; null where that is not known. */
  placing: Placing | null;
}

/** A cell of the left column has at most so many lines. */
const MOST_LINES = 14;

/** Labels that stand otherwise than elsewhere on the page cost this much (line pitches). */
const OTHER_PLACING = 0.6;

/**
 * Divides what stands right of a column of labels into their rows. Rows follow each other without overlap; a label stands
 * in the middle of its row, or at its top; white divides rows better than nothing. Of all divisions the cheapest is taken.
 */
export function inferRows(search: RowSearch): {
  rows: Row[];
  placing: Placing | null;
} {
  const { em } = search.spacing;
  const labels = toStrips(search.label, em);
  const rests = toStrips(search.rest, em);
  const ends = new LineEnds([...search.label, ...search.rest], search.edges);
  const [middle, top] = (["middle", "top"] as const).map((placing) => {
    const { spacing, open } = search;
    const { cost, rows } = divide(
      labels,
      rests,
      { spacing, placing, ends },
      open,
    );
    const isOther = search.placing !== null && search.placing !== placing;
    return { cost: cost + (isOther ? OTHER_PLACING : 0), rows };
  }) as [Division, Division];
  return {
    rows: (middle.cost <= top.cost ? middle : top).rows,
    placing:
      middle.cost < top.cost ? "middle" : middle.cost > top.cost ? "top" : null,
  };
}

interface Division {
  cost: number;
  rows: Row[];
}

/** The cheapest division; `costs[i][j]` is that of the first i labels and j strips. */
function divide(
  labels: readonly Strip[],
  rests: readonly Strip[],
  setting: RowSetting,
  open: OpenEnds,
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
      let start = costs[i * width + j] as number;
      if (start === Number.POSITIVE_INFINITY) continue;
      if (i + j > 0)
        start += boundaryCost(
          [labels[i - 1], labels[i]],
          [rests[j - 1], rests[j]],
          setting,
        );
      if (start === Number.POSITIVE_INFINITY) continue;
      for (let i2 = i; i2 <= Math.min(n, i + MOST_LINES); i2++) {
        if (i2 > i + 1)
          start += lineCost(
            labels[i2 - 2] as Strip,
            labels[i2 - 1] as Strip,
            setting,
          );
        const next = labels[i2]?.bottom ?? Number.POSITIVE_INFINITY;
        for (let j2 = j; j2 <= m; j2++) {
          if (i2 === i && j2 === j) continue;
          // A row does not reach below the next label.
          if (j2 > j && (rests[j2 - 1] as Strip).bottom > next) break;
          const row = { label: labels.slice(i, i2), rest: rests.slice(j, j2) };
          const ends = {
            isFirst: open.top && i + j === 0,
            isLast: open.bottom && i2 === n && j2 === m,
          };
          const cost = start + rowCost(row, labels[i - 1], ends, setting);
          const at = i2 * width + j2;
          if (cost < (costs[at] as number) - 1e-9) {
            costs[at] = cost;
            from[at] = i * width + j;
          }
        }
      }
    }
  }
  // Where nothing divides them, as on a page of which little is left.
  const oneRow = {
    cost: Number.POSITIVE_INFINITY,
    rows: [{ label: labels, rest: rests }],
  };
  const rows: Row[] = [];
  for (let at = n * width + m; at > 0; ) {
    const start = from[at] as number;
    if (start < 0) return oneRow;
    rows.unshift({
      label: labels.slice(Math.floor(start / width), Math.floor(at / width)),
      rest: rests.slice(start % width, at % width),
    });
    at = start;
  }
  return { cost: costs[n * width + m] as number, rows };
}
