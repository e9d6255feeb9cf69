import type { InkVerdicts } from "./check-readings.ts";
import type { ReadSymbol } from "./engine.ts";
import { columns } from "./ink/columns.ts";
import { isHighAsDigit, isNarrowAsDigit } from "./ink/digit-size.ts";
import type { TextSegment } from "./ink/line-pieces.ts";
import { boxOf, type Part } from "./ink/parts.ts";
import { bracketShape } from "./marks/bracket-shape.ts";

const OPENING = /^[（(〔【[]$/;
const CLOSING = /^[）)〕】\]]$/;
const ROUND = /^[（()）]$/;
const DIGIT = /^\d$/;

/** The year in a document's number has so many digits. */
const YEAR = 4;

/**
 * Other texts for the brackets around the year of a document's number (〔2018〕37号), which engines read as round or
 * angular at will, twice, or not at all, by the shape of their ink. A filer's own （2018〕 stays what it is.
 */
export function bracketsByInk(
  { runs, em }: TextSegment,
  symbols: readonly ReadSymbol[],
): InkVerdicts {
  const verdicts = new Map<number, string>();
  const groups = runs.flatMap(({ parts }) => columns(parts));
  symbols.forEach((first, i) => {
    const year = symbols.slice(i, i + YEAR);
    const close = symbols[i + YEAR]?.text ?? "";
    if (year.length < YEAR || !CLOSING.test(close)) return;
    if (!year.every(({ text }) => DIGIT.test(text))) return;
    const open = symbols[i - 1]?.text ?? "";
    if (DIGIT.test(open)) return;
    const isOpen = OPENING.test(open);
    const isTwice = isOpen && open === symbols[i - 2]?.text;
    if (isOpen && !isTwice && ROUND.test(open) === ROUND.test(close)) return;
    const found = aroundYear(groups, first, em);
    if (found === null) return;
    const left = bracketShape(found.open, "left", em);
    const right = bracketShape(found.close, "right", em);
    if (left === null || left !== right) return;
    const [opening, closing] = left === "round" ? "（）" : "〔〕";
    if (isOpen) verdicts.set(i - 1, opening as string);
    else verdicts.set(i, `${opening}${first.text}`);
    if (isTwice) verdicts.set(i - 2, "");
    verdicts.set(i + YEAR, closing as string);
  });
  return verdicts;
}

/** The engine tells where the year begins to within this (em). */
const AWAY = 1.2;

/** A digit is at least so wide (em). */
const NARROWEST = 0.08;

/** The ink of the brackets around the four digits nearest to where the year was read; null where they cannot be told. */
function aroundYear(
  groups: readonly Part[][],
  first: ReadSymbol | undefined,
  em: number,
): { open: Part[]; close: Part[] } | null {
  if (first === undefined) return null;
  let best: { open: Part[]; close: Part[]; away: number } | null = null;
  for (let i = 0; i + YEAR + 1 < groups.length; i++) {
    const [open, close] = [groups[i], groups[i + YEAR + 1]];
    const digits = groups.slice(i + 1, i + 1 + YEAR);
    if (open === undefined || close === undefined) continue;
    if (!digits.every((group) => isDigit(group, em))) continue;
    if (![open, close].every((group) => isHighAsDigit(boxOf(group), em)))
      continue;
    const away = Math.abs(boxOf(digits[0] as Part[])[0] - first.x0);
    if (away < AWAY * em && (best === null || away < best.away))
      best = { open, close, away };
  }
  return best;
}

function isDigit(group: readonly Part[], em: number): boolean {
  const box = boxOf(group);
  return (
    box[2] - box[0] >= NARROWEST * em &&
    isNarrowAsDigit(box, em) &&
    isHighAsDigit(box, em)
  );
}
