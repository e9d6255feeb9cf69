import type { Layout } from "../../layouts/schema.ts";
import type { PageGrid } from "../../model/grid.ts";
import type { FormRegion } from "../../model/region.ts";
import { countLabels, textBeside } from "./count-labels.ts";

/**
 * Whether a table below a title goes on with the form before that title: pages that bear the title again (…（续）, rows
 * that are printed at the top of each page) hold none of the fields that the form has already, or a few of them with the
 * same values; a form of its own begins with them.
 */
export function goesOnUnderTitle(
  { region, layouts }: { region: FormRegion; layouts: readonly Layout[] },
  grid: PageGrid,
): boolean {
  const last = region.grids.at(-1);
  if (last === undefined || grid.page > last.page + 1) return false;
  return layouts.some((layout) => {
    const before = region.grids.map((table) => fieldTexts(table, layout));
    const again = [...fieldTexts(grid, layout)];
    const own = new Set(before.flatMap((fields) => [...fields.keys()]));
    return (
      countLabels(grid, layout, 1) > 0 &&
      again.length <= MOST_AGAIN * own.size &&
      again.every(
        ([name, text]) =>
          !own.has(name) || before.some((fields) => fields.get(name) === text),
      )
    );
  });
}

/** Of a form's fields so many are printed again at the top of a page at most; a copy of the form has all of them. */
const MOST_AGAIN = 0.5;

/** The fields whose labels stand in a table, with the texts beside them. */
function fieldTexts(grid: PageGrid, layout: Layout): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { name, where, labels } of layout.fields) {
    const text = where === "cell" ? textBeside(grid, labels) : null;
    if (text !== null) texts.set(name, text);
  }
  return texts;
}
