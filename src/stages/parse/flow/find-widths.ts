import { type Alignment, align, alignCost } from "./align.ts";
import type { CellCosts } from "./cell-costs.ts";
import { lineWidth, linesOf } from "./wrap-cost.ts";

/** Columns that hold fewer Han characters than this are none. */
const NARROWEST = 2;
/** Widths to try per column: the most frequent ones. */
const MOST_WIDTHS = 6;
/** Widths are compared to this, Han characters. */
const STEP = 0.5;

/**
 * Reads a table's body with the column widths under which the reading is cheapest. Cells wrap where their column ends, so each
 * line that stands alone shows how wide a column may be; columns are tried one after the other.
 */
export function alignWithWidths(bodies: readonly CellCosts[]): Alignment[] {
  const columns = bodies[0]?.columns ?? [];
  const candidates = candidateWidths(bodies);
  let widths: (number | null)[] = columns.map(() => null);
  const costWith = (tried: readonly (number | null)[]) =>
    bodies.reduce((sum, body) => sum + alignCost(body, tried), 0);
  let best = Number.POSITIVE_INFINITY;
  for (const [i, { role }] of columns.entries()) {
    if (role !== "name" && role !== "value") continue;
    let chosen = widths;
    for (const width of candidates) {
      const tried = widths.with(i, width);
      const cost = costWith(tried);
      if (cost >= best) continue;
      best = cost;
      chosen = tried;
    }
    widths = chosen;
  }
  return bodies.map((body) => align(body, widths));
}

/** The widths of lines that hold one word, the most frequent first. */
function candidateWidths(bodies: readonly CellCosts[]): number[] {
  const counts = new Map<number, number>();
  for (const { words } of bodies) {
    for (const line of linesOf(words)) {
      if (line.length > 1) continue;
      const width = Math.round(lineWidth(line) / STEP) * STEP;
      if (width < NARROWEST) continue;
      counts.set(width, (counts.get(width) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_WIDTHS)
    .map(([width]) => width);
}
