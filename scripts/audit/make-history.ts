import type { Random } from "../fixtures/random.ts";

/**
 * The budgets of the years before one, in fen: each step changes by at most a fifth, or not at all, as a project goes on.
 * @param years from the oldest on, all before `year`
 */
export function makeHistory(
  random: Random,
  years: readonly number[],
  budget: number,
): Map<number, number> {
  const series = new Map<number, number>();
  let later = budget;
  for (const year of [...years].reverse()) {
    later = random.chance(0.25) ? later : changed(random, later);
    series.set(year, later);
  }
  return new Map([...series].sort(([a], [b]) => a - b));
}

/** Percent by which a budget changes from year to year, up or down: enough to be told, too little to be "large". */
const SMALLEST = 4;
const LARGEST = 20;

function changed(random: Random, fen: number): number {
  const percent = random.int(SMALLEST, LARGEST) * (random.chance(0.5) ? 1 : -1);
  const grain = fen >= 100_000_000 ? 10_000_000 : 100_000;
  const rounded = Math.round((fen * (100 - percent)) / 100 / grain) * grain;
  return rounded > 0 && Math.abs(rounded - fen) * 100 <= fen * LARGEST
    ? rounded
    : fen;
}
