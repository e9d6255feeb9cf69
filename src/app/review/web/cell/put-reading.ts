/**
 * Puts another reading into a text. The readings of a cell are of its lines, so one is rarely the whole text: it takes the
 * place of that stretch of the text which it is most like (fewest characters to change: P. Sellers, "The theory and
 * computation of evolutionary distances", 1980).
 * @returns null where no stretch is like it, as where it is of the line around the cell
 */
export function putReading(text: string, reading: string): string | null {
  const { from, to, changes } = mostLike(text, reading);
  if (changes > reading.length * MOST_CHANGED) return null;
  return text.slice(0, from) + reading + text.slice(to);
}

/** A stretch of which more than this share is other characters is not the same print. */
const MOST_CHANGED = 0.5;

interface Stretch {
  from: number;
  to: number;
  /** Characters to change, put in or take out to make the reading of it. */
  changes: number;
}

/** Each column ends at a character of the text, and holds for each beginning of the reading the best stretch that ends there. */
function mostLike(text: string, reading: string): Stretch {
  let before = firstColumn(reading, 0);
  let best = before[reading.length] as Stretch;
  for (let end = 1; end <= text.length; end++) {
    const column = firstColumn(reading, end).slice(0, 1);
    for (let i = 1; i <= reading.length; i++) {
      const isSame = text[end - 1] === reading[i - 1];
      column.push(
        least(
          { ...(before[i - 1] as Stretch), to: end },
          isSame ? 0 : 1,
          { ...(before[i] as Stretch), to: end },
          column[i - 1] as Stretch,
        ),
      );
    }
    const whole = column[reading.length] as Stretch;
    if (isBetter(whole, best)) best = whole;
    before = column;
  }
  return best;
}

/** Nothing of the text, before its character `at`. */
function firstColumn(reading: string, at: number): Stretch[] {
  return Array.from({ length: reading.length + 1 }, (_, changes) => ({
    from: at,
    to: at,
    changes,
  }));
}

/** The best of: one character for another (`cost` 0 where they are the same), one more in the text, one less. */
function least(
  other: Stretch,
  cost: number,
  longer: Stretch,
  shorter: Stretch,
): Stretch {
  const ways = [
    { ...other, changes: other.changes + cost },
    { ...longer, changes: longer.changes + 1 },
    { ...shorter, changes: shorter.changes + 1 },
  ];
  return ways.reduce((best, way) => (isBetter(way, best) ? way : best));
}

/** Fewer changes; of as many, more of the text: what is left over beside a reading is rarely meant to stay. */
function isBetter(a: Stretch, b: Stretch): boolean {
  if (a.changes !== b.changes) return a.changes < b.changes;
  return a.to - a.from > b.to - b.from;
}
