import type { Rule } from "../../model/page.ts";
import type { Segment } from "./marks.ts";

/** A ruling line strays from its axis by at most this much of its length (0.6 degrees), or by MAX_STRAY points. */
const SLOPE = 0.01;
const MAX_STRAY = 0.5;

/** Strokes on one line that are nearer than this are one line: dashes, dots, cells drawn one by one (points). */
const DASH_GAP = 3.5;

/** Strokes are on one line when their middles differ by less (points). */
const SAME_LINE = 0.6;

/** What is shorter after joining is no ruling line but a part of a drawing or an underlined blank's dot (points). */
const SHORTEST_RULE = 3;

/** Upright and level segments joined to ruling lines; slanted ones are left out. */
export function segmentsToRules(segments: readonly Segment[]): Rule[] {
  const horizontal: Rule[] = [];
  const vertical: Rule[] = [];
  for (const s of segments) {
    const dx = Math.abs(s.x1 - s.x0);
    const dy = Math.abs(s.y1 - s.y0);
    if (dx >= dy && dy <= Math.max(dx * SLOPE, MAX_STRAY)) {
      horizontal.push({
        axis: "horizontal",
        at: (s.y0 + s.y1) / 2,
        from: Math.min(s.x0, s.x1),
        to: Math.max(s.x0, s.x1),
        width: s.width,
      });
    }
    if (dy >= dx && dx <= Math.max(dy * SLOPE, MAX_STRAY)) {
      vertical.push({
        axis: "vertical",
        at: (s.x0 + s.x1) / 2,
        from: Math.min(s.y0, s.y1),
        to: Math.max(s.y0, s.y1),
        width: s.width,
      });
    }
  }
  return [...joinCollinear(horizontal), ...joinCollinear(vertical)];
}

/** Rules of one axis with overlapping or neighbouring ones on the same line joined. */
function joinCollinear(rules: Rule[]): Rule[] {
  rules.sort((a, b) => a.at - b.at);
  const joined: Rule[] = [];
  for (let start = 0; start < rules.length; ) {
    let end = start + 1;
    while (
      end < rules.length &&
      (rules[end] as Rule).at - (rules[end - 1] as Rule).at <= SAME_LINE
    )
      end++;
    const line = rules.slice(start, end).sort((a, b) => a.from - b.from);
    let current: Rule | null = null;
    for (const rule of line) {
      if (current !== null && rule.from - current.to <= DASH_GAP) {
        const length = rule.to - rule.from;
        if (length > current.to - current.from) current.at = rule.at;
        current.to = Math.max(current.to, rule.to);
        current.width = Math.max(current.width, rule.width);
      } else {
        current = { ...rule };
        joined.push(current);
      }
    }
    start = end;
  }
  return joined.filter((rule) => rule.to - rule.from >= SHORTEST_RULE);
}
