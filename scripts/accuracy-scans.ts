import { reportCalibration } from "./accuracy-calibration.ts";
import type { Result } from "./accuracy-document.ts";
import { limitsPassed } from "./accuracy-limits.ts";
import { reportStructure } from "./accuracy-structure.ts";
import { characterErrors } from "./character-errors.ts";
import type { CellOutcome } from "./tally.ts";
import { percent, textTable } from "./text-table.ts";

/**
 * The tables for scans: by document, by resolution and condition, by kind of value at each resolution, what is wrong
 * among unmarked amounts, phones and dates, whether forms, pages and rows were found, confidence against truth, limits.
 */
export function reportScans(results: readonly Result[]): string {
  const groups = grouped(results, conditionOf);
  const resolutions = grouped(results, resolutionOf);
  return [
    textTable(
      ["scan", ...HEAD, "s/page"],
      results.map((result) => [
        result.name,
        ...columns(result.outcomes),
        speed([result]),
      ]),
      results.map(({ error }) => error ?? ""),
    ),
    textTable(
      ["resolution", "pages", ...HEAD, "s/page"],
      groups.map(([name, members]) => [
        name,
        members.reduce((sum, { pages }) => sum + pages, 0),
        ...columns(cellsOf(members)),
        speed(members),
      ]),
    ),
    ...resolutions.map(([name, members]) =>
      textTable([name, ...HEAD], byKind(cellsOf(members))),
    ),
    textTable(
      ["unmarked", ...CRITICAL.flatMap((kind) => [kind, "wrong"])],
      resolutions.map(([name, members]) => [
        name,
        ...unmarked(cellsOf(members)),
      ]),
    ),
    reportStructure(
      groups.map(([name, members]) => [name, cellsOf(members)] as const),
    ),
    reportCalibration(cellsOf(results)),
    ...limitsPassed(results),
  ].join("\n\n");
}

const HEAD = [
  "cells",
  "right",
  "right%",
  "CER%",
  "wrong",
  "silent",
  "silent%",
  "right marked%",
  "all marked%",
];

function columns(outcomes: readonly CellOutcome[]): (string | number)[] {
  let [right, silent, marked, rightMarked] = [0, 0, 0, 0];
  let [characters, errors] = [0, 0];
  for (const outcome of outcomes) {
    if (outcome.right) right++;
    if (outcome.marked) marked++;
    if (outcome.right && outcome.marked) rightMarked++;
    if (!outcome.right && !outcome.marked) silent++;
    const counted = characterErrors(outcome);
    characters += counted.characters;
    errors += counted.errors;
  }
  const cells = outcomes.length;
  return [
    cells,
    right,
    percent(right, cells),
    percent(errors, characters),
    cells - right,
    silent,
    percent(silent, cells),
    percent(rightMarked, right),
    percent(marked, cells),
  ];
}

function byKind(outcomes: readonly CellOutcome[]): (string | number)[][] {
  const kinds = grouped(outcomes, ({ kind }) => kind);
  return [...kinds, ["all", outcomes] as const].map(([kind, cells]) => [
    kind,
    ...columns(cells),
  ]);
}

/** A wrong one of these is worse than a wrong character in a paragraph. */
const CRITICAL = ["money", "phone", "date"];

function unmarked(outcomes: readonly CellOutcome[]): number[] {
  return CRITICAL.flatMap((kind) => {
    const cells = outcomes.filter((o) => o.kind === kind && !o.marked);
    return [cells.length, cells.filter(({ right }) => !right).length];
  });
}

function cellsOf(results: readonly Result[]): CellOutcome[] {
  return results.flatMap(({ outcomes }) => outcomes);
}

function speed(results: readonly Result[]): string {
  const pages = results.reduce((sum, result) => sum + result.pages, 0);
  const seconds = results.reduce((sum, result) => sum + result.seconds, 0);
  return (seconds / pages).toFixed(2);
}

function resolutionOf({ scan }: Result): string {
  return `${scan?.dpi} dpi`;
}

function conditionOf(result: Result): string {
  return `${resolutionOf(result)} ${result.scan?.condition}`;
}

/** In the order in which names come first. */
function grouped<T>(
  list: readonly T[],
  nameOf: (entry: T) => string,
): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const entry of list) {
    const name = nameOf(entry);
    const group = groups.get(name);
    if (group) group.push(entry);
    else groups.set(name, [entry]);
  }
  return [...groups];
}
