import { union } from "../../geometry/box.ts";
import type {
  HiddenBecause,
  HiddenWord,
  Rule,
  Word,
} from "../../model/page.ts";
import type { Glyph } from "./marks.ts";

/** Glyphs further apart than this share of their size belong to different words. */
const WORD_GAP = 0.4;

/** A glyph may begin this far (of its size) before the end of the one before it: kerning and tight setting. */
const WORD_BACKSTEP = 0.5;

/** Baselines of one word differ by at most this share of the size. */
const BASELINE_SHIFT = 0.25;

/** Glyphs nearer than this share of the size are set without a break. */
const UNBROKEN = 0.1;

/** A gap that is wider than this share of the size shows as a blank even without a blank glyph. */
const VISIBLE_BLANK = 0.5;

/**
 * Upright glyphs to words: neighbours in the order of painting on one baseline, divided by blanks, gaps and vertical rules
 * (but for a text that runs over a rule without a break: it is too long for its cell).
 * Hidden glyphs make words of their own.
 */
export function glyphsToWords(
  glyphs: readonly Glyph[],
  rules: readonly Rule[],
): { words: Word[]; hidden: HiddenWord[] } {
  const verticals = rules
    .filter((rule) => rule.axis === "vertical")
    .sort((a, b) => a.at - b.at);
  const words: Word[] = [];
  const hidden: HiddenWord[] = [];
  let current: Word | null = null;
  let before: Glyph | null = null;
  let blank = false;
  for (const glyph of glyphs) {
    if (glyph.isSpace) {
      blank = true;
      continue;
    }
    if (
      current !== null &&
      before !== null &&
      !blank &&
      glyph.hidden === before.hidden &&
      follows(current, before, glyph, verticals)
    ) {
      current.text += glyph.text;
      current.box = union(current.box, glyph.box);
      if (glyph.suspect) current.suspect++;
      if (glyph.reason !== null && !current.reasons.includes(glyph.reason))
        current.reasons.push(glyph.reason);
    } else {
      const afterBlank: boolean =
        before !== null &&
        sameLine(before, glyph) &&
        (blank || glyph.box[0] - before.box[2] > VISIBLE_BLANK * glyph.size);
      const next = startWord(glyph, afterBlank);
      const cut = before !== null && !blank && isCut(before, glyph);
      if (cut && before?.hidden === null)
        current?.reasons.push("partly-hidden");
      if (cut && glyph.hidden === null) next.reasons.push("partly-hidden");
      current = next;
      if (glyph.hidden === null) words.push(next);
      else hidden.push(Object.assign(next, { because: glyph.hidden }));
    }
    before = glyph;
    blank = false;
  }
  return { words, hidden };
}

function startWord(glyph: Glyph, spaceBefore: boolean): Word {
  return {
    text: glyph.text,
    box: glyph.box,
    size: glyph.size,
    by: "text-layer",
    spaceBefore,
    suspect: glyph.suspect ? 1 : 0,
    reasons: glyph.reason === null ? [] : [glyph.reason],
  };
}

/** What hides part of a text that is otherwise seen. */
const CUTTING: ReadonlySet<HiddenBecause> = new Set([
  "clipped",
  "covered",
  "under-image",
  "off-page",
]);

/** Whether two glyphs are one text of which a reader sees only one: the other is clipped away, covered or off the page. */
function isCut(a: Glyph, b: Glyph): boolean {
  const { hidden } = a.hidden === null ? b : a;
  if ((a.hidden === null) === (b.hidden === null)) return false;
  if (hidden === null || !CUTTING.has(hidden)) return false;
  return sameLine(a, b) && Math.abs(b.box[0] - a.box[2]) < UNBROKEN * b.size;
}

function sameLine(a: Glyph, b: Glyph): boolean {
  return (
    Math.abs(a.box[3] - b.box[3]) <= BASELINE_SHIFT * Math.max(a.size, b.size)
  );
}

function follows(
  word: Word,
  a: Glyph,
  b: Glyph,
  verticals: readonly Rule[],
): boolean {
  if (!sameLine(a, b)) return false;
  const gap = b.box[0] - a.box[2];
  if (gap > WORD_GAP * b.size || gap < -WORD_BACKSTEP * b.size) return false;
  // One text, set without a break across a rule, is too long for its cell; texts of two cells have room between them.
  if (a.run === b.run && Math.abs(gap) < UNBROKEN * b.size) return true;
  const y = (b.box[1] + b.box[3]) / 2;
  if (a.run !== b.run && crosses(verticals, word.box[0], a.box[2], y, b.size)) {
    return false;
  }
  const left = (a.box[0] + a.box[2]) / 2;
  const right = (b.box[0] + b.box[2]) / 2;
  return !crosses(verticals, left, right, y, b.size);
}

/** Whether a vertical rule, taller than the type, stands between two x positions at height y; `verticals` sorted by position. */
function crosses(
  verticals: readonly Rule[],
  left: number,
  right: number,
  y: number,
  size: number,
): boolean {
  let low = 0;
  let high = verticals.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((verticals[middle] as Rule).at <= left) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < verticals.length; i++) {
    const rule = verticals[i] as Rule;
    if (rule.at >= right) return false;
    if (rule.from <= y && y <= rule.to && rule.to - rule.from >= size)
      return true;
  }
  return false;
}
