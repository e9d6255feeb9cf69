import { fold } from "../../../layouts/fold.ts";
import type { AlignColumn } from "./align.ts";
import { type GapCost, gapCost } from "./gap-cost.ts";
import { joinWords, startsPoint } from "./join-words.ts";
import { KnownTexts } from "./known-texts.ts";
import { endsInValue, holdsAmount } from "./value-words.ts";
import type { Word } from "./words.ts";
import { linesOf } from "./wrap-cost.ts";

/** A cell of more words than this is none. */
export const MOST_WORDS = 14;

/** Words from one index to another, not included. */
export type Span = readonly [number, number];

/** A text that is one of the column's known texts to the letter may wrap where it likes: its gaps cost this share. */
const KNOWN_SHARE = 0.25;
/** A word stands in another column. */
const MISPLACED = 6;
/** A line inside begins with a number of its own (2、): another row. */
const POINT_INSIDE = 3;
/** A name's line ends in what looks like its value. */
const NAME_WITH_VALUE = 1.5;
/** A line holds an amount among its words where amounts have columns of their own. */
const WORDS_WITH_AMOUNT = 2.5;

/** What it costs to read words of a table's body as a cell, apart from how its lines wrap; each reading is looked at once. */
export class CellCosts {
  readonly words: readonly Word[];
  readonly columns: readonly AlignColumn[];
  private readonly hasAmounts: boolean;
  private readonly gaps: readonly GapCost[];
  /** Sums of the costs of staying, from the first word on. */
  private readonly sums: number[] = [0];
  private readonly labels: readonly string[];
  private readonly hints: readonly (number | undefined)[];
  private readonly known: KnownTexts;
  private readonly folded: readonly string[];
  private readonly printed: readonly (readonly string[])[];
  /** Looks of cells of one run of words, by column, first word and number of words. */
  private readonly looks: Float64Array;

  /**
   * @param hints the column in which a word stands, where its place tells
   * @param labels the labels beside the table, of which a page's end may have left a part in its body
   */
  constructor(
    words: readonly Word[],
    columns: readonly AlignColumn[],
    hints: ReadonlyMap<Word, number>,
    labels: readonly string[],
  ) {
    this.labels = labels.map(fold);
    this.words = words;
    this.hints = words.map((word) => hints.get(word));
    this.columns = columns;
    this.hasAmounts = columns.some(({ role }) => role === "amount");
    this.gaps = words.map((word, i) => gapCost(words[i - 1], word));
    this.folded = words.map(({ text }) => fold(text));
    this.printed = columns.map(({ known }) => known.map(fold));
    this.known = new KnownTexts(words, columns);
    this.looks = new Float64Array(
      columns.length * words.length * MOST_WORDS,
    ).fill(Number.NaN);
    for (const { stay } of this.gaps)
      this.sums.push((this.sums.at(-1) ?? 0) + stay);
  }

  /** Beginning another cell with the word. */
  leave(at: number): number {
    return this.gaps[at]?.leave ?? 0;
  }

  /** Reading on over the gaps inside a run of words. */
  stay(from: number, to: number): number {
    return (this.sums[to] ?? 0) - (this.sums[from + 1] ?? 0);
  }

  /** Reading on over the gaps inside each of several runs. */
  stays(spans: readonly Span[]): number {
    return spans.reduce((sum, [from, to]) => sum + this.stay(from, to), 0);
  }

  /** A run of words as one cell of the column. */
  look(column: number, from: number, to: number): number {
    const row = column * this.words.length + from;
    const key = row * MOST_WORDS + (to - from - 1);
    const known = this.looks[key] ?? Number.NaN;
    if (!Number.isNaN(known)) return known;
    const cost = this.lookAt(column, [[from, to]]);
    this.looks[key] = cost;
    return cost;
  }

  /** Whether the words are the beginning of a text that the form prints in advance in this column, and not all of it. */
  beginsKnown(column: number, spans: readonly Span[]): boolean {
    const text = this.foldedOf(spans);
    return (this.printed[column] ?? []).some(
      (whole) => whole.length > text.length && whole.startsWith(text),
    );
  }

  /** Whether the words are such a text. */
  isKnown(column: number, spans: readonly Span[]): boolean {
    return this.printed[column]?.includes(this.foldedOf(spans)) === true;
  }

  /** Whether the words are the end of a label that stands beside the table. */
  endsLabel(from: number, to: number): boolean {
    const text = this.foldedOf([[from, to]]);
    return this.labels.some(
      (label) => label.length > text.length && label.endsWith(text),
    );
  }

  /** Runs of words with others between them as one cell of the column. */
  lookAt(column: number, spans: readonly Span[]): number {
    const of = this.columns[column];
    if (of === undefined) return 0;
    const look =
      of.cost(this.textOf(spans)) +
      this.known.cost(column, spans) +
      this.misplaced(column, spans);
    const stay = this.stays(spans);
    if (of.role === "merged")
      return look + stay * (look === 0 ? KNOWN_SHARE : 1);
    return look + stay + this.mixture(of, spans);
  }

  /** What in a cell's lines looks like more than one cell. */
  private mixture({ role }: AlignColumn, spans: readonly Span[]): number {
    const words = spans.flatMap(([from, to]) => this.words.slice(from, to));
    let cost = 0;
    for (const [i, line] of linesOf(words).entries()) {
      const text = joinWords(line, { paragraphs: false });
      if (i > 0 && startsPoint(text, "")) cost += POINT_INSIDE;
      if (line.length === 1) continue;
      if (role === "name" && endsInValue(text)) cost += NAME_WITH_VALUE;
      if (this.hasAmounts && holdsAmount(text)) cost += WORDS_WITH_AMOUNT;
    }
    return cost;
  }

  private misplaced(column: number, spans: readonly Span[]): number {
    const elsewhere = spans.some(([from, to]) =>
      this.hints
        .slice(from, to)
        .some((hint) => hint !== undefined && hint !== column),
    );
    return elsewhere ? MISPLACED : 0;
  }

  private foldedOf(spans: readonly Span[]): string {
    let text = "";
    for (const [from, to] of spans)
      for (let i = from; i < to; i++) text += this.folded[i];
    return text;
  }

  private textOf(spans: readonly Span[]): string {
    const words = spans.flatMap(([from, to]) => this.words.slice(from, to));
    return joinWords(words, { paragraphs: false });
  }
}
