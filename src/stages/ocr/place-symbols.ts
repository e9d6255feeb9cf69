import type { ReadSymbol } from "./engine.ts";
import type { EngineCrop } from "./ink/crop-for-engine.ts";
import type { TextSegment } from "./ink/line-pieces.ts";

/** Symbols with their places in pixels of the page instead of the crop; the engine knows them to within half a character. */
export function placeSymbols(
  symbols: readonly ReadSymbol[],
  segment: TextSegment,
  crop: EngineCrop,
): ReadSymbol[] {
  const toPage = (x: number) => {
    const next = crop.runs.findIndex(({ to }) => x <= to);
    const i = next === -1 ? crop.runs.length - 1 : next;
    const [run, drawn] = [segment.runs[i], crop.runs[i]];
    if (run === undefined || drawn === undefined) return x;
    const scale = (run.box[2] - run.box[0]) / (drawn.to - drawn.from);
    return run.box[0] + (x - drawn.from) * scale;
  };
  return symbols.map((symbol) => ({
    ...symbol,
    x0: toPage(symbol.x0),
    x1: toPage(symbol.x1),
  }));
}
