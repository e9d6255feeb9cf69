import type { PageGrid, PageTables } from "../../model/grid.ts";
import type { Word } from "../../model/page.ts";

/**
 * Parts of a page that stand beside each other with a form each, left to right: two pages printed on one sheet. Where
 * their tables do not stand clear of each other, or fewer than two have a title of their own, the page is one part.
 */
export function formColumns(
  tables: PageTables,
  hasTitle: (words: readonly Word[]) => boolean,
): PageTables[] {
  const runs = besides(tables.grids);
  if (runs.length < 2) return [tables];
  const borders = runs.slice(1).map(([left], i) => {
    const right = runs[i]?.[1] ?? left;
    return (left + right) / 2;
  });
  const columnOf = ([x0, , x1]: readonly number[]) => {
    const middle = ((x0 ?? 0) + (x1 ?? 0)) / 2;
    return borders.filter((border) => border <= middle).length;
  };
  const columns = runs.map((_, i) => ({
    grids: tables.grids.filter(({ box }) => columnOf(box) === i),
    loose: tables.loose.filter(({ box }) => columnOf(box) === i),
  }));
  const titled = columns.filter(({ loose }) => hasTitle(loose));
  return titled.length > 1 ? columns : [tables];
}

/** The widths that tables cover together, left to right: two are one where they overlap. */
function besides(grids: readonly PageGrid[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const { box } of [...grids].sort((a, b) => a.box[0] - b.box[0])) {
    const last = runs.at(-1);
    if (last !== undefined && box[0] < last[1])
      last[1] = Math.max(last[1], box[2]);
    else runs.push([box[0], box[2]]);
  }
  return runs;
}
