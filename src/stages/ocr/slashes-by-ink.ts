import type { InkVerdicts } from "./check-readings.ts";
import type { ReadSymbol } from "./engine.ts";
import { columns } from "./ink/columns.ts";
import type { TextRun, TextSegment } from "./ink/line-pieces.ts";
import { boxOf } from "./ink/parts.ts";
import { isSlash } from "./marks/stroke-mark.ts";

/** What engines make of the slash of 元／台, which is as wide as a character: nothing at all, or one of these. */
const MISREAD = /^[人入八丿几了才A1Il|7J\\∕／]$/u;

/** Around a slash is this much paper (em): the strokes of a character stand closer to one another. */
const CLEAR = 0.12;

/** The engine tells where a symbol stands to within this (em). */
const AWAY = 0.5;

/** The slashes between the characters of a line that were read as something else, or not at all. */
export function slashesByInk(
  { runs, em }: TextSegment,
  symbols: readonly ReadSymbol[],
): InkVerdicts {
  const verdicts = new Map<number, string>();
  for (const x of runs.flatMap((run) => slashesOf(run, em))) {
    const at = nearest(symbols, x);
    const symbol = symbols[at];
    if (symbol === undefined) continue;
    const isThere = Math.abs(middleOf(symbol) - x) < AWAY * em;
    if (isThere && MISREAD.test(symbol.text)) verdicts.set(at, "/");
    else if (!near(symbols, x, em).some(({ text }) => /[/／]/.test(text))) {
      const before = symbols.findLastIndex((other) => middleOf(other) < x);
      const text = symbols[before]?.text ?? "";
      if (isUnit(text)) verdicts.set(before, `${text}/`);
    }
  }
  return verdicts;
}

/** What stands before the slash of a price or a rate (元/台, 人次/年). */
function isUnit(text: string): boolean {
  return /^[元次人天年月吨度角分米]$/u.test(text);
}

/** The middles of the slashes of a run that stand between other ink, and clear of it. */
function slashesOf({ parts }: TextRun, em: number): number[] {
  const groups = columns(parts);
  return groups.flatMap((group, i) => {
    const [only, other] = group;
    const [before, after] = [groups[i - 1], groups[i + 1]];
    if (only === undefined || other !== undefined || !isSlash(only, em))
      return [];
    if (before === undefined) return [];
    const isClear =
      only.left - boxOf(before)[2] >= CLEAR * em &&
      (after === undefined || boxOf(after)[0] - only.right >= CLEAR * em);
    return isClear ? [(only.left + only.right) / 2] : [];
  });
}

function nearest(symbols: readonly ReadSymbol[], x: number): number {
  let best = -1;
  symbols.forEach((symbol, i) => {
    const other = symbols[best];
    if (
      other === undefined ||
      Math.abs(middleOf(symbol) - x) < Math.abs(middleOf(other) - x)
    )
      best = i;
  });
  return best;
}

function near(
  symbols: readonly ReadSymbol[],
  x: number,
  em: number,
): ReadSymbol[] {
  return symbols.filter(
    (symbol) => Math.abs(middleOf(symbol) - x) < 2 * AWAY * em,
  );
}

function middleOf({ x0, x1 }: ReadSymbol): number {
  return (x0 + x1) / 2;
}
