import type { Random } from "../fixtures/random.ts";
import type { MoneyPrinter } from "./sheet.ts";

/** One of the ways in which a form prints amounts, the same in all of its cells. */
export function moneyPrinter(random: Random): MoneyPrinter {
  const unit = random.chance(0.8) ? "万元" : "元";
  const style = random.pick(["bare", "bare", "decimals", "grouped"] as const);
  const number = (fen: number) => {
    const amount = unit === "万元" ? fen / 1e6 : fen / 100;
    // Four places of 万元 are whole yuan, as far as these forms go.
    const exact = String(Number(amount.toFixed(4)));
    if (style === "bare" || decimalsOf(exact) > 2) return exact;
    const fixed = amount.toFixed(2);
    return style === "decimals"
      ? fixed
      : fixed.replace(/\B(?=(\d{3})+\.)/gu, ",");
  };
  return {
    unit,
    cell: number,
    text: (fen) => {
      const amount = unit === "万元" ? fen / 1e6 : fen / 100;
      return `${Number(amount.toFixed(4))}${unit}`;
    },
  };
}

function decimalsOf(number: string): number {
  return number.split(".")[1]?.length ?? 0;
}
