import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { extract } from "../src/pipeline.ts";
import { type Score, score } from "./score.ts";
import type { CellOutcome, Tally } from "./tally.ts";
import { tallies } from "./tally.ts";
import type { Truth } from "./truth.ts";

/**
 * Reads every fixture (or those whose names begin with an argument) with the real pipeline and prints,
 * per fixture and per kind of value, how many cells are right, wrong, marked for review and silently wrong,
 * with each wrong cell. Exit code 1 where a cell is wrong and nobody was told.
 */
async function main(names: string[]): Promise<number> {
  const outcomes: CellOutcome[] = [];
  const rows: [string, Tally, string][] = [];
  for (const name of fixtureNames(names)) {
    const result = await scoreFixture(name);
    if ("error" in result) {
      rows.push([name, failed(), result.error]);
      continue;
    }
    rows.push([name, result.overall, ""]);
    outcomes.push(...result.outcomes);
    for (const wrong of result.outcomes.filter(({ right }) => !right))
      console.log(wrongLine(name, wrong));
  }
  console.log(table("fixture", rows));
  const { kinds, overall } = tallies(outcomes);
  const byKind = Object.entries(kinds).map(([kind, tally]): Line => {
    return [kind, tally, ""];
  });
  console.log(table("kind", [...byKind, ["all", overall, ""]]));
  return rows.some(([, { silent }]) => silent > 0) ? 1 : 0;
}

type Line = [string, Tally, string];

const FIXTURES = join(import.meta.dirname, "../fixtures");

function fixtureNames(prefixes: string[]): string[] {
  return readdirSync(FIXTURES)
    .filter((name) => existsSync(join(FIXTURES, name, "truth.json")))
    .filter(
      (name) =>
        prefixes.length === 0 || prefixes.some((p) => name.startsWith(p)),
    )
    .sort();
}

async function scoreFixture(name: string): Promise<Score | { error: string }> {
  const folder = join(FIXTURES, name);
  const truth: Truth = JSON.parse(
    readFileSync(join(folder, "truth.json"), "utf8"),
  );
  try {
    const extraction = await extract(
      join(folder, truth.file ?? "document.pdf"),
      truth.password === undefined ? {} : { password: truth.password },
    );
    return score(extraction, truth);
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** A fixture that threw: nothing was read, and the run must not pass. */
function failed(): Tally {
  return { cells: 0, right: 0, wrong: 0, review: 0, silent: 1 };
}

function wrongLine(name: string, wrong: CellOutcome): string {
  return `${wrong.marked ? "review" : "SILENT"} ${name} ${wrong.path} (${wrong.kind})\n    expected ${JSON.stringify(wrong.expected)}\n    actual   ${JSON.stringify(wrong.actual)}`;
}

function table(head: string, lines: Line[]): string {
  const width = Math.max(head.length, ...lines.map(([name]) => name.length));
  const number = (n: number | string) => String(n).padStart(7);
  const row = (name: string, cells: (number | string)[], note: string) =>
    `${name.padEnd(width)}${cells.map(number).join("")}${note ? `  ${note}` : ""}`;
  return [
    "",
    row(head, ["cells", "right", "wrong", "review", "silent", "right%"], ""),
    ...lines.map(([name, t, note]) =>
      row(
        name,
        [t.cells, t.right, t.wrong, t.review, t.silent, share(t)],
        note,
      ),
    ),
  ].join("\n");
}

function share({ cells, right }: Tally): string {
  return cells === 0 ? "-" : ((100 * right) / cells).toFixed(2);
}

process.exitCode = await main(process.argv.slice(2));
