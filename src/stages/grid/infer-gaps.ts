import type { Item } from "./infer-items.ts";

/** A stretch of white between two columns, from top to bottom of a part of the page: somewhere in it runs their boundary. */
export interface Gap {
  from: number;
  to: number;
}

/** Columns are at least this far apart (em); blanks inside a text are about as wide, so that more must speak for a gap. */
const LEAST_GAP = 0.3;

/** A gap that no label and no rule confirms needs rows whose texts face each other across it: two, or four where it is narrower than this (em). */
const NARROW_GAP = 0.7;
const ENOUGH_ROWS = 2;
const ENOUGH_NARROW_ROWS = 4;

/** Items side by side share at least this much of their height (em): a label may stand beside the middle of two lines. */
const SIDE_BY_SIDE = 0.1;

/** A text may run so far (em) into a known gap: numbers too wide for their column. */
const OVERFLOW = 0.15;

/** Where to look for gaps. */
export interface GapSearch {
  items: readonly Item[];
  left: number;
  right: number;
  /** Gaps that hold around this place: of the header above, of the page before. */
  known: readonly Gap[];
  /** Where rules show a boundary. */
  ruled: readonly number[];
  /** All items are of one row, however high they stand. */
  oneRow: boolean;
  em: number;
}

/** The gaps that divide the items into columns, left to right: the fewest that divide all that must be divided. */
export function inferGaps(search: GapSearch): Gap[] {
  const gaps: Gap[] = [];
  const add = (gap: Gap | undefined) => {
    if (gap !== undefined && !gaps.some((other) => overlap(other, gap)))
      gaps.push(gap);
  };
  const nearlyFree = freeGaps(search, OVERFLOW * search.em);
  const ruled = search.ruled
    .filter((at) => at > search.left && at < search.right)
    .map((at) => ({ from: at, to: at }));
  for (const known of [...ruled, ...search.known]) {
    add(
      widest(
        nearlyFree.map((own) => ({
          from: Math.max(own.from, known.from),
          to: Math.min(own.to, known.to),
        })),
      ),
    );
  }
  const inner = freeGaps(search, 0)
    .slice(1, -1)
    .filter(({ from, to }) => to - from >= LEAST_GAP * search.em);
  const pairs = neighbours(search).sort((a, b) => a.to - b.to);
  const isOpen = (pair: Gap) => !gaps.some((gap) => within(gap, pair));
  for (const pair of pairs.filter(({ label }) => label)) {
    if (isOpen(pair)) add(inner.findLast((own) => within(own, pair)));
  }
  for (const own of inner.reverse()) {
    const isNarrow = own.to - own.from < NARROW_GAP * search.em;
    const rows = pairs.filter((pair) => within(own, pair) && isOpen(pair));
    if (
      new Set(rows.map(({ y }) => Math.round(y / search.em))).size >=
      (isNarrow ? ENOUGH_NARROW_ROWS : ENOUGH_ROWS)
    )
      add(own);
  }
  return gaps.sort((a, b) => a.from - b.from);
}

/** Gaps of a header as narrow as the texts below it leave them, and those that only the texts below it show. */
export function gapsBelow(header: readonly Gap[], search: GapSearch): Gap[] {
  const below = inferGaps({ ...search, known: header });
  const narrow = header.map((gap) => {
    const own = below.filter((other) => within(other, gap));
    return own.length === 1 ? (own[0] as Gap) : gap;
  });
  return [
    ...narrow,
    ...below.filter((gap) => !narrow.some((other) => overlap(gap, other))),
  ].sort((a, b) => a.from - b.from);
}

function within(inner: Gap, outer: Gap): boolean {
  return inner.from >= outer.from - 0.01 && inner.to <= outer.to + 0.01;
}

/** The white between two items side by side; a label is one of them. */
interface Pair extends Gap {
  label: boolean;
  y: number;
}

function neighbours({ items, oneRow }: GapSearch): Pair[] {
  return items.flatMap((item): Pair[] => {
    const right = items.filter(
      (other) =>
        other.box[0] >= item.box[2] &&
        (faces(item, other) || (oneRow && (item.label || other.label))),
    );
    const from = item.box[2];
    const to = Math.min(...right.map(({ box }) => box[0]));
    return right
      .filter(({ box }) => box[0] === to)
      .map((other) => ({
        from,
        to,
        label: isPrinted(item) || isPrinted(other),
        y: other.box[1],
      }));
  });
}

/** Whether two gaps share a place. */
export function overlap(a: Gap, b: Gap): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** What no item covers but for its ends: left of all, between them, right of all. */
function freeGaps({ items, left, right }: GapSearch, ends: number): Gap[] {
  const free: Gap[] = [];
  let reached = left;
  for (const { box } of [...items].sort((a, b) => a.box[0] - b.box[0])) {
    const start = box[0] + ends;
    if (start > reached || free.length === 0)
      free.push({ from: reached, to: Math.max(reached, start) });
    reached = Math.max(reached, box[2] - ends);
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

function isPrinted({ label, heading }: Item): boolean {
  return label || heading;
}

/** Whether two items stand side by side. */
function faces(a: Item, b: Item): boolean {
  const shared = Math.min(a.box[3], b.box[3]) - Math.max(a.box[1], b.box[1]);
  return shared > SIDE_BY_SIDE * Math.min(a.size, b.size);
}
