import { fen } from "../../model/fen.ts";
import type { Money } from "../../model/value.ts";
import type { PlacedCell } from "./placed-cell.ts";

/** The amount of a cell in whole fen (1/100 yuan); null where the cell holds none: a blank is never 0. */
export function fenOf({ cell }: PlacedCell): number | null {
  return fen(cell.value);
}

/** Whole fen as a value of the contract. */
export function toMoney(fen: number): Money {
  return { yuan: fen / 100 };
}

/** Whole fen as people write them on these forms: 728630000 → 728.63万元, exact and without trailing zeros. */
export function inWan(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(7, "0");
  const part = digits.slice(-6).replace(/0+$/u, "");
  const sign = fen < 0 ? "-" : "";
  return `${sign}${digits.slice(0, -6)}${part && `.${part}`}万元`;
}

/** A difference as people write it: +26万元, -4万元. */
export function signedWan(fen: number): string {
  return `${fen > 0 ? "+" : ""}${inWan(fen)}`;
}

/** Nothing is printed in the cell, or a mark that says so (/, —, 无, ……). */
export function isBlank({ cell }: PlacedCell): boolean {
  if (cell.state === "blank") return true;
  return cell.state === "read" && NOTHING.test((cell.text ?? "").trim());
}

const NOTHING = /^(?:[/\\_*＊\-−–—.…·\s]*|暂?无|略)$/u;

/**
 * The sum of the parts of a total.
 * @param blank what a part printed blank is: `none` where the form prints its rows in advance and the filer fills those
 * that apply, `unknown` where he wrote the row himself and left out its amount
 * @returns null where a part is unknown, or where no part has an amount
 */
export function sumOf(
  parts: readonly PlacedCell[],
  blank: "none" | "unknown",
): number | null {
  let sum: number | null = null;
  for (const part of parts) {
    const fen = fenOf(part);
    if (fen !== null) sum = (sum ?? 0) + fen;
    else if (blank === "unknown" || !isBlank(part)) return null;
  }
  return sum;
}
