import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FEATURES, type Feature } from "../src/stages/confidence/features.ts";
import { logisticRegression } from "./logistic-regression.ts";

/**
 * Fits the confidence of cells read from pictures to what `npm run accuracy -- --scans --json FILE` found, and writes
 * src/stages/confidence/calibration.ts with what it was measured on.
 */
function main([file]: string[]): void {
  if (file === undefined)
    throw new Error(
      "npm run calibrate -- FILE (of npm run accuracy -- --scans --json FILE)",
    );
  const cells = readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line): Cell => JSON.parse(line))
    .filter(({ features }) => features !== undefined);
  const read = cells.filter(({ group }) => group === "read");
  const weights = fitted(read, []);
  const odds = Object.fromEntries(
    (["blank", "absent", "unheaded", "missing"] as const).map((group) => [
      group,
      logOdds(cells.filter((cell) => cell.group === group)),
    ]),
  );
  writeFileSync(
    TARGET,
    source(
      Object.fromEntries(FEATURES.map((name, i) => [name, weights[i] ?? 0])),
      odds,
      cells.length,
    ),
  );
  console.log(`${cells.length} cells → ${TARGET}`);
}

/** A scored cell as the accuracy run writes it. */
interface Cell {
  right: boolean;
  features?: number[];
  group?: string;
}

/** What can only speak for a cell; a weight against it would be chance. */
const SUPPORTING: readonly Feature[] = ["least", "confirmed", "printed"];

/** The weights of all features; those left out have none. */
function fitted(cells: readonly Cell[], without: readonly Feature[]): number[] {
  const used = FEATURES.map((name) => !without.includes(name));
  const weights = logisticRegression(
    cells.map(({ features = [] }) => features.map((v, i) => (used[i] ? v : 0))),
    cells.map(({ right }) => right),
    RIDGE,
    FEATURES.map((name) => PRIOR[name] ?? 0),
  );
  const against = SUPPORTING.filter(
    (name) => (weights[FEATURES.indexOf(name)] ?? 0) < 0,
  );
  return against.length === 0
    ? weights
    : fitted(cells, [...without, ...against]);
}

/** Holds weights that few cells speak for near what is supposed of them. */
const RIDGE = 0.5;

/** Misread amounts that still add up are too rare to measure what adding up is worth. */
const PRIOR: Partial<Record<Feature, number>> = { confirmed: 2 };

const TARGET = join(
  import.meta.dirname,
  "../src/stages/confidence/calibration.ts",
);

/** With one wrong and one right cell added (Laplace), so that no group is taken for certain. */
function logOdds(cells: readonly Cell[]): number {
  const right = cells.filter((cell) => cell.right).length + 1;
  return round(Math.log(right / (cells.length + 2 - right)));
}

function source(
  weights: Record<string, number>,
  odds: Record<string, number>,
  cells: number,
): string {
  const list = (values: Record<string, number>) =>
    Object.entries(values)
      .map(([name, value]) => `    ${name}: ${round(value)},`)
      .join("\n");
  return `import type { CellClass, Feature } from "./features.ts";

/**
 * The weights of a logistic regression of "the cell is right" on its features, and the log odds of cells without text.
 * Written by \`npm run calibrate\` from ${cells} cells of the set of scans; not to be edited by hand.
 */
export const CALIBRATION: {
  weights: Record<Feature, number>;
  odds: Record<Exclude<CellClass, "read">, number>;
} = {
  weights: {
${list(weights)}
  },
  odds: {
${list(odds)}
  },
};
`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

main(process.argv.slice(2));
