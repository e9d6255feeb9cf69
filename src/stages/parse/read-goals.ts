import { labelPattern } from "../../layouts/label-pattern.ts";
import type { TableLayout } from "../../layouts/schema.ts";
import type { RawCell } from "../../model/cell.ts";
import type { Placeholder } from "../../model/form.ts";
import type { LineReading } from "../../model/grid.ts";
import type { OcrReading } from "../../model/page.ts";
import { withReading, worstReading } from "../../text/worst-reading.ts";
import type { Header } from "./find-headers.ts";
import type { GridIndex } from "./grid-index.ts";
import { toRawCell } from "./to-raw-cell.ts";

/** The numbered entries of each column of a header, below or beside it (整体绩效总目标: 长期目标 ‖ 年度目标). */
export interface Goals {
  lists: Record<string, RawCell[]>;
  placeholders: Placeholder[];
}

export function readGoals(
  grid: GridIndex,
  table: Extract<TableLayout, { shape: "list" }>,
  header: Header,
  end: number,
): Goals {
  const goals: Goals = { lists: {}, placeholders: [] };
  const entry = new RegExp(
    `(?:${table.entry.map(labelPattern).join("|")})\\s*(\\d{1,2}|[一二三四五六七八九十]{1,2})\\s*[:：;；,，、.]{1,2}`,
    "gu",
  );
  for (const { name } of table.columns) {
    const columns = header.columns.get(name);
    if (columns === undefined) continue;
    const cells = new Set<ReturnType<GridIndex["at"]>>();
    for (let row = header.below; row < end; row++)
      for (const cell of grid.across(row, columns)) cells.add(cell);
    const whole = toRawCell([...cells].filter((cell) => cell !== undefined));
    const { texts, ellipsis } = splitEntries(whole.text ?? "", entry);
    const readings = entryReadings(
      whole.text ?? "",
      texts,
      [...cells].flatMap((cell) => cell?.lineReadings ?? []),
    );
    goals.lists[name] =
      whole.state === "read"
        ? texts.map((text, i) => ({
            ...whole,
            ...withReading(readings?.[i] ?? whole.reading),
            text,
            state: text === "" ? "blank" : "read",
          }))
        : whole.state === "unreadable"
          ? [whole]
          : [];
    if (ellipsis !== null)
      goals.placeholders.push({
        table: name,
        cell: { ...whole, text: ellipsis },
      });
  }
  return goals;
}

const ELLIPSIS_END = /(?<=^|[\s。；;！])\s*(…+|\.{3,}|·{3,})\s*$/u;

/**
 * The text behind each 目标 N：; a text without such marks is one entry. Marks count on from the first: another number
 * is part of a text. Dots that stand for more entries are taken off.
 */
function splitEntries(
  text: string,
  entry: RegExp,
): { texts: string[]; ellipsis: string | null } {
  const ellipsis = ELLIPSIS_END.exec(text)?.[1] ?? null;
  const rest = ellipsis === null ? text : text.replace(ELLIPSIS_END, "");
  let expected: number | null = null;
  const marks = [...rest.matchAll(entry)].filter((mark) => {
    const number = toNumber(mark[1] ?? "");
    if (expected !== null && number !== expected) return false;
    expected = number + 1;
    return true;
  });
  if (marks.length === 0)
    return { texts: rest.trim() === "" ? [] : [rest.trim()], ellipsis };
  const before = rest.slice(0, marks[0]?.index ?? 0).trim();
  const texts = marks.map((mark, i) =>
    rest.slice(mark.index + mark[0].length, marks[i + 1]?.index).trim(),
  );
  if (before !== "") texts.unshift(before);
  return { texts, ellipsis };
}

/**
 * What stands behind each entry of a cell: the lines that it stands on; null where the lines do not make up the cell's text.
 * @param texts the entries, in the order in which they stand in `whole`
 */
function entryReadings(
  whole: string,
  texts: readonly string[],
  lines: readonly LineReading[],
): (OcrReading | undefined)[] | null {
  const bare = (text: string) => text.replace(/\s/gu, "");
  const all = bare(whole);
  if (lines.map(({ text }) => bare(text)).join("") !== all) return null;
  let lineEnd = 0;
  const ends = lines.map(({ text }) => {
    lineEnd += bare(text).length;
    return lineEnd;
  });
  let from = 0;
  return texts.map((text) => {
    const start = all.indexOf(bare(text), from);
    const end = start + bare(text).length;
    from = end;
    const own = lines.filter(
      ({ text: line }, i) =>
        (ends[i] ?? 0) > start && (ends[i] ?? 0) - bare(line).length < end,
    );
    return worstReading(own.map(({ reading }) => reading));
  });
}

function toNumber(text: string): number {
  const digit = "一二三四五六七八九十".indexOf(text);
  return digit >= 0 ? digit + 1 : Number(text);
}
