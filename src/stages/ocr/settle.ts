import type { Known } from "../../layouts/printed-texts.ts";
import type { OcrReading } from "../../model/page.ts";
import { foldPrint } from "./fold-print.ts";
import { putRight } from "./put-right.ts";
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
 * @param read one to three, contexts already put right
 * @param knownAs whether such forms print a text
 */
export function settle(
  read: readonly SymbolLine[],
  knownAs: (text: string) => Known,
): Settled {
  const readings = read.map((line) =>
    withColons(withoutSpecks(line, knownAs), knownAs),
  );
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
  const surest = farSurest(readings);
  if (surest !== null) return settled(surest, "disputed", readings);
  const voted = voteSymbols(first.symbols, second.symbols, third.symbols);
  return settled(symbolLine(putRight(voted)), "disputed", readings);
}

/** A reading with no doubtful character (engine's confidence, 0–100) among readings that all have some: they came apart. */
const NO_DOUBT = 93;
const DOUBT = 88;

function farSurest(readings: readonly SymbolLine[]): SymbolLine | null {
  const sure = readings.filter(({ least }) => least >= NO_DOUBT);
  const doubtful = readings.filter(({ least }) => least < DOUBT);
  return sure.length === 1 && doubtful.length === readings.length - 1
    ? (sure[0] ?? null)
    : null;
}

/** 满意度指标。: a text that forms print, with specks around it that were read as punctuation. */
function withoutSpecks(
  line: SymbolLine,
  knownAs: (text: string) => Known,
): SymbolLine {
  const isSpeck = ({ text }: { text: string }) => SPECK.test(text);
  if (!line.symbols.some(isSpeck) || knownAs(line.text) !== null) return line;
  const from = line.symbols.findIndex((symbol) => !isSpeck(symbol));
  const to = line.symbols.findLastIndex((symbol) => !isSpeck(symbol)) + 1;
  const bare = symbolLine(line.symbols.slice(Math.max(0, from), to));
  const known = knownAs(bare.text);
  if (known === null) return line;
  // A line that is part of a printed text may as well be the end of a sentence (理由。).
  const end = line.symbols[to]?.text ?? "";
  return known === "part" && SENTENCE_MARK.test(end) ? line : bare;
}

const SENTENCE_MARK = /^[。，、]$/u;

/** 其他资金；, 其中；财政拨款: a text that forms print, whose colon was read as a semicolon. */
function withColons(
  line: SymbolLine,
  knownAs: (text: string) => Known,
): SymbolLine {
  if (!line.symbols.some(isSemicolon) || knownAs(line.text) !== null)
    return line;
  const changed = symbolLine(
    line.symbols.map((symbol) =>
      isSemicolon(symbol) ? { ...symbol, text: "：" } : symbol,
    ),
  );
  return knownAs(changed.text) === "whole" ? changed : line;
}

function isSemicolon({ text }: { text: string }): boolean {
  return text === "；" || text === ";";
}

const SPECK = /^[。.,，、·'‘’`_-]$/u;

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
