import type { Rule } from "../../model/page.ts";
import { centreGaps } from "./infer-centres.ts";
import { type Gap, inferGaps, narrowGaps, overlap } from "./infer-gaps.ts";
import type { Item } from "./infer-items.ts";
import type { Placing } from "./infer-row-cost.ts";
import { inferRows, type OpenEnds } from "./infer-rows.ts";
import type { Spacing } from "./infer-spacing.ts";
import { itemsOf, type Strip, toStrips } from "./infer-strips.ts";

/** A part of a table: its left and right boundary run somewhere inside gaps. */
export interface Area {
  left: Gap;
  right: Gap;
  top: number;
  bottom: number;
  items: readonly Item[];
  /** Gaps that the header above gives. */
  known: readonly Gap[];
  /** Gaps of the page before, for what goes on from there. */
  before: readonly Gap[];
  open: OpenEnds;
  /** It is one row: it stands right of a text, or of the label of a field. */
  oneRow: boolean;
}

/** A cell whose boundaries are not settled yet. */
export type LooseCell = Pick<Area, "left" | "right" | "top" | "bottom">;

/** What the cutting of every part needs. */
export interface CutContext {
  spacing: Spacing;
  rules: readonly Rule[];
  /** How labels stand beside their rows; null before that is known. */
  placing: Placing | null;
  /** The rules are all row boundaries that there are. */
  ruled: boolean;
}

/**
 * Cuts a part of a table into cells that tile it: at rules that run through it, else into its left column and the rest,
 * row by row, and the rest again.
 */
export function inferCells(area: Area, context: CutContext): LooseCell[] {
  if (area.items.length === 0) return [area];
  const ruled = cutAtRules(area, context);
  if (ruled.length > 1) return inferAll(ruled, context);
  const headed = cutBelowHeader(area, context);
  if (headed !== null) return headed;
  const [gap] = inferGaps(search(area, context));
  if (gap === undefined) {
    const parts = cutAroundCrossing(area, context);
    return parts === null ? [area] : inferAll(parts, context);
  }
  return cutBeside(gap, area, context);
}

/** Parts one below the other. */
function inferAll(parts: readonly Area[], context: CutContext): LooseCell[] {
  const heads = parts.map(({ items }) => isHeader(items));
  return underHeaders(parts, heads, context).flatMap((part) =>
    inferCells(part, context),
  );
}

/** Each part with the gaps of the last header above it, as narrow as what is below the header leaves them. */
function underHeaders(
  parts: readonly Area[],
  heads: readonly boolean[],
  context: CutContext,
): Area[] {
  let header: readonly Gap[] = [];
  return parts.map((part, k) => {
    const area = { ...part, known: [...part.known, ...header] };
    if (heads[k]) {
      const next = heads.indexOf(true, k + 1);
      const below = parts.slice(k + 1, next < 0 ? parts.length : next);
      const items = below.flatMap((other) => other.items);
      const gaps = inferGaps(search(area, context));
      header =
        items.length === 0 && area.open.bottom
          ? centreGaps(
              gaps,
              area.items,
              area.left,
              area.right,
              context.spacing.em,
            )
          : narrowGaps(gaps, search({ ...area, items }, context));
    }
    return heads[k] ? { ...area, known: [...header, ...area.known] } : area;
  });
}

/** The left column and what is right of it: each by its own rules, or row by row. */
function cutBeside(gap: Gap, area: Area, context: CutContext): LooseCell[] {
  const isLeft = ({ box }: Item) =>
    (box[0] + box[2]) / 2 < (gap.from + gap.to) / 2;
  const left = area.items.filter(isLeft);
  const right = area.items.filter((item) => !isLeft(item));
  const behind = ({ from }: Gap) => from > gap.to;
  const known = area.known.filter(behind);
  const before = area.before.filter(behind);
  if (context.ruled || area.oneRow) {
    return [
      ...inferCells(
        { ...area, right: gap, items: left, known: [], before: [] },
        context,
      ),
      ...inferCells(
        {
          ...area,
          left: gap,
          items: right,
          known: [...known, ...before],
          before: [],
        },
        context,
      ),
    ];
  }
  const { rows, placing } = inferRows({
    label: left,
    rest: right,
    edges: [...known, area.right].map(({ from, to }) => (from + to) / 2),
    spacing: context.spacing,
    open: area.open,
    placing: context.placing,
  });
  const within = { ...context, placing: context.placing ?? placing };
  const bands = bandsOf(
    rows.map(({ label, rest }) => [...label, ...rest]),
    area,
  );
  const goingOn = area.open.top
    ? rows.findIndex(({ label }) => label.length === 0)
    : -1;
  const rests = rows.map(
    (row, k): Area => ({
      ...(bands[k] as Area),
      left: gap,
      items: itemsOf(row.rest),
      known: k === goingOn ? [...known, ...before] : known,
      before: [],
      oneRow: context.spacing.tight && isOneRow(row.label),
    }),
  );
  const heads = bands.map(({ items }) => isHeader(items));
  return underHeaders(rests, heads, context).flatMap((rest, k) => [
    { ...(bands[k] as Area), right: gap },
    ...inferCells(rest, within),
  ]);
}

/** Whether one row stands beside a cell: it holds a text or the label of a field, which are not merged over rows. */
function isOneRow(label: readonly Strip[]): boolean {
  return (
    label.length > 0 &&
    itemsOf(label).every((item) => !item.label || item.field)
  );
}

/** Areas for groups of strips one below the other, cut in the middle of the white between them. */
function bandsOf(groups: readonly (readonly Strip[])[], area: Area): Area[] {
  const tops = groups.map((group) => Math.min(...group.map(({ top }) => top)));
  const bottoms = groups.map((group) =>
    Math.max(...group.map(({ bottom }) => bottom)),
  );
  const cut = (k: number) =>
    ((bottoms[k - 1] as number) + (tops[k] as number)) / 2;
  return groups.map((group, k) => ({
    ...area,
    top: k === 0 ? area.top : cut(k),
    bottom: k === groups.length - 1 ? area.bottom : cut(k + 1),
    items: itemsOf(group),
    open: {
      top: area.open.top && k === 0,
      bottom: area.open.bottom && k === groups.length - 1,
    },
  }));
}

function search(area: Area, { spacing, rules }: CutContext) {
  return {
    items: area.items,
    left: area.left.to,
    right: area.right.from,
    known: [...area.known, ...area.before],
    verticals: rules.filter(
      (rule) =>
        rule.axis === "vertical" &&
        Math.min(rule.to, area.bottom) - Math.max(rule.from, area.top) >
          (area.bottom - area.top) / 2,
    ),
    em: spacing.em,
  };
}

/** A rule runs through a part when it leaves no more than this free at either side (em). */
const FREE_END = 0.5;

/** A rule this near (em) to an end of a part is its end. */
const AT_END = 0.3;

function cutAtRules(area: Area, { rules, spacing }: CutContext): Area[] {
  const { em } = spacing;
  const left = Math.min(area.left.to, ...area.items.map(({ box }) => box[0]));
  const right = Math.max(
    area.right.from,
    ...area.items.map(({ box }) => box[2]),
  );
  const cuts = rules
    .filter(
      (rule) =>
        rule.axis === "horizontal" &&
        rule.at > area.top + AT_END * em &&
        rule.at < area.bottom - AT_END * em &&
        rule.from < left + FREE_END * em &&
        rule.to > right - FREE_END * em,
    )
    .map(({ at }) => at)
    .sort((a, b) => a - b)
    .filter(
      (at, i, all) =>
        at - (all[i - 1] ?? Number.NEGATIVE_INFINITY) > AT_END * em,
    );
  return slice(area, cuts);
}

/** The area cut at heights; items go where their middle is. */
function slice(area: Area, cuts: readonly number[]): Area[] {
  const ends = [area.top, ...cuts, area.bottom];
  return ends.slice(1).map((bottom, k) => {
    const top = ends[k] as number;
    return {
      ...area,
      top,
      bottom,
      items: area.items.filter(({ box }) => {
        const middle = (box[1] + box[3]) / 2;
        return middle >= top && middle < bottom;
      }),
      before: k === 0 ? area.before : [],
      open: {
        top: area.open.top && k === 0,
        bottom: area.open.bottom && k === cuts.length,
      },
    };
  });
}

/** Whether items are the header of a table: nothing but headings of columns, two at least. */
function isHeader(items: readonly Item[]): boolean {
  return items.length >= 2 && items.every(isHeading);
}

function isHeading({ heading }: Item): boolean {
  return heading;
}

/** A header whose labels reach over several columns is cut off where that shows columns left of all others. */
function cutBelowHeader(area: Area, context: CutContext): LooseCell[] | null {
  const strips = toStrips(area.items, context.spacing.em);
  const end = strips.findIndex(({ items }) => !items.every(isHeading));
  const [last, next] = [strips[end - 1], strips[end]];
  if (last === undefined || next === undefined) return null;
  const [head, body] = slice(area, [(last.bottom + next.top) / 2]) as [
    Area,
    Area,
  ];
  if (!isHeader(head.items)) return null;
  const bodyGaps = inferGaps(search(body, context));
  const [own] = inferGaps(search(area, context));
  const [leftmost] = bodyGaps;
  if (leftmost === undefined || (own !== undefined && own.from <= leftmost.to))
    return null;
  const facing = bodyGaps.filter(
    (gap) =>
      head.items.some(({ box }) => box[2] <= gap.from) &&
      head.items.some(({ box }) => box[0] >= gap.to),
  );
  const top = { ...head, known: [...area.known, ...facing] };
  const known = [
    ...bodyGaps,
    ...inferGaps(search(top, context)).filter(
      (gap) => !bodyGaps.some((other) => overlap(gap, other)),
    ),
  ];
  return [
    ...inferCells(top, context),
    ...inferCells({ ...body, known }, context),
  ];
}

/** Lines that run over the gap of all others make rows of their own; null where no gap shows without them. */
function cutAroundCrossing(area: Area, context: CutContext): Area[] | null {
  const strips = toStrips(area.items, context.spacing.em);
  if (strips.length < 2) return null;
  const gaps = strips.flatMap((strip) =>
    inferGaps(search({ ...area, items: strip.items }, context)),
  );
  let best: { crossing: boolean[]; cost: number } | null = null;
  for (const gap of gaps) {
    const x = (gap.from + gap.to) / 2;
    const crossing = strips.map(({ items }) =>
      items.some(({ box }) => box[0] < x && box[2] > x),
    );
    const count = crossing.filter((crosses) => crosses).length;
    if (count > strips.length / 2) continue;
    if (best === null || count < best.cost) best = { crossing, cost: count };
  }
  if (best === null) return null;
  const { crossing } = best;
  const cuts = strips.flatMap((strip, k) => {
    const above = strips[k - 1];
    return above === undefined || crossing[k] === crossing[k - 1]
      ? []
      : [(above.bottom + strip.top) / 2];
  });
  return slice(area, cuts);
}
