import type { Layout } from "../../layouts/schema.ts";
import type { PageGrid, PageTables } from "../../model/grid.ts";
import type { PageContent } from "../../model/page.ts";
import { buildGrids } from "./build-grids.ts";
import { inferParts, type Part } from "./infer-parts.ts";
import { Printed } from "./infer-printed.ts";
import { inferRules } from "./infer-rules.ts";

/** Ruled tables with so many labels show the form that the page has. */
const ENOUGH_LABELS = 3;

/** A form has more columns than a frame around its lines. */
const FEWEST_COLUMNS = 3;

/**
 * The tables of a form whose ruling lines are lost, or only the upright ones: the missing lines are drawn where the words
 * show them, and the page is read as a ruled one. Its grids have `inferred: true`.
 * @param ruled what the page's own rules gave
 * @param above the inferred table at the end of the page before; null where there is none
 * @returns null where the page shows no such form, or its own rules show one
 */
export function inferTables(
  page: PageContent,
  ruled: PageTables,
  layouts: readonly Layout[],
  above: PageGrid | null,
): PageTables | null {
  const printed = new Printed(layouts);
  if (countLabels(ruled, printed) >= ENOUGH_LABELS) return null;
  const parts = inferParts(page, layouts, above);
  const rules = parts.flatMap(
    (part) => inferRules(part, page.rules, new Printed(part.layouts)) ?? [],
  );
  if (rules.length === 0) return null;
  const { grids, loose } = buildGrids({ ...page, rules });
  return {
    grids: grids.map((grid) => ({
      ...grid,
      inferred: true,
      layouts: layoutsAt(grid, parts),
    })),
    loose,
  };
}

/** The kinds of form that the last part which begins above a table's end may be of. */
function layoutsAt({ box }: PageGrid, parts: readonly Part[]): string[] {
  const part = parts.findLast((candidate) => candidate.box[1] < box[3]);
  return (part?.layouts ?? []).map(({ id }) => id);
}

function countLabels({ grids }: PageTables, printed: Printed): number {
  return grids
    .filter(({ xs }) => xs.length > FEWEST_COLUMNS)
    .flatMap(({ cells }) => cells)
    .filter(
      ({ lines }) =>
        printed.label(lines.map(({ text }) => text).join("")) !== null,
    ).length;
}
