import { fold } from "../../layouts/fold.ts";
import { type Distance, matchLabel } from "../../layouts/match.ts";
import { printedTexts } from "../../layouts/printed-texts.ts";
import type { Layout } from "../../layouts/schema.ts";

/** What a text is among those that forms print in advance. */
export interface PrintedKind {
  label: boolean;
  /** It is the heading of a column (金额, 指标值), or a year. */
  heading: boolean;
  /** It is the label of a field (项目名称): what stands beside it is one value. */
  field: boolean;
  /** It heads a section of the form (长期目标 1：…): a cell over its whole width. */
  section: boolean;
  /** For a second-level label (数量指标), folded: the first-level one that it stands under. */
  parent: string | null;
  /** It is such a first-level label itself. */
  isParent: boolean;
}

/** A year over its column. */
const YEAR = /^(?:19|20)\d{2}(?:年度?)?$/u;

const NUMBER = /^[\d一二三四五六七八九十]/u;

/** What the forms of some layouts print in advance. */
export class Printed {
  readonly #labels: readonly string[];
  readonly #headings: ReadonlySet<string>;
  readonly #fields: readonly string[];
  readonly #sections: readonly string[];
  readonly #entries: readonly string[];
  readonly #parents = new Map<string, string>();
  readonly #longest: number;
  readonly #known = new Map<string, Distance | null>();

  constructor(layouts: readonly Layout[]) {
    const tables = layouts.flatMap((layout) => layout.tables);
    const columns = tables.flatMap((table) => table.columns);
    this.#sections = tables.flatMap((table) =>
      table.shape === "sections"
        ? table.sections.flatMap(({ heading }) => heading.map(fold))
        : [],
    );
    this.#entries = tables.flatMap((table) =>
      table.shape === "list" ? table.entry.map(fold) : [],
    );
    this.#labels = [
      ...new Set(layouts.flatMap((layout) => [...printedTexts(layout)])),
    ];
    this.#longest = Math.max(0, ...this.#labels.map(({ length }) => length));
    this.#headings = new Set(columns.flatMap(({ labels }) => labels.map(fold)));
    this.#fields = layouts
      .flatMap(({ fields }) => fields)
      .filter(({ where }) => where === "cell")
      .flatMap(({ labels }) => labels);
    for (const { inference } of layouts)
      for (const [own, above] of Object.entries(inference))
        this.#parents.set(fold(own), fold(above));
  }

  /** How well a text is one of the labels; null where it is none. */
  label(text: string): Distance | null {
    const folded = fold(text);
    if (folded.length > 2 * this.#longest) return null;
    let distance = this.#known.get(folded);
    if (distance === undefined) {
      distance = matchLabel(text, this.#labels);
      this.#known.set(folded, distance);
    }
    return distance;
  }

  /** Whether words together are a label or a year. */
  isOne(text: string): boolean {
    return this.label(text) === 0 || YEAR.test(fold(text));
  }

  /** Whether words together begin with a label and its number (长期目标 1：…, 目标 1：…). */
  isNumbered(text: string): boolean {
    return isNumbered(text, [...this.#sections, ...this.#entries]);
  }

  kindOf(text: string): PrintedKind {
    const folded = fold(text);
    return {
      label: this.label(text) !== null,
      heading: this.#headings.has(folded) || YEAR.test(folded),
      field:
        this.label(text) !== null && matchLabel(text, this.#fields) !== null,
      section: isNumbered(text, this.#sections),
      parent: this.#parents.get(folded) ?? null,
      isParent: [...this.#parents.values()].includes(folded),
    };
  }
}

function isNumbered(text: string, labels: readonly string[]): boolean {
  const folded = fold(text);
  return labels.some(
    (label) =>
      folded.startsWith(label) && NUMBER.test(folded.slice(label.length)),
  );
}
