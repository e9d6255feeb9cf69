import type { OcrReading } from "../../model/page.ts";
import { foldPrint } from "./fold-print.ts";
import type { SymbolLine } from "./symbols.ts";

/** A text that was settled on, and how. */
export interface Settled {
  line: SymbolLine;
  reading: OcrReading;
}

/**
 * One text from the readings of the same ink, made apart from each other and in the order in which they are relied on:
 * what two of them say, else what the surest says.
 * @param readings one to three, contexts already put right
 */
export function settle(readings: readonly SymbolLine[]): Settled {
  const [first, ...rest] = readings;
  if (first === undefined) throw new Error("nothing was read");
  if (rest.length === 0) return settled(first, "single", readings);
  for (const line of readings) {
    const agreeing = readings.filter((other) => same(other, line));
    if (agreeing.length < 2) continue;
    const all = agreeing.length === readings.length;
    return settled(line, all ? "confirmed" : "settled", readings);
  }
  const surest = readings.reduce((best, line) =>
    line.mean > best.mean ? line : best,
  );
  return settled(surest, "disputed", readings);
}

function same(a: SymbolLine, b: SymbolLine): boolean {
  return foldPrint(a.text) === foldPrint(b.text);
}

function settled(
  line: SymbolLine,
  grade: OcrReading["grade"],
  readings: readonly SymbolLine[],
): Settled {
  const agreeing = readings.filter((other) => same(other, line));
  const others = readings
    .filter((other) => !same(other, line))
    .map(({ text }) => text);
  return {
    line,
    reading: {
      grade,
      least: Math.max(...agreeing.map(({ least }) => least)),
      others: [...new Set(others)],
    },
  };
}
