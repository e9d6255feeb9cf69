import { unionAll } from "../../../geometry/box.ts";
import type { FlowLine } from "../../../model/flow.ts";
import type { HeaderColumn } from "./header-row.ts";
import type { Word } from "./words.ts";

/** Columns whose texts come nearer to each other than this are not told apart, points. */
const NARROWEST_GAP = 2;

/** A stretch of the page's width that texts of one column take up. */
interface Band {
  left: number;
  right: number;
  /** The header columns whose labels stand in it. */
  columns: Set<number>;
}

/**
 * In which column each word of a table stands, by its place: a stretch of the page's width that no gap divides and in which one
 * column's label stands is that column's. Words of other stretches have none, nor have those of columns of years.
 * @param indices for each column of the header the index that its words get
 */
export function columnHints(
  words: readonly Word[],
  header: readonly HeaderColumn[],
  indices: readonly number[],
  lines: readonly FlowLine[],
): Map<Word, number> {
  const hints = new Map<Word, number>();
  const extents = [
    ...words.map((word) => ({ ...extentOf(word, lines), column: null })),
    ...header.flatMap(({ column, words: labels }, i) =>
      (column?.years === true ? [] : labels).map((word) => ({
        ...extentOf(word, lines),
        column: i,
      })),
    ),
  ].sort((a, b) => a.left - b.left);
  const bands: Band[] = [];
  for (const { left, right, column } of extents) {
    let band = bands.at(-1);
    if (band === undefined || left > band.right + NARROWEST_GAP) {
      band = { left, right, columns: new Set() };
      bands.push(band);
    }
    band.right = Math.max(band.right, right);
    if (column !== null) band.columns.add(column);
  }
  for (const word of words) {
    const { left, right } = extentOf(word, lines);
    const band = bands.find((of) => of.left <= left && of.right >= right);
    const [column, ...others] = band?.columns ?? [];
    if (column === undefined || others.length > 0) continue;
    const index = indices[column];
    if (index !== undefined) hints.set(word, index);
  }
  return hints;
}

function extentOf(
  { line, from, to }: Word,
  lines: readonly FlowLine[],
): { left: number; right: number } {
  const box = unionAll(lines[line]?.chars?.slice(from, to) ?? []);
  return { left: box?.[0] ?? 0, right: box?.[2] ?? 0 };
}
