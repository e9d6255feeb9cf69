import type { ReadSymbol } from "./engine.ts";
import { foldPrint } from "./fold-print.ts";

/**
 * One line from three readings of it that differ: each character as two of them have it, else as the surest has it.
 * The others are laid along the first with the fewest insertions, deletions and changes (Wagner and Fischer, 1974).
 */
export function voteSymbols(
  first: readonly ReadSymbol[],
  second: readonly ReadSymbol[],
  third: readonly ReadSymbol[],
): ReadSymbol[] {
  const b = layAlong(first, second);
  const c = layAlong(first, third);
  const voted: ReadSymbol[] = [];
  for (let slot = 0; slot <= first.length; slot++) {
    const [insertB, insertC] = [b.before[slot] ?? [], c.before[slot] ?? []];
    if (insertB.length > 0 && textOf(insertB) === textOf(insertC))
      voted.push(...insertB);
    const own = first[slot];
    if (own === undefined) break;
    const [otherB, otherC] = [b.at[slot] ?? null, c.at[slot] ?? null];
    if (keyOf(otherB) === keyOf(otherC)) {
      if (otherB !== null) voted.push({ ...otherB, x0: own.x0, x1: own.x1 });
    } else voted.push(surest(own, otherB, otherC));
  }
  return voted;
}

/** Of three different characters the surest; of two that are the same with another, those. */
function surest(
  own: ReadSymbol,
  b: ReadSymbol | null,
  c: ReadSymbol | null,
): ReadSymbol {
  if ([b, c].some((other) => keyOf(other) === keyOf(own))) return own;
  const best = [b, c].reduce<ReadSymbol>(
    (most, other) =>
      other !== null && other.confidence > most.confidence ? other : most,
    own,
  );
  return { ...best, x0: own.x0, x1: own.x1 };
}

/** What stands at each place of the first reading (null: nothing), and what is inserted before it. */
interface Alignment {
  at: (ReadSymbol | null)[];
  before: ReadSymbol[][];
}

function layAlong(
  first: readonly ReadSymbol[],
  other: readonly ReadSymbol[],
): Alignment {
  const [n, m] = [first.length, other.length];
  const width = m + 1;
  const cost = new Uint16Array((n + 1) * width);
  const costAt = (i: number, j: number) => cost[i * width + j] ?? 0;
  for (let i = 0; i <= n; i++) {
    for (let j = 0; j <= m; j++) {
      if (i === 0 || j === 0) cost[i * width + j] = i + j;
      else
        cost[i * width + j] = Math.min(
          costAt(i - 1, j - 1) + change(first[i - 1], other[j - 1]),
          costAt(i - 1, j) + 1,
          costAt(i, j - 1) + 1,
        );
    }
  }
  const at: (ReadSymbol | null)[] = first.map(() => null);
  const before: ReadSymbol[][] = Array.from({ length: n + 1 }, () => []);
  let [i, j] = [n, m];
  while (i > 0 || j > 0) {
    const here = costAt(i, j);
    if (
      i > 0 &&
      j > 0 &&
      here === costAt(i - 1, j - 1) + change(first[i - 1], other[j - 1])
    ) {
      i--;
      j--;
      at[i] = other[j] ?? null;
    } else if (i > 0 && here === costAt(i - 1, j) + 1) i--;
    else {
      j--;
      before[i]?.unshift(other[j] as ReadSymbol);
    }
  }
  return { at, before };
}

function change(a: ReadSymbol | undefined, b: ReadSymbol | undefined): 0 | 1 {
  return keyOf(a ?? null) === keyOf(b ?? null) ? 0 : 1;
}

function keyOf(symbol: ReadSymbol | null): string {
  return symbol === null ? "" : foldPrint(symbol.text);
}

function textOf(symbols: readonly ReadSymbol[]): string {
  return foldPrint(symbols.map(({ text }) => text).join(""));
}
