import type { ReadSymbol } from "./engine.ts";

/** What a line was read as by one reading. */
export interface SymbolLine {
  symbols: readonly ReadSymbol[];
  text: string;
  /** The lowest confidence of its symbols, 0–100; 0 where nothing was read. */
  least: number;
  /** The mean confidence of its symbols, 0–100; 0 where nothing was read. */
  mean: number;
}

/** Symbols with their text and how sure they are. */
export function symbolLine(symbols: readonly ReadSymbol[]): SymbolLine {
  const confidences = symbols.map(({ confidence }) => confidence);
  return {
    symbols,
    text: symbols.map(({ text }) => text).join(""),
    least: symbols.length === 0 ? 0 : Math.min(...confidences),
    mean:
      symbols.length === 0
        ? 0
        : confidences.reduce((sum, c) => sum + c, 0) / symbols.length,
  };
}
