import { fold } from "../../../layouts/fold.ts";
import { withinOneEdit } from "../../../layouts/match.ts";
import type { Layout } from "../../../layouts/schema.ts";
import { type HeaderColumn, headerAt } from "./header-row.ts";
import { chainAt, dividedChainAt } from "./label-chain.ts";
import { clipWords, type Word } from "./words.ts";

/** What a label names: a field's value, the outer side of a table, a table's header row, a group of rows, a goal's section. */
export type MarkKind =
  | "field"
  | "outer"
  | "header"
  | "group"
  | "heading"
  | "section";

/** A label found in the text. */
export interface Mark {
  kind: MarkKind;
  /** The field, group or section; "" for outer labels and headers. */
  name: string;
  /** Index of its table in the layout; -1 for fields. */
  table: number;
  /** The layout's label; "" for headers. */
  label: string;
  /** Indices of its words, ascending. */
  words: number[];
  /** Folded characters that agree. */
  length: number;
  /** One character differs from the layout's label. */
  differs: boolean;
  /** For a header: the columns in printed order. */
  columns: HeaderColumn[];
}

/**
 * Finds the labels of a form, the longest first where they overlap, and each word in one label at most.
 * @returns the words (a value printed on to its label with a colon is a word of its own) and the marks in printed order.
 */
export function spotLabels(
  formWords: readonly Word[],
  layout: Layout,
): { words: Word[]; marks: Mark[] } {
  const sought = soughtLabels(layout);
  const words = formWords.flatMap((word) => splitAtColon(word, sought));
  const marks: Mark[] = [];
  const taken = new Set<number>();
  const accept = (candidates: Mark[]) => {
    for (const mark of candidates.sort((a, b) => b.length - a.length)) {
      if (mark.words.some((i) => taken.has(i))) continue;
      for (const i of mark.words) taken.add(i);
      marks.push(mark);
    }
  };
  accept(exactMarks(words, sought, layout));
  const missing = () =>
    sought.filter((label) => !marks.some((mark) => isFound(mark, label)));
  accept(dividedMarks(words, missing()));
  const known = textsOfTables(layout);
  const wrong = missing().filter(({ kind }) => kind !== "outer");
  accept(tolerantMarks(words, wrong, known));
  marks.sort((a, b) => (a.words[0] ?? 0) - (b.words[0] ?? 0));
  shareAmongFields(marks, sought);
  return { words, marks };
}

/** A label that several fields have (其中：财政拨款 of two totals) is each one's in turn, as they are printed. */
function shareAmongFields(marks: Mark[], sought: readonly Sought[]): void {
  const seen = new Map<string, number>();
  for (const mark of marks) {
    if (mark.kind !== "field") continue;
    const names = sought
      .filter(({ kind, label }) => kind === "field" && label === mark.label)
      .map(({ name }) => name);
    const before = seen.get(mark.label) ?? 0;
    seen.set(mark.label, before + 1);
    mark.name = names[before % names.length] ?? mark.name;
  }
}

interface Sought {
  kind: MarkKind;
  name: string;
  table: number;
  label: string;
}

function soughtLabels(layout: Layout): Sought[] {
  const sought: Sought[] = [];
  const add = (
    kind: MarkKind,
    name: string,
    table: number,
    labels: readonly string[],
  ) => {
    for (const label of labels) sought.push({ kind, name, table, label });
  };
  for (const field of layout.fields)
    if (field.where === "cell") add("field", field.name, -1, field.labels);
  layout.tables.forEach((table, i) => {
    add("outer", "", i, table.labels);
    if (table.shape === "grouped")
      for (const group of table.groups)
        add("group", group.name, i, group.labels);
    if (table.shape === "sections")
      for (const section of table.sections) {
        add("section", section.name, i, section.labels);
        add("heading", section.name, i, section.heading);
      }
  });
  return sought;
}

/** A field needs one of its labels; a table may have several outer labels. */
function isFound(mark: Mark, sought: Sought): boolean {
  if (mark.kind !== sought.kind || mark.table !== sought.table) return false;
  return mark.kind === "outer"
    ? mark.label === sought.label
    : mark.name === sought.name;
}

/** 联系电话：83000101 is a label and a value. */
function splitAtColon(word: Word, sought: readonly Sought[]): Word[] {
  const at = word.text.search(/[：:]./u);
  if (at < 0) return [word];
  const head = fold(word.text.slice(0, at));
  if (
    head.length < 2 ||
    !sought.some(({ label }) => fold(label).endsWith(head))
  )
    return [word];
  const middle = word.from + at + 1;
  return [
    ...clipWords([word], word.from, middle),
    ...clipWords([word], middle, word.to),
  ];
}

function exactMarks(
  words: readonly Word[],
  sought: readonly Sought[],
  layout: Layout,
): Mark[] {
  const marks: Mark[] = [];
  for (let i = 0; i < words.length; i++) {
    for (const label of sought) {
      const end =
        label.kind === "heading"
          ? headingEnd(words, i, label.label)
          : chainAt(words, i, label.label);
      if (end !== null) marks.push(markOf(label, range(i, end), false));
    }
    layout.tables.forEach((table, t) => {
      const header = headerAt(words, i, table);
      if (header === null) return;
      marks.push({
        kind: "header",
        name: "",
        label: "",
        table: t,
        words: header.words,
        length: header.length,
        differs: false,
        columns: header.columns,
      });
    });
  }
  return marks;
}

/** A section's heading carries the number of its goal: 长期目标 2：. */
function headingEnd(
  words: readonly Word[],
  start: number,
  label: string,
): number | null {
  if (words[start]?.gap.kind === "blank") return null;
  let text = "";
  for (let i = start; i < words.length; i++) {
    const word = words[i];
    if (word === undefined || (i > start && word.gap.kind === "line")) break;
    text += fold(word.text);
    if (new RegExp(`^${fold(label)}\\s*${NUMBER}$`, "u").test(text))
      return i + 1;
  }
  return null;
}

const NUMBER = "[\\d一二三四五六七八九十]{1,3}";

function dividedMarks(
  words: readonly Word[],
  missing: readonly Sought[],
): Mark[] {
  const marks: Mark[] = [];
  for (const label of missing) {
    if (label.kind === "heading") continue;
    for (let i = 0; i < words.length; i++) {
      const parts = dividedChainAt(words, i, label.label);
      if (parts !== null) marks.push(markOf(label, parts, false));
    }
  }
  return marks;
}

/** Shorter labels must match to the letter. */
const SHORTEST_TOLERANT = 4;
/** A label with a wrong character is put together from this many words at most. */
const MOST_TOLERANT_WORDS = 4;

function tolerantMarks(
  words: readonly Word[],
  missing: readonly Sought[],
  known: ReadonlySet<string>,
): Mark[] {
  const marks: Mark[] = [];
  for (const label of missing) {
    const wanted = fold(label.label);
    if (wanted.length < SHORTEST_TOLERANT || label.kind === "heading") continue;
    for (let from = 0; from < words.length; from++) {
      let text = "";
      let end = from;
      for (let to = from; to < from + MOST_TOLERANT_WORDS; to++) {
        text += fold(words[to]?.text ?? "");
        if (withinOneEdit(text, wanted) && !known.has(text)) end = to + 1;
      }
      if (end > from) marks.push(markOf(label, range(from, end), true));
    }
  }
  return marks;
}

/** What the form prints in its tables; 时效指标 is not 绩效指标 with a wrong character. */
function textsOfTables({ inference, tables }: Layout): ReadonlySet<string> {
  const texts = Object.entries(inference).flat();
  for (const { columns } of tables)
    texts.push(...columns.flatMap(({ labels }) => labels));
  return new Set(texts.map(fold));
}

function markOf(sought: Sought, words: number[], differs: boolean): Mark {
  const length = fold(sought.label).length;
  return { ...sought, words, length, differs, columns: [] };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
