import type { InkVerdicts } from "./check-readings.ts";
import type { ReadSymbol } from "./engine.ts";
import { columns } from "./ink/columns.ts";
import type { TextRun, TextSegment } from "./ink/line-pieces.ts";
import { ownGray } from "./ink/own-gray.ts";
import type { PageInk } from "./ink/page-ink.ts";
import { boxOf } from "./ink/parts.ts";
import { angleAt } from "./marks/comparison-mark.ts";
import type { Angle } from "./marks/find-angle.ts";

/** What tesseract, which knows neither ≥ nor ≤, reads for them. */
const ANGLES = /^[<>〈〉＜＞]$/;
/** Or it reads one of these, unsurely (engine's confidence, 0–100). */
const STRAY = /^[之这三又女万科和名Zz=]$/;
const UNSURE = 90;

const DIGIT = /^[0-9]$/;

/** ≥ and ≤ in a line's symbols where < or > or something alike was read in front of a number; null where their ink leaves it open. */
export function comparisonsByInk(
  page: PageInk,
  segment: TextSegment,
  symbols: readonly ReadSymbol[],
): InkVerdicts {
  const verdicts = new Map<number, string | null>();
  symbols.forEach(({ text, confidence, x0 }, i) => {
    if (!DIGIT.test(symbols[i + 1]?.text ?? "")) return;
    const isAngle = ANGLES.test(text);
    if (!isAngle && !(STRAY.test(text) && confidence < UNSURE)) return;
    const angle = angleNear(page, segment, x0);
    if (angle?.bar === "there")
      verdicts.set(i, angle.points === "right" ? "≥" : "≤");
    else if (isAngle && angle?.bar !== "none") verdicts.set(i, null);
  });
  return verdicts;
}

/** The engine tells where a symbol begins to within this (em). */
const AWAY = 0.6;

/** The angle that begins nearest to column `x`; null where none is seen. */
function angleNear(
  page: PageInk,
  { runs, em }: TextSegment,
  x: number,
): Angle | null {
  for (const run of runs) {
    const starts = columns(run.parts)
      .map((parts) => boxOf(parts)[0])
      .filter((left) => Math.abs(left - x) < AWAY * em)
      .sort((a, b) => Math.abs(a - x) - Math.abs(b - x));
    for (const start of starts) {
      const angle = angleFrom(page, run, start, em);
      if (angle !== null) return angle;
    }
  }
  return null;
}

/** A digit may touch the sign: where it ends is tried (em). */
const WIDTHS = [0.45, 0.55, 0.65, 0.75, 0.85, 0.95];

function angleFrom(
  page: PageInk,
  { parts }: TextRun,
  left: number,
  em: number,
): Angle | null {
  const shades = {
    ink: parts,
    grayOf: (box: Parameters<typeof ownGray>[2]) => ownGray(page, parts, box),
  };
  const whole = parts
    .filter((part) => Math.abs(part.left - left) <= 1)
    .map((part) => part.right);
  const cut = WIDTHS.map((width) => left + Math.round(width * em));
  for (const right of [...whole, ...cut]) {
    const found = angleAt(left, right, shades, em);
    if (found !== null) return found.angle;
  }
  return null;
}
