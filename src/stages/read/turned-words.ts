import { applyToBox, type Matrix } from "../../geometry/matrix.ts";
import { type Turn, turnBack, uprightMatrix } from "../../geometry/turn.ts";
import type { HiddenWord, Rule, Word } from "../../model/page.ts";
import { glyphsToWords } from "./glyphs-to-words.ts";
import type { Glyph } from "./marks.ts";

const TURNS: readonly Turn[] = [90, 180, 270];

/**
 * The words that run at a quarter turn to the rest of the page, such as labels set on their side in narrow cells: read
 * along their own direction, placed where they stand. Slanted text, a watermark, is none.
 * @param glyphs those of a page whose reading direction is undone
 * @param size of that page in points
 */
export function turnedWords(
  glyphs: readonly Glyph[],
  rules: readonly Rule[],
  { width, height }: { width: number; height: number },
): { words: Word[]; hidden: HiddenWord[] } {
  const all: { words: Word[]; hidden: HiddenWord[] } = {
    words: [],
    hidden: [],
  };
  for (const turn of TURNS) {
    const own = glyphs.filter(({ direction }) => direction === turn);
    if (own.length === 0) continue;
    const m = uprightMatrix(turn, width, height);
    const { words, hidden } = glyphsToWords(
      own.map((glyph) => ({ ...glyph, box: applyToBox(m, ...glyph.box) })),
      rules.map((rule) => turnRule(rule, m)),
    );
    for (const word of [...words, ...hidden])
      word.box = turnBack(word.box, turn, width, height);
    all.words.push(...words);
    all.hidden.push(...hidden);
  }
  return all;
}

function turnRule({ axis, at, from, to, width }: Rule, m: Matrix): Rule {
  const [x0, y0, x1, y1] =
    axis === "horizontal"
      ? applyToBox(m, from, at, to, at)
      : applyToBox(m, at, from, at, to);
  return y0 === y1
    ? { axis: "horizontal", at: y0, from: x0, to: x1, width }
    : { axis: "vertical", at: x0, from: y0, to: y1, width };
}
