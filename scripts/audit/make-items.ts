import type { Random } from "../fixtures/random.ts";
import type { SpendingItem } from "./sheet.ts";
import type { ItemTemplate, ProjectTemplate } from "./vocabulary/types.ts";

/** Two or more of a project's items with counts; each amount is whole 100 yuan, so that 万元 need two decimals at most. */
export function makeItems(
  random: Random,
  template: ProjectTemplate,
): SpendingItem[] {
  const count = Math.min(template.items.length, random.int(2, 4));
  return random
    .some(template.items, count)
    .map((item) => makeItem(random, item));
}

/** The same items a year on: as they were, or one or two of them a little more or less. */
export function evolveItems(
  random: Random,
  items: readonly SpendingItem[],
): SpendingItem[] {
  if (random.chance(0.25)) return [...items];
  const up = random.chance(0.5);
  const changed = items.map((item) =>
    withCount(
      item,
      Math.round(
        (item.count * (100 + (up ? 1 : -1) * random.int(5, 18))) / 100,
      ),
    ),
  );
  const [before, after] = [items, changed].map((list) =>
    list.reduce((sum, { fen }) => sum + fen, 0),
  ) as [number, number];
  const isLarge = Math.abs(after - before) * 100 > before * LARGEST_CHANGE;
  return isLarge ? [...items] : changed;
}

/** Percent: below what anyone calls a large change. */
const LARGEST_CHANGE = 20;

function withCount(item: SpendingItem, wanted: number): SpendingItem {
  let count = Math.max(1, wanted);
  while ((item.price * count) % FEN_PER_100_YUAN !== 0) count++;
  return { ...item, count, fen: item.price * count };
}

function makeItem(
  random: Random,
  [name, unit, wan, low, high]: ItemTemplate,
): SpendingItem {
  const price = Math.round(wan * 1e6);
  const wanted = random.int(low, high);
  const item = { name, unit, price, count: 0, fen: 0 };
  return withCount(item, high >= 500 ? wanted - (wanted % 10) : wanted);
}

const FEN_PER_100_YUAN = 10_000;
