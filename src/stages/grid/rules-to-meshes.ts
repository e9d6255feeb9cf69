import { cluster } from "../../geometry/cluster.ts";
import { UnionFind } from "../../geometry/union-find.ts";
import type { Rule } from "../../model/page.ts";

/** Lines this near to each other (points) meet, whatever the file's rounding and line caps. */
const TOUCH = 2;

/** Parallel lines this near are one boundary: double borders, borders drawn once per cell. A line of 6-point type is taller. */
const SAME_BOUNDARY = 3;

/** A boundary between two cells is there when rules cover this share of it. */
const COVERED = 0.6;

/** A table is at least this wide, and a row of it this high (points): less is a character's strokes or a tick box. */
const NARROWEST_TABLE = 24;
const LOWEST_TABLE = 7;

/** How many rules must end together to show that a table without outer borders ends there. */
const ENOUGH_ENDS = 2;

/**
 * A connected set of rules as a mesh: boundaries `xs` and `ys`, and for each piece of a boundary between two
 * crossings whether a rule runs there.
 */
export interface Mesh {
  xs: number[];
  ys: number[];
  /** `horizontal[j * (xs.length - 1) + i]`: the piece of ys[j] between xs[i] and xs[i + 1]. */
  horizontal: boolean[];
  /** `vertical[j * xs.length + i]`: the piece of xs[i] between ys[j] and ys[j + 1]. */
  vertical: boolean[];
}

/** Rules that touch each other, as meshes of at least two cells; single lines and crosses are none. */
export function rulesToMeshes(rules: readonly Rule[]): Mesh[] {
  const sets = new UnionFind(rules.length);
  const horizontals = rules
    .map((rule, i) => ({ rule, i }))
    .filter(({ rule }) => rule.axis === "horizontal");
  const verticals = rules
    .map((rule, i) => ({ rule, i }))
    .filter(({ rule }) => rule.axis === "vertical");
  for (const h of horizontals) {
    for (const v of verticals) {
      if (meet(h.rule, v.rule)) sets.union(h.i, v.i);
    }
  }
  const groups = sets
    .groups()
    .map((group) => group.map((i) => rules[i] as Rule));
  const tables = groups.filter(({ length }) => length >= FEWEST_RULES);
  for (const group of groups)
    if (group.length < FEWEST_RULES) addLoneSide(group, tables);
  return tables.map(buildMesh).filter((mesh) => mesh !== null);
}

/** Two rules enclose nothing. */
const FEWEST_RULES = 3;

/** A merged cell beside a table is no wider than this (points): a quarter of an A4 page. */
const WIDEST_SIDE = 150;

/**
 * The outer side of a merged cell that runs through a whole page meets no other rule there: an upright rule that begins
 * and ends where the table's own upright ones do belongs to it.
 */
function addLoneSide(group: readonly Rule[], tables: Rule[][]): void {
  for (const lone of group.filter(({ axis }) => axis === "vertical")) {
    const table = tables.find((rules) => {
      const upright = rules.filter(({ axis }) => axis === "vertical");
      const outermost = [
        Math.min(...upright.map(({ at }) => at)),
        Math.max(...upright.map(({ at }) => at)),
      ];
      return upright.some(
        (rule) =>
          outermost.includes(rule.at) &&
          Math.abs(rule.at - lone.at) <= WIDEST_SIDE &&
          Math.abs(rule.from - lone.from) <= TOUCH &&
          Math.abs(rule.to - lone.to) <= TOUCH,
      );
    });
    table?.push(lone);
  }
}

function meet(h: Rule, v: Rule): boolean {
  const slackX = TOUCH + v.width / 2;
  const slackY = TOUCH + h.width / 2;
  return (
    v.at >= h.from - slackX &&
    v.at <= h.to + slackX &&
    h.at >= v.from - slackY &&
    h.at <= v.to + slackY
  );
}

function buildMesh(rules: Rule[]): Mesh | null {
  const horizontals = rules.filter((rule) => rule.axis === "horizontal");
  const verticals = rules.filter((rule) => rule.axis === "vertical");
  closeOpenSides(horizontals, verticals);
  closeOpenSides(verticals, horizontals);
  const xs = cluster(
    verticals.map((rule) => rule.at),
    SAME_BOUNDARY,
  );
  const ys = cluster(
    horizontals.map((rule) => rule.at),
    SAME_BOUNDARY,
  );
  if (xs.length < 2 || ys.length < 2 || xs.length + ys.length < 5) return null;
  if (extent(xs) < NARROWEST_TABLE || extent(ys) < LOWEST_TABLE) return null;
  return {
    xs,
    ys,
    horizontal: pieces(ys, xs, horizontals),
    vertical: transpose(pieces(xs, ys, verticals), xs.length, ys.length - 1),
  };
}

function extent(boundaries: number[]): number {
  return (boundaries.at(-1) ?? 0) - (boundaries[0] ?? 0);
}

/** Pieces of each boundary, in the boundary's order: `result[b * (crossings.length - 1) + i]`. */
function pieces(
  boundaries: number[],
  crossings: number[],
  rules: Rule[],
): boolean[] {
  const result: boolean[] = [];
  for (const boundary of boundaries) {
    const near = rules.filter(
      (rule) => Math.abs(rule.at - boundary) <= SAME_BOUNDARY,
    );
    for (let i = 0; i + 1 < crossings.length; i++) {
      const from = crossings[i] as number;
      const to = crossings[i + 1] as number;
      result.push(coverage(near, from, to) >= COVERED * (to - from));
    }
  }
  return result;
}

/** How much of an interval the rules cover together. */
function coverage(rules: Rule[], from: number, to: number): number {
  const parts = rules
    .map((rule) => [Math.max(rule.from, from), Math.min(rule.to, to)] as const)
    .filter(([a, b]) => b > a)
    .sort((a, b) => a[0] - b[0]);
  let covered = 0;
  let reached = from;
  for (const [a, b] of parts) {
    covered += Math.max(0, b - Math.max(a, reached));
    reached = Math.max(reached, b);
  }
  return covered;
}

function transpose(values: boolean[], outer: number, inner: number): boolean[] {
  const result: boolean[] = [];
  for (let j = 0; j < inner; j++) {
    for (let i = 0; i < outer; i++)
      result.push(values[i * inner + j] as boolean);
  }
  return result;
}

/**
 * A table drawn without its outer borders ends where its lines end: where several rules run past the outermost
 * crossing rule and stop together, a crossing rule is added there.
 */
function closeOpenSides(rules: Rule[], crossing: Rule[]): void {
  if (crossing.length === 0) return;
  const axis = (crossing[0] as Rule).axis;
  const first = Math.min(...crossing.map((rule) => rule.at));
  const last = Math.max(...crossing.map((rule) => rule.at));
  const before = rules.filter((rule) => rule.from < first - SAME_BOUNDARY);
  const after = rules.filter((rule) => rule.to > last + SAME_BOUNDARY);
  for (const [ends, open] of [
    [before.map((rule) => rule.from), before],
    [after.map((rule) => rule.to), after],
  ] as const) {
    if (ends.length < ENOUGH_ENDS) continue;
    const common = mostCommon(ends);
    const reaching = open.filter(
      (_, i) => Math.abs((ends[i] as number) - common) <= SAME_BOUNDARY,
    );
    if (reaching.length < ENOUGH_ENDS) continue;
    const heights = reaching.map((rule) => rule.at);
    crossing.push({
      axis,
      at: common,
      from: Math.min(...heights),
      to: Math.max(...heights),
      width: 0,
    });
  }
}

function mostCommon(values: number[]): number {
  let best = values[0] as number;
  let count = 0;
  for (const value of values) {
    const near = values.filter(
      (other) => Math.abs(other - value) <= SAME_BOUNDARY,
    ).length;
    if (near > count) {
      best = value;
      count = near;
    }
  }
  return best;
}
