import { type Area, type CutContext, gapSearch, slice } from "./infer-area.ts";
import { inferGaps } from "./infer-gaps.ts";
import { type Strip, toStrips } from "./infer-strips.ts";

/** At most this share of an area's lines may run over a gap that the others leave. */
const MAY_CROSS = 1 / 2;

/**
 * Cuts an area without columns around the lines that run over the gap of all others (长期目标 1：… over the whole width);
 * null where no gap shows without them.
 */
export function splitCrossing(area: Area, context: CutContext): Area[] | null {
  const strips = toStrips(area.items, context.spacing.em);
  let crossing: boolean[] | null = null;
  for (const strip of strips) {
    const { items } = strip;
    for (const gap of inferGaps(gapSearch({ ...area, items }, context))) {
      const over = strips.map((other) =>
        runsOver(other, (gap.from + gap.to) / 2),
      );
      if (
        count(over) <= MAY_CROSS * strips.length &&
        (crossing === null || count(over) < count(crossing))
      )
        crossing = over;
    }
  }
  if (crossing === null || count(crossing) === 0) return null;
  const over = crossing;
  const cuts = strips.flatMap((strip, k) => {
    const above = strips[k - 1];
    return above === undefined || over[k] === over[k - 1]
      ? []
      : [(above.bottom + strip.top) / 2];
  });
  return slice(area, cuts);
}

function runsOver({ items }: Strip, x: number): boolean {
  return items.some(({ box }) => box[0] < x && box[2] > x);
}

function count(flags: readonly boolean[]): number {
  return flags.filter((flag) => flag).length;
}
