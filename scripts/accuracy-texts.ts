import type { Result } from "./accuracy-document.ts";
import { type Tally, tallies } from "./tally.ts";
import { percent, textTable } from "./text-table.ts";

/** The tables for documents with a text layer: by document and by kind of value. */
export function reportTexts(results: readonly Result[]): string {
  const { kinds, overall } = tallies(results.flatMap((r) => r.outcomes));
  const documents = results.map(({ name, outcomes }) =>
    line(name, tallies(outcomes).overall),
  );
  const notes = results.map(({ error }) => error ?? "");
  const byKind = Object.entries(kinds).map(([kind, tally]) =>
    line(kind, tally),
  );
  return [
    textTable(["fixture", ...HEAD], documents, notes),
    textTable(["kind", ...HEAD], [...byKind, line("all", overall)]),
  ].join("\n\n");
}

/** Documents with a text layer must be read, and nothing of them may be wrong and unmarked. */
export function textsPass(results: readonly Result[]): boolean {
  return results.every(
    ({ outcomes, error }) =>
      error === null && tallies(outcomes).overall.silent === 0,
  );
}

const HEAD = ["cells", "right", "wrong", "review", "silent", "right%"];

function line(name: string, t: Tally): (string | number)[] {
  return [
    name,
    t.cells,
    t.right,
    t.wrong,
    t.review,
    t.silent,
    percent(t.right, t.cells),
  ];
}
