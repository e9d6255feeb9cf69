import type { Cell } from "../src/model/cell.ts";
import type { Row, Table } from "../src/model/form.ts";
import { alignRows } from "./score-align.ts";
import type { CellOutcome } from "./tally.ts";
import type { CellTruth, RowTruth, TableTruth } from "./truth.ts";

export function tableOutcomes(
  name: string,
  want: TableTruth | undefined,
  got: Table | undefined,
  compare: Compare,
): CellOutcome[] {
  const path = `tables.${name}`;
  const wanted = flatTable(want as TableTruth | Table | undefined);
  const found = flatTable(got);
  const outcomes: CellOutcome[] = [];
  for (const single of namesOf(wanted.singles, found.singles))
    outcomes.push(
      compare(
        `${path}${single}`,
        single.startsWith("[") ? name : "total",
        wanted.singles[single] as CellTruth | undefined,
        found.singles[single] as Cell | undefined,
      ),
    );
  for (const list of namesOf(wanted.lists, found.lists)) {
    const pairs = alignRows(
      (wanted.lists[list] ?? []) as RowTruth[],
      (found.lists[list] ?? []) as Row[],
      (a, b) => rowOutcomes("", a, b, compare),
    );
    pairs.forEach(([a, b], index) => {
      const row = a === null ? "extra" : b === null ? "missing" : "paired";
      const [first, ...rest] = rowOutcomes(
        `${path}${list}[${index}]`,
        a,
        b,
        compare,
      );
      if (first) outcomes.push({ ...first, row }, ...rest);
    });
  }
  return outcomes;
}

type Compare = (
  path: string,
  name: string,
  expected: CellTruth | undefined,
  actual: Cell | undefined,
) => CellOutcome;

/** A table of any shape as single cells and lists of rows, each under its path inside the table. */
function flatTable(table: TableTruth | Table | undefined) {
  const singles: Record<string, unknown> = {};
  const lists: Record<string, unknown[]> = {};
  if (table === undefined) return { singles, lists };
  if (!Array.isArray(table)) {
    singles[".total"] = table.total;
    lists[".rows"] = table.rows;
    return { singles, lists };
  }
  const rows: unknown[] = [];
  table.forEach((entry, index) => {
    if (isLeaf(entry)) singles[`[${index}]`] = entry;
    else if ("rows" in entry && "goal" in entry) {
      singles[`[${index}].goal`] = entry.goal;
      lists[`[${index}].rows`] = entry.rows as unknown[];
    } else rows.push(entry);
  });
  if (rows.length > 0) lists[""] = rows;
  return { singles, lists };
}

function isLeaf(entry: unknown): entry is CellTruth | Cell {
  if (typeof entry !== "object" || entry === null) return true;
  if ("state" in entry && typeof entry.state === "string") return true;
  return (
    "value" in entry && Object.keys(entry).every((key) => LEAF_KEYS.has(key))
  );
}

/** A row of indicators has a column `value` as well; a leaf has nothing besides. */
const LEAF_KEYS = new Set(["text", "value"]);

function rowOutcomes(
  path: string,
  want: RowTruth | null,
  got: Row | null,
  compare: Compare,
): CellOutcome[] {
  return namesOf(want ?? {}, got ?? {}).flatMap((column) => {
    const a = want?.[column];
    const b = got?.[column];
    const at = `${path}.${column}`;
    if (!isHistory(a) && !isHistory(b)) {
      return [
        compare(at, column, a as CellTruth | undefined, b as Cell | undefined),
      ];
    }
    const wanted = isHistory(a) ? a : [];
    const found = isHistory(b) ? b : [];
    const years = new Set([...wanted, ...found].map((e) => e.year));
    return [...years].map((year) =>
      compare(
        `${at}[${year}]`,
        column,
        wanted.find((e) => e.year === year)?.amount as CellTruth | undefined,
        found.find((e) => e.year === year)?.amount as Cell | undefined,
      ),
    );
  });
}

function isHistory(x: unknown): x is { year: number; amount: unknown }[] {
  return Array.isArray(x);
}

export function namesOf(a: object, b: object | undefined): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b ?? {})])];
}
