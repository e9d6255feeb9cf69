import type { FieldLayout, Layout } from "../../../layouts/schema.ts";
import { absentCell, type RawCell } from "../../../model/cell.ts";
import type { FlowLine } from "../../../model/flow.ts";
import { blankCell, flowCell } from "./flow-cell.ts";
import { clipWords, type Word } from "./words.ts";
import { linesOf } from "./wrap-cost.ts";

/** What the lines between title and table say. */
interface HeadingReading {
  fields: Record<string, RawCell>;
  /** Their lines that hold no field. */
  rest: Word[][];
}

/** The fields in the lines between title and table: （2021 年度）, 填报日期：2021 年 1 月 28 日, 单位：万元. */
export function readHeading(
  title: readonly Word[],
  words: readonly Word[],
  layout: Layout,
  lines: readonly FlowLine[],
): HeadingReading {
  const sought = layout.fields.filter(({ where }) => where === "heading");
  const fields: Record<string, RawCell> = {};
  const used = new Set<Word[]>();
  const printed = [...linesOf(title), ...linesOf(words)];
  for (const field of sought) {
    const read = field.kind === "year" ? yearIn : valueIn;
    fields[field.name] = absentCell("text-flow");
    for (const line of printed) {
      const cell = read(line, field, sought, lines);
      if (cell === null) continue;
      fields[field.name] = cell;
      used.add(line);
      break;
    }
  }
  const rest = linesOf(words).filter((line) =>
    printed.every((other) => other[0] !== line[0] || !used.has(other)),
  );
  return { fields, rest };
}

/** A year stands before its label: 2021 年度. */
function yearIn(
  line: readonly Word[],
  field: FieldLayout,
  _fields: readonly FieldLayout[],
  lines: readonly FlowLine[],
): RawCell | null {
  const { text, start } = textOf(line, lines);
  for (const label of field.labels) {
    const match = new RegExp(`${YEAR}\\s*${spaced(label)}`, "u").exec(text);
    if (match === null) continue;
    const from = start + match.index;
    return flowCell(clipWords(line, from, from + match[0].length), lines);
  }
  return null;
}

const YEAR = "(?:(?:\\d\\s*){4}|[〇○零一二三四五六七八九]{4})";

/** A value stands after its label and ends where the next label begins, or at its line's end. */
function valueIn(
  line: readonly Word[],
  field: FieldLayout,
  fields: readonly FieldLayout[],
  lines: readonly FlowLine[],
): RawCell | null {
  const { text, start } = textOf(line, lines);
  const label = new RegExp(`${BEFORE}${oneOf(field)}\\s*[：:]\\s*`, "u").exec(
    text,
  );
  if (label === null) return null;
  const from = label.index + label[0].length;
  const rest = text.slice(from);
  const ends = [rest.search(ANY_LABEL), rest.search(CLOSING)];
  for (const other of fields)
    ends.push(
      rest.search(new RegExp(`${BEFORE}${oneOf(other)}\\s*[：:]`, "u")),
    );
  const length = Math.min(rest.length, ...ends.filter((end) => end >= 0));
  const value = clipWords(line, start + from, start + from + length);
  return value.length === 0 ? blankCell(line, lines) : flowCell(value, lines);
}

/** A label begins its line or follows a blank or a bracket; 单位 in 填报单位 is none. */
const BEFORE = "(?:^|[\\s（(])";
/** Another label after a wide gap. */
const ANY_LABEL = /\s{2,}[^\s：:]{2,10}[：:]/u;
/** The bracket around （单位：万元）. */
const CLOSING = /[)）]\s*$/u;

function oneOf(field: FieldLayout): string {
  const longestFirst = field.labels.toSorted((a, b) => b.length - a.length);
  return `(?:${longestFirst.map(spaced).join("|")})`;
}

/** A label as a pattern: blanks may stand between its characters. */
function spaced(label: string): string {
  return [...label]
    .map((character) => character.replace(/[\\^$.*+?()[\]{}|/-]/u, "\\$&"))
    .join("\\s*");
}

/** What the line prints from its first of these words to its last, and where that starts in the line. */
function textOf(
  line: readonly Word[],
  lines: readonly FlowLine[],
): { text: string; start: number } {
  const first = line[0];
  const last = line.at(-1);
  if (first === undefined || last === undefined) return { text: "", start: 0 };
  return {
    text: (lines[first.line]?.text ?? "").slice(first.from, last.to),
    start: first.from,
  };
}
