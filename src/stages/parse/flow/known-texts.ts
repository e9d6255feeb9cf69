import { fold } from "../../../layouts/fold.ts";
import type { AlignColumn } from "./align.ts";
import type { Word } from "./words.ts";

/** More words than this are none of the texts that a form prints in advance. */
const MOST_WORDS = 6;

/** Where in a table's body stand texts that the form prints in advance, each of which fills a cell of its own column. */
export class KnownTexts {
  private readonly folded: readonly string[];
  /** For each word the nearest end of such a text that begins there; infinite for none. */
  private readonly ends: readonly number[];
  private readonly own: readonly ReadonlySet<string>[];

  constructor(words: readonly Word[], columns: readonly AlignColumn[]) {
    this.folded = words.map(({ text }) => fold(text));
    this.own = columns.map(({ known }) => new Set(known.map(fold)));
    const all = new Set(this.own.flatMap((texts) => [...texts]));
    this.ends = this.folded.map((_, from) => {
      for (let to = from + 1; to <= from + MOST_WORDS; to++)
        if (all.has(this.folded.slice(from, to).join(""))) return to;
      return Number.POSITIVE_INFINITY;
    });
  }

  /** Whether the words of these spans hold such a text, without being as a whole one of the column. */
  isStrange(column: number, spans: readonly [number, number][]): boolean {
    const holds = spans.some(([from, to]) =>
      this.ends.slice(from, to).some((end) => end <= to),
    );
    if (!holds) return false;
    const whole = spans.map(([from, to]) => this.folded.slice(from, to).join(""));
    return this.own[column]?.has(whole.join("")) !== true;
  }
}
