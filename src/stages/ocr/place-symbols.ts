import type { ReadSymbol } from "./engine.ts";
import type { EngineCrop } from "./ink/crop-for-engine.ts";

/** Symbols with their places in pixels of the page instead of the crop; the engine knows them to within half a character. */
export function placeSymbols(
  symbols: readonly ReadSymbol[],
  { stretches }: EngineCrop,
): ReadSymbol[] {
  const toPage = (x: number) => {
    const stretch = stretches.find(({ to }) => x <= to) ?? stretches.at(-1);
    if (stretch === undefined) return x;
    const { from, to, left, right } = stretch;
    return left + ((x - from) * (right - left)) / (to - from);
  };
  return symbols.map((symbol) => ({
    ...symbol,
    x0: toPage(symbol.x0),
    x1: toPage(symbol.x1),
  }));
}
