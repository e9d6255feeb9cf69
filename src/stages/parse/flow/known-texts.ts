import { fold } from "../../../layouts/fold.ts";
import type { AlignColumn } from "./align.ts";
import type { Span } from "./cell-costs.ts";
import type { Word } from "./words.ts";

/** More words than this make none of these texts. */
const MOST_WORDS = 6;

/** A text that the form prints in advance fills a cell of its own column: as part of another one it is misread. */
const KNOWN_INSIDE = 6;
/** A text that is usual in one column, as part of another one's text, and as the whole of it. */
const USUAL_INSIDE = 2.5;
const USUAL_ELSEWHERE = 1;

/** Where in a table's body stand texts that belong to a column of their own. */
export class KnownTexts {
  private readonly folded: readonly string[];
  private readonly known: TextSpans;
  private readonly usual: TextSpans;

  constructor(words: readonly Word[], columns: readonly AlignColumn[]) {
    this.folded = words.map(({ text }) => fold(text));
    this.known = spansOf(
      this.folded,
      columns.map(({ known }) => known),
    );
    this.usual = spansOf(
      this.folded,
      columns.map(({ usual }) => usual),
    );
  }

  /** What it costs that the words of these spans hold such texts and are not one of the column's own. */
  cost(column: number, spans: readonly Span[]): number {
    const holds = ({ ends }: TextSpans) =>
      spans.some(([from, to]) => ends.slice(from, to).some((end) => end <= to));
    const whole = () =>
      spans.map(([from, to]) => this.folded.slice(from, to).join("")).join("");
    if (holds(this.known))
      return this.known.own[column]?.has(whole()) === true ? 0 : KNOWN_INSIDE;
    if (!holds(this.usual)) return 0;
    const text = whole();
    if (this.usual.own[column]?.has(text) === true) return 0;
    return this.usual.all.has(text) ? USUAL_ELSEWHERE : USUAL_INSIDE;
  }
}

interface TextSpans {
  own: readonly ReadonlySet<string>[];
  all: ReadonlySet<string>;
  /** For each word the nearest end of such a text that begins there; infinite for none. */
  ends: readonly number[];
}

function spansOf(
  folded: readonly string[],
  texts: readonly (readonly string[])[],
): TextSpans {
  const own = texts.map((column) => new Set(column.map(fold)));
  const all = new Set(own.flatMap((column) => [...column]));
  const ends = folded.map((_, from) => {
    for (let to = from + 1; to <= from + MOST_WORDS; to++)
      if (all.has(folded.slice(from, to).join(""))) return to;
    return Number.POSITIVE_INFINITY;
  });
  return { own, all, ends };
}
