import { fold } from "../../../layouts/fold.ts";
import type { AlignColumn } from "./align.ts";
import { type GapCost, gapCost } from "./gap-cost.ts";
import { joinWords, startsPoint } from "./join-words.ts";
import { KnownTexts } from "./known-texts.ts";
import { endsInValue } from "./value-words.ts";
import type { Word } from "./words.ts";
import { linesOf } from "./wrap-cost.ts";

/** Words from one index to another, not included. */
export type Span = readonly [number, number];

/** A text that is one of the column's known texts to the letter may wrap where it likes: its gaps cost this share. */
const KNOWN_SHARE = 0.25;
/** A line inside begins with a number of its own (2、): another row. */
const POINT_INSIDE = 3;
/** A name's line ends in what looks like its value. */
const NAME_WITH_VALUE = 1.5;

/** What it costs to read words of a table's body as a cell, apart from how its lines wrap; each reading is looked at once. */
export class CellCosts {
  readonly words: readonly Word[];
  readonly columns: readonly AlignColumn[];
  private readonly gaps: readonly GapCost[];
  /** Sums of the costs of staying, from the first word on. */
  private readonly stays: number[] = [0];
  private readonly known: KnownTexts;
  private readonly looks = new Map<string, number>();

  constructor(words: readonly Word[], columns: readonly AlignColumn[]) {
    this.words = words;
    this.columns = columns;
    this.gaps = words.map((word, i) => gapCost(words[i - 1], word));
    this.known = new KnownTexts(words, columns);
    for (const { stay } of this.gaps)
      this.stays.push((this.stays.at(-1) ?? 0) + stay);
  }

  /** Beginning another cell with the word. */
  leave(at: number): number {
    return this.gaps[at]?.leave ?? 0;
  }

  /** Reading on over the gaps inside the spans. */
  stay(spans: readonly Span[]): number {
    let cost = 0;
    for (const [from, to] of spans)
      cost += (this.stays[to] ?? 0) - (this.stays[from + 1] ?? 0);
    return cost;
  }

  /** The words of these spans as one cell of the column. */
  look(column: number, spans: readonly Span[]): number {
    const key = `${column},${spans.join()}`;
    const known = this.looks.get(key);
    if (known !== undefined) return known;
    const cost = this.lookAt(column, spans);
    this.looks.set(key, cost);
    return cost;
  }

  /** Whether the words are the beginning of a text that the form prints in advance in this column, and not all of it. */
  beginsKnown(column: number, spans: readonly Span[]): boolean {
    const text = fold(this.textOf(spans));
    return (this.columns[column]?.known ?? []).some((whole) => {
      const folded = fold(whole);
      return folded !== text && folded.startsWith(text);
    });
  }

  private lookAt(column: number, spans: readonly Span[]): number {
    const of = this.columns[column];
    if (of === undefined) return 0;
    const look = of.cost(this.textOf(spans)) + this.known.cost(column, spans);
    const stay = this.stay(spans);
    if (of.role === "merged") return look + stay * (look === 0 ? KNOWN_SHARE : 1);
    return look + stay + this.mixture(of, spans);
  }

  /** What in a cell's lines looks like more than one cell. */
  private mixture({ role }: AlignColumn, spans: readonly Span[]): number {
    const words = spans.flatMap(([from, to]) => this.words.slice(from, to));
    let cost = 0;
    for (const [i, line] of linesOf(words).entries()) {
      const text = joinWords(line, { paragraphs: false });
      if (i > 0 && startsPoint(text, "")) cost += POINT_INSIDE;
      if (role === "name" && line.length > 1 && endsInValue(text))
        cost += NAME_WITH_VALUE;
    }
    return cost;
  }

  private textOf(spans: readonly Span[]): string {
    const words = spans.flatMap(([from, to]) => this.words.slice(from, to));
    return joinWords(words, { paragraphs: false });
  }
}
