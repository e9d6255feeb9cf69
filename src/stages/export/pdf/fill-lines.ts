import { emWidth } from "./em-width.ts";

/**
 * A text divided among printed lines of known widths, so that each holds as much of it as fits its print. Paragraphs
 * begin new lines where there are lines enough.
 * @param widths of the lines, in any unit
 */
export function fillLines(text: string, widths: readonly number[]): string[] {
  if (widths.length === 0) return [];
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const paragraphs = lines.length > widths.length ? [lines.join("")] : lines;
  const characters = paragraphs.flatMap((p) => [...p]);
  const starts = new Set<number>();
  let at = 0;
  for (const paragraph of paragraphs) {
    starts.add(at);
    at += [...paragraph].length;
  }
  const ems = [0];
  for (const character of characters)
    ems.push((ems.at(-1) ?? 0) + emWidth(character));
  const cuts = bestCuts(ems, starts, widths);
  return widths.map((_, i) =>
    characters
      .slice(cuts[i], cuts[i + 1])
      .join("")
      .trim(),
  );
}

/**
 * Where the lines begin and end: of all ways, the one in which their texts are as wide as their print, by least squares.
 * @param ems width of the text before each character @param starts of paragraphs, which no line runs over
 */
function bestCuts(
  ems: readonly number[],
  starts: ReadonlySet<number>,
  widths: readonly number[],
): number[] {
  const end = ems.length - 1;
  const all = widths.reduce((sum, width) => sum + width, 0);
  const em = all / Math.max(ems[end] ?? 0, 1e-9);
  let costs = new Float64Array(end + 1).fill(Number.POSITIVE_INFINITY);
  costs[0] = 0;
  const from: Int32Array[] = [];
  for (const width of widths) {
    const next = new Float64Array(end + 1).fill(Number.POSITIVE_INFINITY);
    const origin = new Int32Array(end + 1).fill(-1);
    for (let start = 0; start <= end; start++) {
      const before = costs[start] as number;
      if (before === Number.POSITIVE_INFINITY) continue;
      for (let to = start; to <= end; to++) {
        const off = ((ems[to] as number) - (ems[start] as number)) * em - width;
        const cost = before + off * off;
        if (cost < (next[to] as number)) {
          next[to] = cost;
          origin[to] = start;
        }
        if (to > start && starts.has(to)) break;
        if (off > 0 && cost > before + 4 * width * width) break;
      }
    }
    costs = next;
    from.push(origin);
  }
  const cuts = [end];
  for (let i = widths.length - 1; i >= 0; i--)
    cuts.unshift(from[i]?.[cuts[0] as number] ?? 0);
  return cuts.some((cut) => cut < 0) ? evenCuts(ems, widths) : cuts;
}

/** By width alone, where no way keeps to the paragraphs. */
function evenCuts(ems: readonly number[], widths: readonly number[]): number[] {
  const all = widths.reduce((sum, width) => sum + width, 0);
  let before = 0;
  return [0, ...widths].map((width) => {
    before += width;
    const share = (before / all) * (ems.at(-1) ?? 0);
    return ems.findLastIndex((ahead) => ahead <= share + 1e-9);
  });
}
