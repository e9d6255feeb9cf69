import type { ReadPiece } from "./segment-to-words.ts";

/** Characters that make a word with 口 behind them (人口, 窗口) or before them (口径). */
const BEFORE = /[人窗进出路缺港户门对接渡关]$/u;
const BEHIND = /^[径腔碑岸语罩粮]/u;

/** Words stand no further apart than this share of their height where they are one word. */
const CLOSE = 0.35;

/**
 * The pieces of a line, each with its words, in which a box to tick is the character 口 where it stands close to one that
 * it makes a word with: by shape they are the same. It stays doubtful.
 */
export function withMouths(pieces: readonly ReadPiece[][]): ReadPiece[][] {
  return pieces.map((words, i) => {
    const [only, ...others] = words;
    if (only === undefined || others.length > 0 || only.text !== "□")
      return words;
    const before = pieces[i - 1]?.at(-1);
    const behind = pieces[i + 1]?.[0];
    const isWord =
      (before !== undefined &&
        BEFORE.test(before.text) &&
        isClose(before, only)) ||
      (behind !== undefined &&
        BEHIND.test(behind.text) &&
        isClose(only, behind));
    if (!isWord) return words;
    const reading = {
      ...only.reading,
      grade: "disputed" as const,
      others: ["□"],
    };
    return [{ ...only, text: "口", reading }];
  });
}

function isClose({ box: a }: ReadPiece, { box: b }: ReadPiece): boolean {
  return b[0] - a[2] <= CLOSE * Math.max(a[3] - a[1], b[3] - b[1]);
}
