import type { ExpenditureItem } from "./expenditure-items.ts";
import { ALIKE, itemCore, nameLikeness } from "./item-names.ts";
import type { NarrativeItem } from "./narrative-items.ts";

/** How the items of a narrative stand to the lines of 支出明细. */
export interface MatchedItems {
  /** Same thing by name, one to one. */
  pairs: { item: NarrativeItem; line: ExpenditureItem }[];
  /** Nothing alike in name, but the only ones left with this amount. */
  renamed: { item: NarrativeItem; line: ExpenditureItem }[];
  /** Items without a line, and lines without an item. */
  items: NarrativeItem[];
  lines: ExpenditureItem[];
}

/**
 * Which line each item is: by the likeness of their names, the most alike first. What is left is taken together where
 * people put several under one name and the amounts say so, then by amount.
 */
export function matchItems(
  narrative: readonly NarrativeItem[],
  table: readonly ExpenditureItem[],
): MatchedItems {
  const items = narrative.flatMap((item) => asListed(item, table));
  const matched: MatchedItems = {
    pairs: [],
    renamed: [],
    items: [...items],
    lines: [...table],
  };
  pairByName(matched);
  putTogether(matched);
  pairByAmount(matched);
  return matched;
}

/** An item, or its parts where the table lists those instead, though they may come to something else. */
function asListed(
  item: NarrativeItem,
  table: readonly ExpenditureItem[],
): NarrativeItem[] {
  const { parts, fen } = item;
  if (parts.length < 2) return [item];
  const isThere = table.some(
    (line) => line.fen === fen && alike(item, line) >= ALIKE,
  );
  const partsAre = parts.filter((part) =>
    table.some((line) => alike(part, line) >= ALIKE),
  );
  return !isThere && partsAre.length * 2 > parts.length ? parts : [item];
}

/** With an equal amount a distant likeness is enough. */
const DISTANT = 0.2;
/** Of two lines as much alike, the one with the same amount. */
const BONUS = 0.05;

function pairByName(matched: MatchedItems): void {
  const candidates = matched.items.flatMap((item) =>
    matched.lines.flatMap((line) => {
      const likeness = alike(item, line);
      const same = line.fen === item.fen;
      const enough = likeness >= (same ? DISTANT : ALIKE);
      return enough
        ? [{ item, line, score: likeness + (same ? BONUS : 0) }]
        : [];
    }),
  );
  candidates.sort((a, b) => b.score - a.score);
  for (const { item, line } of candidates) {
    if (!matched.items.includes(item) || !matched.lines.includes(line))
      continue;
    matched.pairs.push({ item, line });
    remove(matched.items, item);
    remove(matched.lines, line);
  }
}

/** Several items under one line, several lines for one item, all that is left on both sides: where the sums agree. */
function putTogether(matched: MatchedItems): void {
  for (const pair of [...matched.pairs]) {
    if (pair.line.fen === null || pair.line.fen === pair.item.fen) continue;
    const items = matched.items.filter((i) => alike(i, pair.line) >= DISTANT);
    const lines = matched.lines.filter((l) => alike(pair.item, l) >= DISTANT);
    if (sum([pair.item, ...items]) === pair.line.fen) {
      for (const item of items) remove(matched.items, item);
      remove(matched.pairs, pair);
    } else if (sum([pair.line, ...lines]) === pair.item.fen) {
      for (const line of lines) remove(matched.lines, line);
      remove(matched.pairs, pair);
    }
  }
  const isMerged = matched.items.length > 1 || matched.lines.length > 1;
  const left = sum(matched.items);
  if (isMerged && left > 0 && left === sum(matched.lines)) {
    if (matched.items.length === matched.lines.length) return;
    matched.items = [];
    matched.lines = [];
  }
}

function pairByAmount(matched: MatchedItems): void {
  for (const item of [...matched.items]) {
    const line = matched.lines.find(({ fen }) => fen === item.fen);
    if (line === undefined) continue;
    matched.renamed.push({ item, line });
    remove(matched.items, item);
    remove(matched.lines, line);
  }
}

function alike(item: NarrativeItem, line: ExpenditureItem): number {
  return nameLikeness(itemCore(item.name), itemCore(line.name));
}

function sum(parts: readonly { fen: number | null }[]): number {
  return parts.reduce((total, { fen }) => total + (fen ?? 0), 0);
}

function remove<T>(list: T[], entry: T): void {
  const i = list.indexOf(entry);
  if (i !== -1) list.splice(i, 1);
}
