import type { InkVerdicts } from "./check-readings.ts";
import type { ReadSymbol } from "./engine.ts";
import type { TextRun, TextSegment } from "./ink/line-pieces.ts";
import { isSlash } from "./marks/stroke-mark.ts";

/** What engines make of the slash of 元／台, which is as wide as a character: nothing at all, or one of these. */
const MISREAD = /^[人入八丿几了才A1Il|7J\\∕／]$/u;

/** A slash between characters is as high as these (em); strokes of characters that are parts by themselves are lower. */
const LOWEST = 0.7;

/** Other ink reaches over no more than this share of its width at either end; the strokes of a character stand over one another. */
const SHARED = 0.15;

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
    if (near(symbols, x, em).some(({ text }) => /[/／]/.test(text))) continue;
    if (isThere && MISREAD.test(symbol.text)) {
      const begins = at === 0 && COUNTED.test(symbols[1]?.text ?? "");
      if (begins || isUnit(symbols[at - 1]?.text)) verdicts.set(at, "/");
      continue;
    }
    const before = symbols.findLastIndex((other) => middleOf(other) < x);
    const text = symbols[before]?.text;
    if (isUnit(text)) verdicts.set(before, `${text}/`);
  }
  return verdicts;
}

/** What stands behind the slash of a price, where that begins a line. */
const COUNTED = /^[台套顶米条公亩户吨件处块家辆座人次年月天床个间]$/u;

/** What stands before the slash of a price or a rate (元/台, 人次/年). */
function isUnit(text: string | undefined): boolean {
  return /^[元次人天年月吨度角分米]$/u.test(text ?? "");
}

/** The middles of a run's slashes that stand beside other ink. */
function slashesOf({ parts }: TextRun, em: number): number[] {
  return parts.flatMap((part) => {
    const { left, top, right, bottom } = part;
    if (bottom - top < LOWEST * em || !isSlash(part, em)) return [];
    const [from, to] = [
      left + SHARED * (right - left),
      right - SHARED * (right - left),
    ];
    const isAlone = !parts.some(
      (other) => other !== part && other.left < to && other.right > from,
    );
    return isAlone && parts.length > 1 ? [(left + right) / 2] : [];
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
