import type { LineProfile } from "./line-profile.ts";

/** A part of a line that is a rule, places along it in pixels. */
export interface Piece {
  from: number;
  to: number;
}

/**
 * What a piece between two crossing lines must show to be a rule, the more the less speaks for it besides: shares
 * of ink along it, at the worse and the better of its two ends, of text crossing it, and beside it on the lighter
 * and the darker side. A rule touches what it runs between; the strokes of a character stop short of it, have
 * others across them and seldom stand exactly where a rule stands elsewhere.
 */
interface Demand {
  covered: number;
  end: number;
  otherEnd: number;
  /** Firm ink at the worse end. */
  firmEnd: number;
  crossed: number;
  beside: number;
  besideOther: number;
}

/** By itself. */
const CERTAIN: Demand = {
  covered: 0.96,
  end: 0.99,
  otherEnd: 0.99,
  firmEnd: 0.9,
  crossed: 0.03,
  beside: 0.1,
  besideOther: 0.4,
};

/** By itself where it is longer than any stroke of the usual sizes of type (inches): with bare paper on both sides its ends need not be as black. */
const LONGER_THAN_STROKES = 0.25;
const CERTAIN_BARE: Demand = {
  covered: 0.97,
  end: 0.99,
  otherEnd: 0.99,
  firmEnd: 0.5,
  crossed: 0.03,
  beside: 0.05,
  besideOther: 0.08,
};

/** Where the line is certainly a rule elsewhere on the page. */
const LIKELY: Demand = {
  covered: 0.9,
  end: 0.7,
  otherEnd: 0.9,
  firmEnd: 0,
  crossed: 0.04,
  beside: 0.12,
  besideOther: 0.5,
};

/** Where the line is certainly a rule elsewhere, and nothing at all stands beside it: a rule broken at its ends too. */
const LIKELY_BARE: Demand = {
  covered: 0.55,
  end: 0,
  otherEnd: 0,
  firmEnd: 0,
  crossed: 0.01,
  beside: 0.03,
  besideOther: 0.05,
};

/** Where the line goes on as a rule at both ends, and nothing at all stands beside it: little is left of it. */
const REMAINS: Demand = {
  covered: 0.25,
  end: 0,
  otherEnd: 0,
  firmEnd: 0,
  crossed: 0.01,
  beside: 0.03,
  besideOther: 0.05,
};

/** Bare pieces that reach a crossing at one end make a line certain when there are so many of them. */
const ENOUGH_BARE = 6;

/** Where the line goes on as a rule right beside the piece: a broken rule. */
const BROKEN: Demand = {
  covered: 0.6,
  end: 0,
  otherEnd: 0.9,
  firmEnd: 0,
  crossed: 0.05,
  beside: 0.12,
  besideOther: 0.5,
};

/** Ink along and beside a line that stands alone or runs on past its last crossing, shares. */
const COVERED = 0.9;
const BESIDE = 0.15;
const BESIDE_OTHER = 0.5;

/** A long unbroken piece is a rule though text touches it on both sides (inches, shares). */
const LONG = 0.6;
const LONG_COVERED = 0.97;
const LONG_BESIDE = 0.5;

/** Length of an end that must be inked, inches and at most this share of the piece. */
const END = 0.05;
const END_SHARE = 0.12;

/** At the ends of a piece the crossing lines are looked past, up to this (inches): half a thick rule and its soft edge. */
const RIM = 0.015;

/** Pieces between crossings shorter than this (inches) are the gap of a double line. */
const SHORTEST = 0.02;

/**
 * A line runs on past its outermost crossing where it is a rule before it, or stands alone, over at least these
 * lengths (inches).
 */
const OVERHANG = 0.15;
const LONE = 0.5;

/** Breaks up to this length (inches) do not end such a line. */
const BREAK = 0.08;

/**
 * Which parts of a line are rules: each part between two consecutive crossings is judged by itself, as a whole,
 * because a rule runs from crossing to crossing and a stroke of a character does not.
 */
export function piecesBetween(
  profile: LineProfile,
  crossings: readonly number[],
  dpi: number,
): Piece[] {
  const grades: Grade[] = [];
  for (let i = 0; i + 1 < crossings.length; i++) {
    const from = crossings[i] as number;
    const to = crossings[i + 1] as number;
    grades.push(judge(profile, from, to, dpi));
  }
  const kept = keep(grades);
  const pieces: Piece[] = [];
  kept.forEach((isRule, i) => {
    if (!isRule) return;
    const from = crossings[i] as number;
    const to = crossings[i + 1] as number;
    const last = pieces.at(-1);
    if (last !== undefined && last.to === from) last.to = to;
    else pieces.push({ from, to });
  });
  const headed = kept[0] === true;
  const footed = kept.at(-1) === true;
  return [...pieces, ...loosePieces(profile, crossings, headed, footed, dpi)];
}

type Grade = "certain" | "bare" | "likely" | "broken" | "remains" | "none";

/**
 * Which pieces are rules: the certain ones; the likely ones if any is certain; the broken ones next to a rule;
 * remains of one between two rules.
 */
function keep(grades: readonly Grade[]): boolean[] {
  const bare = grades.filter((grade) => grade === "bare").length;
  const certain = grades.includes("certain") || bare >= ENOUGH_BARE;
  const sound = grades.map(
    (grade) =>
      grade === "certain" ||
      (certain && (grade === "likely" || grade === "bare")),
  );
  return grades.map((grade, i) => {
    const before = sound[i - 1] === true;
    const after = sound[i + 1] === true;
    if (sound[i] === true) return true;
    if (grade === "remains") return before && after;
    return grade !== "none" && (before || after);
  });
}

function judge(
  profile: LineProfile,
  from: number,
  to: number,
  dpi: number,
): Grade {
  const first = Math.round(from) + 2;
  const last = Math.round(to) - 1;
  const length = last - first;
  if (length < SHORTEST * dpi) return "broken";
  const covered = share(profile, profile.inked, first, last);
  // The crossing lines' own ink is no ink beside this one.
  const rim = Math.round(Math.min(RIM * dpi, length / 6));
  const above = share(profile, profile.above, first + rim, last - rim);
  const below = share(profile, profile.below, first + rim, last - rim);
  const end = Math.max(3, Math.round(Math.min(END * dpi, END_SHARE * length)));
  const head = share(profile, profile.inked, first, first + end);
  const foot = share(profile, profile.inked, last - end, last);
  const shown: Demand = {
    covered,
    end: Math.min(head, foot),
    otherEnd: Math.max(head, foot),
    firmEnd: Math.min(
      share(profile, profile.firm, first, first + end),
      share(profile, profile.firm, last - end, last),
    ),
    crossed: share(profile, profile.through, first + rim, last - rim),
    beside: Math.min(above, below),
    besideOther: Math.max(above, below),
  };
  if (meets(shown, CERTAIN)) return "certain";
  if (length >= LONGER_THAN_STROKES * dpi && meets(shown, CERTAIN_BARE))
    return "certain";
  if (
    length >= LONG * dpi &&
    covered >= LONG_COVERED &&
    shown.beside <= LONG_BESIDE
  )
    return "certain";
  if (meets(shown, LIKELY_BARE))
    return shown.otherEnd >= BROKEN.otherEnd ? "bare" : "likely";
  if (meets(shown, LIKELY)) return "likely";
  if (meets(shown, BROKEN)) return "broken";
  return meets(shown, REMAINS) ? "remains" : "none";
}

function meets(shown: Demand, demand: Demand): boolean {
  return (
    shown.covered >= demand.covered &&
    shown.end >= demand.end &&
    shown.otherEnd >= demand.otherEnd &&
    shown.firmEnd >= demand.firmEnd &&
    shown.crossed <= demand.crossed &&
    shown.beside <= demand.beside &&
    shown.besideOther <= demand.besideOther
  );
}

function share(
  profile: LineProfile,
  sums: Int32Array,
  from: number,
  to: number,
): number {
  const a = clampTo(profile, from);
  const b = clampTo(profile, to);
  return b <= a ? 0 : ((sums[b] as number) - (sums[a] as number)) / (b - a);
}

function clampTo({ start, end }: LineProfile, x: number): number {
  return Math.max(start, Math.min(Math.round(x), end)) - start;
}

/** Shortest stretch that is a rule by itself, whatever crosses it (inches): above any stroke of a title of 22 points. */
const SOLID = 0.35;
const SOLID_COVERED = 0.85;
const SOLID_BREAK = 0.06;

/** Stretches of a line that are rules by their length, before anything is known of what crosses them. */
export function solidStretches(profile: LineProfile, dpi: number): Piece[] {
  return inkedRuns(profile, SOLID_BREAK * dpi)
    .map(([from, to]) => ({ from, to }))
    .filter(({ from, to }) => {
      if (to - from < SOLID * dpi) return false;
      const covered = share(profile, profile.inked, from, to);
      const above = share(profile, profile.above, from, to);
      const below = share(profile, profile.below, from, to);
      const one = Math.min(above, below);
      if (covered >= LONG_COVERED && to - from >= LONG * dpi)
        return one <= LONG_BESIDE;
      return (
        covered >= SOLID_COVERED &&
        one <= BESIDE &&
        Math.max(above, below) <= BESIDE_OTHER
      );
    });
}

/** What runs on past the outermost crossings, or stands without any: unbroken, with paper on both sides. */
function loosePieces(
  profile: LineProfile,
  crossings: readonly number[],
  headed: boolean,
  footed: boolean,
  dpi: number,
): Piece[] {
  const pieces: Piece[] = [];
  const add = (from: number, to: number, shortest: number) => {
    if (to - from < shortest * dpi) return;
    const beside = Math.max(
      share(profile, profile.above, from, to),
      share(profile, profile.below, from, to),
    );
    if (beside <= BESIDE && share(profile, profile.inked, from, to) >= COVERED)
      pieces.push({ from, to });
  };
  const first = crossings[0];
  const last = crossings.at(-1);
  if (first === undefined || last === undefined) {
    for (const [from, to] of inkedRuns(profile, BREAK * dpi))
      add(from, to, LONE);
    return pieces;
  }
  for (const [from, to] of inkedRuns(profile, BREAK * dpi)) {
    if (from < first && to >= first - BREAK * dpi)
      add(from, first, headed ? OVERHANG : LONE);
    else if (to < first) add(from, to, LONE);
    if (to > last && from <= last + BREAK * dpi)
      add(last, to, footed ? OVERHANG : LONE);
    else if (from > last) add(from, to, LONE);
  }
  return pieces;
}

/** Inked stretches of a line, breaks closed. */
function inkedRuns(
  { start, end, inked }: LineProfile,
  longestBreak: number,
): [number, number][] {
  const runs: [number, number][] = [];
  for (let x = start; x < end; x++) {
    const i = x - start;
    if (inked[i + 1] === inked[i]) continue;
    const run = runs.at(-1);
    if (run !== undefined && x - run[1] <= longestBreak) run[1] = x + 1;
    else runs.push([x, x + 1]);
  }
  return runs;
}
