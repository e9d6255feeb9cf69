import type { TableRow } from "./table-rows.ts";

/** Neighbouring rows that say what others before them say. */
export interface RowsTwice {
  first: TableRow[];
  again: TableRow[];
}

/** A name of fewer letters (a dash, 1.) is no name. */
const SHORTEST_NAME = 2;
/** Rows further down repeat others only together: a single one may be true twice. */
const FEWEST_APART = 2;

/**
 * The runs of rows that stand in a sequence twice: right after their first printing, or further down in a run under the same
 * second-level indicators. Under another heading of their table, which is a row itself, the same rows may be meant.
 */
export function rowsTwice(rows: readonly TableRow[]): RowsTwice[] {
  const found: RowsTwice[] = [];
  for (let at = 1; at < rows.length; ) {
    let best = { first: 0, length: 0 };
    for (let first = 0; first < at; first++) {
      const length = sameFrom(rows, first, at);
      if (length > best.length && isRepetition(rows, first, at, length))
        best = { first, length };
    }
    const { first, length } = best;
    if (length > 0)
      found.push({
        first: rows.slice(first, Math.min(at, first + length)),
        again: rows.slice(at, at + length),
      });
    at += Math.max(1, length);
  }
  return found;
}

/** How many rows from `at` on say the same as those from `first` on. */
function sameFrom(
  rows: readonly TableRow[],
  first: number,
  at: number,
): number {
  let length = 0;
  while (isSame(rows[first + length], rows[at + length])) length++;
  return length;
}

/** Merged labels may be printed at one of the two only. */
function isSame(a: TableRow | undefined, b: TableRow | undefined): boolean {
  if (a === undefined || b === undefined || a.says !== b.says) return false;
  const letters = (a.name?.cell.text ?? "").match(/\p{L}/gu) ?? [];
  if (letters.length < SHORTEST_NAME) return false;
  return [...b.levels].every(([column, text]) => {
    const other = a.levels.get(column) ?? "";
    return text === "" || other === "" || text === other;
  });
}

function isRepetition(
  rows: readonly TableRow[],
  first: number,
  at: number,
  length: number,
): boolean {
  if (first + length >= at) return true;
  const pairs = rows.slice(first, first + length);
  return (
    length >= FEWEST_APART &&
    pairs.every(({ levels }, i) => {
      const level = levels.get(SECOND_LEVEL) ?? "";
      return level !== "" && level === rows[at + i]?.levels.get(SECOND_LEVEL);
    })
  );
}

const SECOND_LEVEL = ".level2";
