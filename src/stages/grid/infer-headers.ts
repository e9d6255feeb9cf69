import { type Area, type CutContext, gapSearch, slice } from "./infer-area.ts";
import { centreGaps } from "./infer-centres.ts";
import { type Gap, gapsBelow, inferGaps, overlap } from "./infer-gaps.ts";
import type { Item } from "./infer-items.ts";
import { toStrips } from "./infer-strips.ts";

/**
 * Areas one below the other, each with the gaps of the last header above it, as narrow as what is below the header leaves
 * them.
 * @param heads which areas are headers
 */
export function underHeaders(
  areas: readonly Area[],
  heads: readonly boolean[],
  context: CutContext,
): Area[] {
  let header: readonly Gap[] = [];
  return areas.map((own, k) => {
    const area = { ...own, known: [...own.known, ...header] };
    if (!heads[k]) return area;
    const next = heads.indexOf(true, k + 1);
    const items = areas
      .slice(k + 1, next < 0 ? areas.length : next)
      .flatMap((below) => below.items);
    const gaps = inferGaps(gapSearch(area, context));
    const { em } = context.spacing;
    header =
      items.length === 0 && area.open.bottom
        ? centreGaps(gaps, area.items, area.left, area.right, em)
        : gapsBelow(gaps, gapSearch({ ...area, items }, context));
    return { ...area, known: [...header, ...area.known] };
  });
}

/** Whether items are the header of a table: nothing but headings of columns, two at least. */
export function isHeader(items: readonly Item[]): boolean {
  return items.length >= 2 && items.every(({ heading }) => heading);
}

/**
 * A header whose labels reach over several columns and the rows below it; null where the area has none, or where its
 * columns show without taking the header off.
 */
export function splitHeader(
  area: Area,
  context: CutContext,
): [Area, Area] | null {
  const strips = toStrips(area.items, context.spacing.em);
  const end = strips.findIndex(({ items }) =>
    items.some(({ heading }) => !heading),
  );
  const [last, next] = [strips[end - 1], strips[end]];
  if (last === undefined || next === undefined) return null;
  const [head, body] = slice(area, [(last.bottom + next.top) / 2]) as [
    Area,
    Area,
  ];
  if (!isHeader(head.items)) return null;
  const below = inferGaps(gapSearch(body, context));
  const [leftmost] = below;
  const [own] = inferGaps(gapSearch(area, context));
  if (leftmost === undefined || (own !== undefined && own.from <= leftmost.to))
    return null;
  const header = { ...head, known: [...area.known, ...below.filter(divides)] };
  const above = inferGaps(gapSearch(header, context));
  return [
    header,
    {
      ...body,
      known: [
        ...below,
        ...above.filter((gap) => !below.some((other) => overlap(gap, other))),
      ],
    },
  ];

  /** A gap of the rows below divides the header too where it has labels on both sides. */
  function divides({ from, to }: Gap): boolean {
    return (
      head.items.some(({ box }) => box[2] <= from) &&
      head.items.some(({ box }) => box[0] >= to)
    );
  }
}
