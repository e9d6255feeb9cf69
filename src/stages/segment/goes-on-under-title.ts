import { matchLabel } from "../../layouts/match.ts";
import type { Layout } from "../../layouts/schema.ts";
import type { PageGrid } from "../../model/grid.ts";
import type { FormRegion } from "../../model/region.ts";
import { cellText, countLabels, firstFieldText } from "./count-labels.ts";

/**
 * Whether a table below a title goes on with the form before that title: pages that bear the title again (…（续）, rows
 * that are printed at the top of each page) hold none of the fields that the form has already; a form of its own begins
 * with them. The first field may be printed again with the same value.
 */
export function goesOnUnderTitle(
  { region, layouts }: { region: FormRegion; layouts: readonly Layout[] },
  grid: PageGrid,
): boolean {
  const last = region.grids.at(-1);
  if (last === undefined || grid.page > last.page + 1) return false;
  return layouts.some((layout) => {
    const first = layout.fields.find(({ where }) => where === "cell");
    const before = region.grids.flatMap((table) => fieldNames(table, layout));
    const again = fieldNames(grid, layout).filter((name) =>
      before.includes(name),
    );
    const isSameFirst = region.grids.some(
      (table) => firstFieldText(table, layout) === firstFieldText(grid, layout),
    );
    return (
      before.length > 0 &&
      countLabels(grid, layout, 1) > 0 &&
      again.every((name) => name === first?.name && isSameFirst)
    );
  });
}

/** The fields whose labels stand in a table. */
function fieldNames(grid: PageGrid, layout: Layout): string[] {
  const texts = grid.cells.map(cellText);
  return layout.fields
    .filter(
      ({ where, labels }) =>
        where === "cell" &&
        texts.some((text) => matchLabel(text, labels) !== null),
    )
    .map(({ name }) => name);
}
