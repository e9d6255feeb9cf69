import type { Known } from "../../layouts/printed-texts.ts";
import type { OcrReading } from "../../model/page.ts";
import { foldPrint } from "./fold-print.ts";
import { type SymbolLine, symbolLine } from "./symbols.ts";
import { voteSymbols } from "./vote-symbols.ts";

/** A text that was settled on, and how. */
export interface Settled {
  line: SymbolLine;
  reading: OcrReading;
}

/**
 * One text from the readings of the same ink, made apart from each other and in the order in which they are relied on:
 * the one that is a text that such forms print, else what two of them say, else what two of them say of each character.
 * @param readings one to three, contexts already put right
 * @param knownAs whether such forms print a text
 */
export function settle(
  readings: readonly SymbolLine[],
  knownAs: (text: string) => Known,
): Settled {
  const [first, second, third] = readings;
  if (first === undefined) throw new Error("nothing was read");
  if (second === undefined) return settled(first, "single", readings);
  const known = readings.filter(({ text }) => knownAs(text) === "whole");
  if (
    known[0] !== undefined &&
    known.length < readings.length &&
    !readings.some(({ text }) => /\d/.test(text))
  )
    return settled(known[0], "settled", readings);
  for (const line of readings) {
    const agreeing = readings.filter((other) => same(other, line));
    if (agreeing.length < 2) continue;
    const all = agreeing.length === readings.length;
    return settled(line, all ? "confirmed" : "settled", readings);
  }
  if (third === undefined)
    return settled(
      second.mean > first.mean ? second : first,
      "disputed",
      readings,
    );
  const voted = voteSymbols(first.symbols, second.symbols, third.symbols);
  return settled(symbolLine(voted), "disputed", readings);
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
      least: Math.max(line.least, ...agreeing.map(({ least }) => least)),
      others: [...new Set(others)],
    },
  };
}
