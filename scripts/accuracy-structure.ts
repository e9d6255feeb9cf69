import type { CellOutcome } from "./tally.ts";
import { textTable } from "./text-table.ts";

/** For each group of documents: how many forms, pages and rows of tables of the truth were found where they stand, and how many were made up. */
export function reportStructure(
  groups: readonly (readonly [name: string, outcomes: CellOutcome[]])[],
): string {
  return textTable(
    ["structure", "forms", "pages", "rows", "rows too many"],
    groups.map(([name, outcomes]) => {
      const rows = (state: CellOutcome["row"]) =>
        outcomes.filter(({ row }) => row === state).length;
      const pages = outcomes.filter(({ path }) => PAGE.test(path));
      const wanted = outcomes
        .filter(({ path }) => path === "forms")
        .reduce((sum, { expected }) => sum + Number(expected), 0);
      const forms = outcomes.filter(({ path }) => FORM.test(path));
      return [
        name,
        `${rightOf(forms)}/${wanted}`,
        `${rightOf(pages)}/${pages.length}`,
        `${rows("paired")}/${rows("paired") + rows("missing")}`,
        rows("extra"),
      ];
    }),
  );
}

/** Which form stands on a page. */
const PAGE = /^pages\[/u;

/** The pages of a form that was found. */
const FORM = /^f\d+\.pages$/u;

function rightOf(outcomes: readonly CellOutcome[]): number {
  return outcomes.filter(({ right }) => right).length;
}
