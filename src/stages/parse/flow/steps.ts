import type { AlignColumn } from "./align.ts";
import { cellCost } from "./cell-cost.ts";
import { type GapCost, gapCost } from "./gap-cost.ts";
import { joinWords, startsPoint } from "./join-words.ts";
import { KnownTexts } from "./known-texts.ts";
import type { OpenCell, State, Step } from "./lattice.ts";
import { rowEndCost, rowStartCost, sameRowCost } from "./row-cost.ts";
import type { Gap, Word } from "./words.ts";
import { lineWidths } from "./wrap-width.ts";

/** A cell of more words than this, or whose gaps cost more, is none. */
const MOST_WORDS = 14;
const MOST_GAPS = 6;
/** A divided cell goes on within this many words. */
const FURTHEST_RESUME = 10;
/** Lines together that fit no column. */
const MOST_FOREIGN_LINES = 6;

const COST = {
  /** A line that fits no column, and each further one. */
  foreign: 4.5,
  foreignMore: 2.5,
  /** Such a line is a text of a merged column to the letter. */
  foreignKnown: 6,
  /** Going on with a cell after others, at the start of a page, on a line that begins with a blank, and elsewhere. */
  resumeAtPage: 0.6,
  resumeIndented: 2,
  resume: 4,
  /** What goes on begins with a number of its own (2、). */
  resumePoint: 3,
};

/** The steps by which a reading can go on from a state, with what each costs. */
export class Steps {
  private readonly words: readonly Word[];
  private readonly columns: readonly AlignColumn[];
  private readonly gaps: GapCost[];
  /** Sums of the costs of staying, from the first word on. */
  private readonly stays: number[];
  private readonly known: KnownTexts;
  private readonly looks = new Map<string, number>();

  constructor(words: readonly Word[], columns: readonly AlignColumn[]) {
    this.words = words;
    this.columns = columns;
    this.gaps = words.map((word, i) => gapCost(words[i - 1], word));
    this.known = new KnownTexts(words, columns);
    this.stays = [0];
    for (const { stay } of this.gaps)
      this.stays.push((this.stays.at(-1) ?? 0) + stay);
  }

  *from(state: State): Generator<Step> {
    const word = this.words[state.at];
    if (word === undefined) return;
    if (state.open !== null && state.at > state.open.to + FURTHEST_RESUME) return;
    for (let column = 0; column < this.columns.length; column++) {
      if (state.open === null) yield* this.cells(state, column, "row");
      if (state.last >= 0 && column > state.last)
        yield* this.cells(state, column, "cell");
    }
    if (word.gap.kind === "blank" && state.at > 0) return;
    if (state.open === null) yield* this.foreign(state);
    else if (state.open.to < state.at) yield* this.rest(state, state.open);
  }

  private *cells(
    { at, last, open }: State,
    column: number,
    begins: "row" | "cell",
  ): Generator<Step> {
    const { columns, words } = this;
    const gap = words[at]?.gap;
    if (gap === undefined) return;
    const beginning =
      begins === "cell"
        ? sameRowCost(last, column, columns, gap)
        : rowStartCost(column, columns) +
          (last < 0 ? 0 : rowEndCost(last, columns, gap));
    const interrupts = open?.to === at && gap.kind === "line";
    const leave = interrupts ? 0 : (this.gaps[at]?.leave ?? 0);
    for (let to = at + 1; to <= Math.min(words.length, at + MOST_WORDS); to++) {
      const gaps = this.gapsIn(at, to);
      if (gaps > MOST_GAPS) return;
      const before = leave + beginning;
      const cost = before + this.look(column, [at, to]);
      yield { to, last: column, open, cost, column, begins };
      if (open === null && this.canOpen(at, to, column))
        yield {
          to,
          last: column,
          open: { column, from: at, to },
          cost: before + gaps,
          column,
          begins,
        };
    }
  }

  /** The open cell goes on. What its first part's gaps cost was charged before. */
  private *rest({ at, last }: State, open: OpenCell): Generator<Step> {
    const { words } = this;
    const gap = words[at]?.gap;
    const point = startsPoint(textOf(words.slice(at, at + 2)), "");
    const base =
      (this.gaps[at]?.leave ?? 0) +
      resumeCost(gap) +
      (point ? COST.resumePoint : 0) -
      this.gapsIn(open.from, open.to);
    for (let to = at + 1; to <= Math.min(words.length, at + MOST_WORDS); to++) {
      if (this.gapsIn(at, to) > MOST_GAPS) return;
      const cost = base + this.look(open.column, [open.from, open.to], [at, to]);
      yield {
        to,
        last,
        open: null,
        cost,
        column: open.column,
        begins: "again",
      };
    }
  }

  private *foreign({ at, last, open }: State): Generator<Step> {
    const { words, columns } = this;
    let cost = COST.foreign;
    let to = at;
    for (let line = 0; line < MOST_FOREIGN_LINES && to < words.length; line++) {
      const start = to++;
      while (words[to]?.gap.kind === "blank") to++;
      const text = textOf(words.slice(start, to));
      if (columns.some((of) => of.role === "merged" && of.cost(text) === 0))
        cost += COST.foreignKnown;
      yield { to, last, open, cost, column: -1, begins: "foreign" };
      cost += COST.foreignMore;
    }
  }

  private gapsIn(from: number, to: number): number {
    return (this.stays[to] ?? 0) - (this.stays[from + 1] ?? 0);
  }

  /** How well words, perhaps in two spans with others between them, look as one cell of a column. */
  private look(column: number, ...spans: [number, number][]): number {
    const key = `${column},${spans.join()}`;
    const known = this.looks.get(key);
    if (known !== undefined) return known;
    const of = this.columns[column];
    if (of === undefined) return 0;
    const words = spans.flatMap(([from, to]) => this.words.slice(from, to));
    const gaps = spans.reduce((sum, span) => sum + this.gapsIn(...span), 0);
    const cost = cellCost(words, gaps, of) + this.known.cost(column, spans);
    this.looks.set(key, cost);
    return cost;
  }

  /**
   * Whether a cell may be interrupted before word `to`: its paragraph has not ended there, and a page begins soon, or its line
   * was wrapped and a later line can go on with it.
   */
  private canOpen(from: number, to: number, column: number): boolean {
    const next = this.words[to];
    if (next === undefined || next.gap.ended === true) return false;
    const later = this.words.slice(to + 1, to + FURTHEST_RESUME);
    if (later.some(({ gap }) => gap.page || gap.indented)) return true;
    if (
      next.gap.kind === "blank" ||
      !later.some(({ gap }) => gap.kind === "line")
    )
      return false;
    if (next.gap.ended === false) return true;
    const holds = this.columns[column]?.holds ?? null;
    const last = lineWidths(this.words.slice(from, to)).at(-1) ?? 0;
    return holds !== null && last >= holds;
  }
}

function resumeCost(gap: Gap | undefined): number {
  if (gap?.page === true) return COST.resumeAtPage;
  return gap?.indented === true ? COST.resumeIndented : COST.resume;
}

function textOf(words: readonly Word[]): string {
  return joinWords(words, { paragraphs: false });
}
