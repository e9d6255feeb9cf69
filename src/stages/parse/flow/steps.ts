import { type CellCosts, MOST_WORDS, type Span } from "./cell-costs.ts";
import { type ColumnWidth, UNKNOWN_WIDTH } from "./column-widths.ts";
import { joinWords, startsPoint } from "./join-words.ts";
import { BEAM, type OpenCell, type State, type Step } from "./lattice.ts";
import { rowEndCost, rowStartCost, sameRowCost } from "./row-cost.ts";
import type { Gap, Word } from "./words.ts";
import { linesOf, lineWidth, wrapCost } from "./wrap-cost.ts";

/** A cell whose gaps cost more than this is none. */
const MOST_GAPS = 6;
/** A divided cell goes on within this many words. */
const FURTHEST_RESUME = 8;
/** A line that has room for less than this is full, Han characters. */
const NEARLY_FULL = 1;
/** Lines together that fit no column. */
const MOST_FOREIGN_LINES = 6;

const COST = {
  /** A line that fits no column, and each further one. */
  foreign: 4.5,
  foreignMore: 2.5,
  /** Such a line is a text of a merged column to the letter. */
  foreignKnown: 6,
  /** Such a line is the end of a label beside the table. */
  foreignLabel: 1,
  /** Going on with a cell after others: at the start of a page, on a line that begins with a blank, and elsewhere. */
  resumeAtPage: 0.6,
  resumeIndented: 2,
  resume: 4,
  /** Going on with a text that the form prints in advance. */
  resumeKnown: 0.5,
  /** What goes on begins with a number of its own (2、). */
  resumePoint: 3,
};

/** The steps by which a reading can go on from a state, with what each costs. */
export class Steps {
  private readonly costs: CellCosts;
  private readonly words: readonly Word[];
  private readonly widths: readonly ColumnWidth[];
  /** Costs of wrapping, by column, first word and number of words. */
  private readonly wraps: Float64Array;

  constructor(costs: CellCosts, widths: readonly ColumnWidth[]) {
    this.costs = costs;
    this.words = costs.words;
    this.widths = widths;
    this.wraps = new Float64Array(
      costs.columns.length * costs.words.length * MOST_WORDS,
    ).fill(Number.NaN);
  }

  from(state: State, take: (step: Step) => void): void {
    const word = this.words[state.at];
    if (word === undefined || this.isLost(state)) return;
    const { columns } = this.costs;
    const rowOpen = state.open.some(({ column }) => !this.isMerged(column));
    for (let column = 0; column < columns.length; column++) {
      if (state.open.some((cell) => cell.column === column)) continue;
      if (!rowOpen) this.cells(state, column, "row", take);
      if (state.last >= 0 && column > state.last)
        this.cells(state, column, "cell", take);
    }
    for (const cell of state.open)
      if (endOf(cell) < state.at) this.more(state, cell, take);
    if (
      state.open.length === 0 &&
      (word.gap.kind !== "blank" || state.at === 0)
    )
      this.foreign(state, take);
  }

  /** An open cell was left too long ago. */
  private isLost({ at, open }: State): boolean {
    return open.some((cell) => at > endOf(cell) + FURTHEST_RESUME);
  }

  private isMerged(column: number): boolean {
    return this.costs.columns[column]?.role === "merged";
  }

  private cells(
    { at, last, open }: State,
    column: number,
    begins: "row" | "cell",
    take: (step: Step) => void,
  ): void {
    const { costs, words } = this;
    const gap = words[at]?.gap;
    if (gap === undefined) return;
    const beginning =
      begins === "cell"
        ? sameRowCost(last, column, costs.columns, gap)
        : rowStartCost(column, costs.columns, last < 0 ? null : gap) +
          (last < 0 ? 0 : rowEndCost(last, costs.columns, gap));
    const interrupts = gap.kind === "line" && open.some((c) => endOf(c) === at);
    const before = beginning + (interrupts ? 0 : costs.leave(at));
    for (let to = at + 1; to <= Math.min(words.length, at + MOST_WORDS); to++) {
      const stay = costs.stay(at, to);
      if (stay > MOST_GAPS) return;
      const step = { to, last: column, column, begins };
      const cost = before + this.whole(column, at, to);
      if (cost <= BEAM) take({ ...step, open, cost, opens: false });
      if (!this.canOpen(at, to, column, open)) continue;
      const spans: Span[] = [[at, to]];
      const opened = [...open, { column, spans }];
      const part = this.isMerged(column) ? 0 : stay;
      take({ ...step, open: opened, cost: before + part, opens: true });
    }
  }

  /** An open cell goes on. What its gaps so far cost was charged before. */
  private more(
    { at, last, open }: State,
    cell: OpenCell,
    take: (step: Step) => void,
  ): void {
    const { costs, words } = this;
    const { column } = cell;
    const gap = words[at]?.gap;
    const merged = this.isMerged(column);
    if (gap?.kind !== "line" && !merged) return;
    const others = open.filter((other) => other !== cell);
    const point = startsPoint(textOf(words.slice(at, at + 2)), "");
    const before = merged ? 0 : costs.stays(cell.spans);
    const base =
      costs.leave(at) +
      (merged ? COST.resumeKnown : resumeCost(gap)) +
      (point ? COST.resumePoint : 0) -
      before;
    const step = { last, column, begins: "again" as const };
    for (let to = at + 1; to <= Math.min(words.length, at + MOST_WORDS); to++) {
      if (costs.stay(at, to) > MOST_GAPS) return;
      const spans: Span[] = [...cell.spans, [at, to]];
      if (merged && !costs.isKnown(column, spans)) {
        if (!costs.beginsKnown(column, spans)) return;
      } else {
        const cost = base + this.divided(column, spans);
        if (cost <= BEAM)
          take({ ...step, to, open: others, cost, opens: false });
      }
      if (!merged || !costs.beginsKnown(column, spans)) continue;
      const longer = [...others, { column, spans }];
      take({ ...step, to, open: longer, cost: base, opens: true });
    }
  }

  private foreign({ at, last, open }: State, take: (step: Step) => void): void {
    const { words } = this;
    const { columns } = this.costs;
    let cost = COST.foreign;
    let to = at;
    const step = { last, open, column: -1, begins: "foreign" as const };
    for (let line = 0; line < MOST_FOREIGN_LINES && to < words.length; line++) {
      const start = to++;
      while (words[to]?.gap.kind === "blank") to++;
      const text = textOf(words.slice(start, to));
      if (columns.some((of) => of.role === "merged" && of.cost(text) === 0))
        cost += COST.foreignKnown;
      else if (line === 0 && this.costs.endsLabel(start, to))
        cost = COST.foreignLabel;
      take({ ...step, to, cost, opens: false });
      cost += COST.foreignMore;
    }
  }

  /** A run of words as a whole cell: what it looks like and how its lines wrap. */
  private whole(column: number, from: number, to: number): number {
    const look = this.costs.look(column, from, to);
    if (this.isMerged(column) || look > BEAM) return look;
    const row = column * this.words.length + from;
    const key = row * MOST_WORDS + (to - from - 1);
    let wrap = this.wraps[key] ?? Number.NaN;
    if (Number.isNaN(wrap)) {
      wrap = wrapCost(
        this.words.slice(from, to),
        this.widths[column] ?? UNKNOWN_WIDTH,
      );
      this.wraps[key] = wrap;
    }
    return look + wrap;
  }

  private divided(column: number, spans: readonly Span[]): number {
    const look = this.costs.lookAt(column, spans);
    if (this.isMerged(column)) return look;
    const words = spans.flatMap(([from, to]) => this.words.slice(from, to));
    return look + wrapCost(words, this.widths[column] ?? UNKNOWN_WIDTH);
  }

  /**
   * Whether a cell may be interrupted before word `to`: it is the beginning of a known text; or its last line is full or known
   * to be wrapped, and a later line can go on with it. One such cell at a time.
   */
  private canOpen(
    from: number,
    to: number,
    column: number,
    open: readonly OpenCell[],
  ): boolean {
    const next = this.words[to];
    if (next === undefined) return false;
    if (this.isMerged(column))
      return this.costs.beginsKnown(column, [[from, to]]);
    if (open.some((cell) => !this.isMerged(cell.column))) return false;
    const { ended, kind } = next.gap;
    if (ended === true || !this.goesOnAfter(to, kind === "blank")) return false;
    if (ended === false) return true;
    const holds = this.widths[column]?.holds ?? null;
    if (holds === null) return this.goesOnAfter(to, true);
    const last = linesOf(this.words.slice(from, to)).at(-1) ?? [];
    return lineWidth(last) > holds - NEARLY_FULL;
  }

  /** Whether a line, or a page, begins soon after word `at`. */
  private goesOnAfter(at: number, page: boolean): boolean {
    const end = Math.min(this.words.length, at + FURTHEST_RESUME);
    for (let i = at + 1; i < end; i++) {
      const gap = this.words[i]?.gap;
      if (page ? gap?.page || gap?.indented : gap?.kind === "line") return true;
    }
    return false;
  }
}

function endOf({ spans }: OpenCell): number {
  return spans.at(-1)?.[1] ?? 0;
}

function resumeCost(gap: Gap | undefined): number {
  if (gap?.page === true) return COST.resumeAtPage;
  return gap?.indented === true ? COST.resumeIndented : COST.resume;
}

function textOf(words: readonly Word[]): string {
  return joinWords(words, { paragraphs: false });
}
