import type { CellOutcome } from "./tally.ts";
import { textTable } from "./text-table.ts";

/** Cells by the confidence that the result states for them, with the share of them that are right: both should agree. */
export function reportCalibration(outcomes: readonly CellOutcome[]): string {
  const stated = outcomes.filter(({ confidence }) => confidence !== undefined);
  const lines = BINS.map((from, index) => {
    const below = BINS[index - 1] ?? Number.POSITIVE_INFINITY;
    const cells = stated.filter(
      ({ confidence = 0 }) => confidence >= from && confidence < below,
    );
    const name =
      index === 0
        ? `>= ${from}`
        : from === 0
          ? `< ${below}`
          : `${from} - ${below}`;
    return line(name, cells);
  });
  const silent = outcomes.length - stated.length;
  return `${textTable(
    [
      "confidence",
      "cells",
      "right",
      "share right",
      "mean stated",
      "unmarked",
      "wrong",
    ],
    [...lines, line("all", stated)],
  )}\n${silent} cells without a stated confidence`;
}

/** Lower ends. */
const BINS = [0.999, 0.995, 0.99, 0.98, 0.95, 0.9, 0.8, 0];

function line(name: string, cells: readonly CellOutcome[]) {
  const right = cells.filter((cell) => cell.right).length;
  const sum = cells.reduce(
    (total, { confidence = 0 }) => total + confidence,
    0,
  );
  const unmarked = cells.filter(({ marked }) => !marked);
  const mean = (total: number) =>
    cells.length === 0 ? "-" : (total / cells.length).toFixed(4);
  return [
    name,
    cells.length,
    right,
    mean(right),
    mean(sum),
    unmarked.length,
    unmarked.filter((cell) => !cell.right).length,
  ];
}
