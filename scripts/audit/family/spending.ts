import type { Random } from "../../fixtures/random.ts";
import type { ProjectSheet } from "../sheet.ts";

/** A row of 项目资金 as printed. */
export interface Spent {
  initial: string;
  adjusted: string;
  executed: string;
  /** 执行率, "" where there was nothing to spend. */
  rate: string;
  /** Of 10 points. */
  score: string;
}

/** What a project had and spent: the declared budget, sometimes with money carried over, all of it or nearly so. */
export function spend(
  random: Random,
  { facts }: ProjectSheet,
): { total: Spent; parts: Record<"fiscal" | "carried" | "other", Spent> } {
  const { printer, budget, other } = facts;
  const places = random.int(0, 2);
  const carried = random.chance(0.3) ? hundreds(budget * 0.05) : 0;
  const share = random.chance(0.4) ? 100 : random.int(70, 99);
  const row = (initial: number, adjusted: number, executed: number): Spent => {
    const rate = adjusted === 0 ? 0 : (100 * executed) / adjusted;
    const cell = (fen: number) => (adjusted === 0 ? "" : printer.cell(fen));
    return {
      initial: initial === 0 ? "" : cell(initial),
      adjusted: cell(adjusted),
      executed: cell(executed),
      rate: adjusted === 0 ? "" : `${rate.toFixed(places)}%`,
      score: String(Number((rate / 10).toFixed(2))),
    };
  };
  const part = (initial: number, adjusted: number) =>
    [initial, adjusted, hundreds((adjusted * share) / 100)] as const;
  const [fiscal, left, rest] = [
    part(budget - other, budget - other),
    part(0, carried),
    part(other, other),
  ] as const;
  const executed = fiscal[2] + left[2] + rest[2];
  return {
    total: row(budget, budget + carried, executed),
    parts: {
      fiscal: row(...fiscal),
      carried: row(...left),
      other: row(...rest),
    },
  };
}

function hundreds(fen: number): number {
  return Math.round(fen / 10_000) * 10_000;
}
