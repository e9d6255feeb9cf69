import { plain } from "../../text/tidy.ts";
import type { PlacedCell } from "./placed-cell.ts";

/** A number with how exactly it is printed. */
export interface PrintedNumber {
  number: number;
  /** A unit of its last printed place: 1 of 97, 0.01 of 97.36. */
  step: number;
}

/** The number that a cell is: points (10, 9.5分), a rate (97.36%, 97.36); null where it is none, as of a dash. */
export function printedNumber({ cell }: PlacedCell): PrintedNumber | null {
  const text = plain(cell.text ?? "").replaceAll(" ", "");
  const digits = NUMBER.exec(text)?.[1]?.replaceAll(",", "");
  if (digits === undefined) return null;
  const places = digits.split(".")[1]?.length ?? 0;
  return { number: Number(digits), step: 10 ** -places };
}

const NUMBER = /^(-?\d[\d,]*(?:\.\d+)?)[%分]?$/u;

/** Whether a number is printed for an exact one: rounded to its last place, or cut off there. */
export function isPrintOf(
  { number, step }: PrintedNumber,
  exact: number,
  tolerance = 0,
): boolean {
  const above = number - exact;
  const slack = tolerance + SLACK;
  return above <= step / 2 + slack && -above <= step + slack;
}

/** Of floating point. */
const SLACK = 1e-9;

/**
 * Whether points are what they should be: exactly, rounded or cut off; or only by being rounded up to full marks, which
 * tell that nothing was lacking.
 */
export function judgePoints(
  score: PrintedNumber,
  weight: number,
  exact: number,
  tolerance: number,
): "right" | "rounded to full" | "wrong" {
  if (!isPrintOf(score, exact, tolerance)) return "wrong";
  const isFull = score.number === weight && weight - exact > NEARLY + tolerance;
  return isFull ? "rounded to full" : "right";
}

/** What a point of one decimal may be rounded by. */
const NEARLY = 0.05;

/** A number as people write it, to two places without trailing zeros: 97.36, 9.5, 10. */
export function shown(number: number): string {
  return String(Number(number.toFixed(2)));
}
