import { plain } from "../../text/tidy.ts";

/**
 * How many fen (1/100 yuan) one of a form's 单位 is: 万元 → 1,000,000.
 * @param printed what stands behind 单位：, e.g. `万元`, `（人民币元）`
 * @returns null where it names no unit of money
 */
export function moneyUnit(printed: string | null): number | null {
  if (printed === null) return null;
  const unit = plain(printed).replace(/单位|金额|人民币|[:()[\]\s]/gu, "");
  const match = /^([十百千])?([万萬亿億])?([元圆])?$/u.exec(unit);
  if (unit === "" || match === null) return null;
  const [, small = "", large = "", yuan] = match;
  if (large === "" && yuan === undefined) return null;
  return (SCALES[small] ?? 1) * (SCALES[large] ?? 1) * FEN_PER_YUAN;
}

const FEN_PER_YUAN = 100;
const SCALES: Record<string, number> = {
  十: 10,
  百: 100,
  千: 1000,
  万: 10 ** 4,
  萬: 10 ** 4,
  亿: 10 ** 8,
  億: 10 ** 8,
};
