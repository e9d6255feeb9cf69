import type { Rule } from "../../model/page.ts";
import type { Gap, GapSearch } from "./infer-gaps.ts";
import type { Item } from "./infer-items.ts";
import type { Placing } from "./infer-row-cost.ts";
import type { OpenEnds } from "./infer-rows.ts";
import type { Spacing } from "./infer-spacing.ts";
import { itemsOf, type Strip } from "./infer-strips.ts";

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

/** What the cutting of every part needs. */
export interface CutContext {
  spacing: Spacing;
  rules: readonly Rule[];
  /** The rules are all row boundaries that there are. */
  ruled: boolean;
  /** How labels stand beside their rows; null before that is known. */
  placing: Placing | null;
}

/** Where the columns of an area are looked for. */
export function gapSearch(
  area: Area,
  { spacing, rules }: CutContext,
): GapSearch {
  return {
    items: area.items,
    left: area.left.to,
    right: area.right.from,
    known: [...area.known, ...area.before],
    ruled: rules.flatMap((rule) => ends(rule, area)),
    oneRow: area.oneRow,
    em: spacing.em,
  };
}

/** An upright rule along an area is a boundary, and so is where a level one inside it begins or ends: a merged cell is beside it. */
function ends({ axis, at, from, to }: Rule, area: Area): number[] {
  const { top, bottom } = area;
  const height = bottom - top;
  if (axis === "vertical")
    return Math.min(to, bottom) - Math.max(from, top) > height / 2 ? [at] : [];
  return at > top && at < bottom ? [from, to] : [];
}

/** The area cut at heights; items go where their middle is. */
export function slice(area: Area, cuts: readonly number[]): Area[] {
  const heights = [area.top, ...cuts, area.bottom];
  return heights.slice(1).map((bottom, k) => {
    const top = heights[k] as number;
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

/** Areas for groups of strips one below the other, cut in the middle of the white between them. */
export function bandsOf(
  groups: readonly (readonly Strip[])[],
  area: Area,
): Area[] {
  const cuts = groups.slice(1).map((group, k) => {
    const above = groups[k] as readonly Strip[];
    return (
      (Math.max(...above.map(({ bottom }) => bottom)) +
        Math.min(...group.map(({ top }) => top))) /
      2
    );
  });
  return slice(area, cuts).map((band, k) => ({
    ...band,
    items: itemsOf(groups[k] as readonly Strip[]),
  }));
}
