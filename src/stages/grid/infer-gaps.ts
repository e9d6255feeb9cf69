import type { Rule } from "../../model/page.ts";
import type { Item } from "./infer-items.ts";

/** A stretch of white between two columns, from top to bottom of a part of the page: somewhere in it runs their boundary. */
export interface Gap {
  from: number;
  to: number;
}

/** Columns are at least this far apart (em); blanks inside a text are about as wide, so that more must speak for a gap. */
const LEAST_GAP = 0.3;

/** A gap that only rows of unknown texts show is at least this wide (em). */
const LEAST_BARE_GAP = 0.7;

/** In so many rows texts must face each other across a gap that no label and no rule confirms. */
const ENOUGH_ROWS = 2;

/** Items side by side share at least this much of their height (em): a label may stand beside the middle of two lines. */
const SIDE_BY_SIDE = 0.1;

/** Where to look for gaps. */
export interface GapSearch {
  items: readonly Item[];
  left: number;
  right: number;
  /** Gaps that hold around this place: of the header above, of the page before. */
  known: readonly Gap[];
  verticals: readonly Rule[];
  em: number;
}

/** The gaps that divide the items into columns, left to right. */
export function inferGaps(search: GapSearch): Gap[] {
  const free = freeGaps(search);
  const gaps: Gap[] = [];
  for (const known of search.known) {
    const gap = widest(
      free.map((own) => ({
        from: Math.max(own.from, known.from),
        to: Math.min(own.to, known.to),
      })),
    );
    if (gap !== undefined) gaps.push(gap);
  }
  for (const own of free.slice(1, -1)) {
    if (own.to - own.from < LEAST_GAP * search.em) continue;
    if (gaps.some((gap) => gap.from >= own.from && gap.to <= own.to)) continue;
    if (isConfirmed(own, search)) gaps.push(own);
  }
  return gaps.sort((a, b) => a.from - b.from);
}

/** What no item covers: left of all, between them, right of all. */
function freeGaps({ items, left, right }: GapSearch): Gap[] {
  const free: Gap[] = [];
  let reached = left;
  for (const { box } of [...items].sort((a, b) => a.box[0] - b.box[0])) {
    if (box[0] > reached || free.length === 0)
      free.push({ from: reached, to: Math.max(reached, box[0]) });
    reached = Math.max(reached, box[2]);
  }
  free.push({ from: reached, to: Math.max(reached, right) });
  return free;
}

function widest(gaps: readonly Gap[]): Gap | undefined {
  let best: Gap | undefined;
  for (const gap of gaps) {
    if (gap.to < gap.from) continue;
    if (best === undefined || gap.to - gap.from > best.to - best.from)
      best = gap;
  }
  return best;
}

/** A label on either side, a rule inside, or texts that face each other across it in several rows. */
function isConfirmed(gap: Gap, search: GapSearch): boolean {
  const { items, em } = search;
  if (search.verticals.some(({ at }) => at >= gap.from && at <= gap.to))
    return true;
  const before = items.filter(({ box }) => box[2] <= gap.from);
  const behind = items.filter(({ box }) => box[0] >= gap.to);
  const facing = behind.filter((item) =>
    before.some((other) => faces(other, item)),
  );
  const beside = (item: Item, side: readonly Item[]) =>
    item.label && side.some((other) => faces(item, other));
  const touches = (item: Item) =>
    item.box[2] === gap.from || item.box[0] === gap.to;
  if (
    behind.some((item) => beside(item, before) && nearest(item, behind)) ||
    before.some((item) => beside(item, behind) && nearest(item, before))
  )
    return true;
  const rows = new Set(facing.map(({ box }) => Math.round(box[1] / em)));
  return (
    rows.size >= ENOUGH_ROWS &&
    gap.to - gap.from >= LEAST_BARE_GAP * em &&
    items.some(touches)
  );

  /** No other item of its side stands between it and the gap. */
  function nearest(item: Item, side: readonly Item[]): boolean {
    const distance = (other: Item) =>
      other.box[0] >= gap.to ? other.box[0] - gap.to : gap.from - other.box[2];
    return !side.some(
      (other) =>
        other !== item &&
        faces(item, other) &&
        distance(other) < distance(item),
    );
  }
}

/** Whether two items stand side by side. */
function faces(a: Item, b: Item): boolean {
  const shared = Math.min(a.box[3], b.box[3]) - Math.max(a.box[1], b.box[1]);
  return shared > SIDE_BY_SIDE * Math.min(a.size, b.size);
}
