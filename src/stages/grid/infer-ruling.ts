import type { Rule } from "../../model/page.ts";
import { type Area, type CutContext, slice } from "./infer-area.ts";
import type { Item } from "./infer-items.ts";
import { labelPairs } from "./infer-spacing.ts";

/** Where so many labels have a rule between them and the next label below, every row has. */
const MOSTLY = 0.7;

/**
 * Whether the rules of a part are all row boundaries that there are. Where no label tells, it takes one rule that is as
 * long as half the part.
 */
export function isRuled(
  items: readonly Item[],
  rules: readonly Rule[],
  width: number,
  em: number,
): boolean {
  const level = rules.filter(({ axis }) => axis === "horizontal");
  const pairs = labelPairs(items, em);
  if (pairs.length === 0)
    return level.some(({ from, to }) => to - from > width / 2);
  const divided = pairs.filter(([a, b]) =>
    level.some(
      ({ at, from, to }) =>
        at > a.box[3] - em / 2 &&
        at < b.box[1] + em / 2 &&
        from <= a.box[0] &&
        to >= a.box[2],
    ),
  );
  return divided.length >= MOSTLY * pairs.length;
}

/** An underline is as long as the text above it, up to this much, and this near below it (em). */
const UNDERLINE = 0.35;

/** The rules of a part of a page without the underlines of its texts. */
export function rulesOf(
  rules: readonly Rule[],
  items: readonly Item[],
  top: number,
  bottom: number,
): Rule[] {
  return rules.filter(
    (rule) =>
      (rule.axis === "vertical"
        ? rule.to > top && rule.from < bottom
        : rule.at > top && rule.at < bottom) && !isUnderline(rule, items),
  );
}

function isUnderline(
  { axis, at, from, to }: Rule,
  items: readonly Item[],
): boolean {
  if (axis === "vertical") return false;
  const above = items.filter(
    ({ box, size }) => Math.abs(box[3] - at) < UNDERLINE * size,
  );
  const begins = above.some(
    ({ box, size }) => Math.abs(box[0] - from) < (UNDERLINE / 2) * size,
  );
  const ends = above.some(
    ({ box, size }) => Math.abs(box[2] - to) < (UNDERLINE / 2) * size,
  );
  return begins && ends;
}

/** A rule runs through a part when it leaves no more than this free at either side (em). */
const FREE_END = 0.5;

/** A rule this near (em) to an end of a part is its end. */
const AT_END = 0.3;

/** The area cut at the level rules that run through it. */
export function splitAtRules(
  area: Area,
  { rules, spacing }: CutContext,
): Area[] {
  const { em } = spacing;
  const left = Math.min(area.left.to, ...area.items.map(({ box }) => box[0]));
  const right = Math.max(
    area.right.from,
    ...area.items.map(({ box }) => box[2]),
  );
  const cuts: number[] = [];
  for (const { axis, at, from, to } of [...rules].sort((a, b) => a.at - b.at)) {
    const isThrough =
      axis === "horizontal" &&
      at < area.bottom - AT_END * em &&
      from < left + FREE_END * em &&
      to > right - FREE_END * em;
    if (isThrough && at > (cuts.at(-1) ?? area.top) + AT_END * em)
      cuts.push(at);
  }
  return slice(area, cuts);
}
