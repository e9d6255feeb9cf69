import { holds, intersect } from "../../geometry/box.ts";
import type { Box } from "../../model/box.ts";
import type { HiddenWord, OcrReading, Word } from "../../model/page.ts";
import { emWidths } from "../../text/join-lines.ts";
import { wordsToLines } from "../../text/words-to-lines.ts";
import { foldPrint } from "./fold-print.ts";

/** What the hidden text layer of a scan says of our own reading. */
export interface LayerComparison {
  /** Our own words: surer where the layer agrees, marked `text-layer-differs` where it does not. */
  words: Word[];
  /** The layer's words; those that stand where it differs are marked as well. */
  hidden: HiddenWord[];
  /** silent: it says nothing · compared · unusable: so little of it agrees that nothing was marked. */
  verdict: "silent" | "compared" | "unusable";
}

/** Where a layer's text differs from our reading. */
export const LAYER_DIFFERS = "text-layer-differs";

/** A layer that agrees in a smaller share of the places in which it says something belongs elsewhere, or is garbage. */
const USABLE_SHARE = 0.3;

/** In fewer places the share says nothing. */
const ENOUGH_PLACES = 4;

/** A layer of so many characters of which none stands where we read something is not this page's. */
const ENOUGH_ASTRAY = 20;

/**
 * Compares a page's reading with its hidden text layer, cell by cell and, outside of tables, line by line. The layer is
 * a claim: it makes our reading surer or doubtful and never takes its place.
 * @param own words of our reading, reading points
 * @param hidden words that the file holds and nobody sees, in the same reading points; any words, in any order
 * @param cells boxes of the page's cells, reading points
 */
export function compareLayer(
  own: readonly Word[],
  hidden: readonly HiddenWord[],
  cells: readonly Box[],
): LayerComparison {
  const claims = hidden.filter(isClaim);
  const places = placesOf(own, cells);
  const astray = placeClaims(claims, places);
  const speaking = places.filter((place) => saysSomething(place));
  if (speaking.length === 0) {
    const verdict = astray >= ENOUGH_ASTRAY ? "unusable" : "silent";
    return { words: [...own], hidden: [...hidden], verdict };
  }
  const agreeing = new Set(speaking.filter(agrees));
  if (
    speaking.length >= ENOUGH_PLACES &&
    agreeing.size < USABLE_SHARE * speaking.length
  )
    return { words: [...own], hidden: [...hidden], verdict: "unusable" };
  const changed = new Map<Word, Word>();
  const differing = new Set<Word>();
  for (const place of speaking) {
    if (agreeing.has(place))
      for (const word of place.own) changed.set(word, confirmed(word));
    else {
      for (const [i, word] of place.own.entries())
        changed.set(word, doubted(word, i === 0 ? claimed(place) : null));
      for (const { word } of place.claims) differing.add(word);
    }
  }
  return {
    words: own.map((word) => changed.get(word) ?? word),
    hidden: hidden.map((word) =>
      differing.has(word)
        ? { ...word, reasons: [...word.reasons, LAYER_DIFFERS] }
        : word,
    ),
    verdict: "compared",
  };
}

/** Text that lies unseen on or under the picture; what the page clips away or shows twice says nothing of the picture. */
function isClaim({ because, suspect, text }: HiddenWord): boolean {
  return (
    (because === "invisible" ||
      because === "covered" ||
      because === "under-image") &&
    suspect < text.length
  );
}

/** A cell, or a line outside of tables, with what was read there and what the layer says of it. */
interface Place {
  box: Box;
  own: Word[];
  claims: Claim[];
}

/** The part of a layer's word that stands in one place. */
interface Claim {
  word: HiddenWord;
  part: Word;
}

function placesOf(own: readonly Word[], cells: readonly Box[]): Place[] {
  const places = cells.map((box): Place => ({ box, own: [], claims: [] }));
  const loose: Word[] = [];
  for (const word of own) {
    const [x, y] = middleOf(word.box);
    const cell = smallestAt(places, x, y);
    if (cell === null) loose.push(word);
    else cell.own.push(word);
  }
  const lines = wordsToLines(loose).map(({ words, box }): Place => {
    const [left, top, right, bottom] = box;
    const reach = bottom - top;
    return {
      box: [left - reach, top, right + reach, bottom],
      own: words,
      claims: [],
    };
  });
  return [...places, ...lines];
}

function middleOf([x0, y0, x1, y1]: Box): [number, number] {
  return [(x0 + x1) / 2, (y0 + y1) / 2];
}

/** Of nested tables, the inner cell. */
function smallestAt(places: Place[], x: number, y: number): Place | null {
  let best: Place | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const place of places) {
    if (!holds(place.box, x, y)) continue;
    const [x0, y0, x1, y1] = place.box;
    const size = (x1 - x0) * (y1 - y0);
    if (size < least) {
      least = size;
      best = place;
    }
  }
  return best;
}

/** A word with this share of its width within one place belongs there as a whole: layers are seldom laid exactly. */
const MOST = 0.7;

/** Tells the layer's words to the places where they stand; gives the number of characters that stand in none. */
function placeClaims(claims: readonly HiddenWord[], places: Place[]): number {
  let astray = 0;
  for (const word of claims) {
    const [x, y] = middleOf(word.box);
    const whole = smallestAt(places, x, y);
    if (whole !== null && widthWithin(word.box, whole.box) >= MOST) {
      whole.claims.push({ word, part: word });
      continue;
    }
    for (const { place, part } of partsOf(word, places)) {
      if (place === null) astray += part.text.length;
      else place.claims.push({ word, part });
    }
  }
  return astray;
}

function widthWithin(box: Box, place: Box): number {
  const [left, , right] = intersect(box, place);
  return (right - left) / Math.max(box[2] - box[0], 1e-6);
}

/** A word that runs over several places, divided among them character by character. */
function partsOf(
  word: HiddenWord,
  places: Place[],
): { place: Place | null; part: Word }[] {
  const characters = [...word.text];
  const widths = characters.map((c) => emWidths(c).whole || 1);
  const sum = widths.reduce((a, b) => a + b, 0);
  const [left, top, right, bottom] = word.box;
  const parts: { place: Place | null; part: Word }[] = [];
  let passed = 0;
  for (const [i, text] of characters.entries()) {
    const from = left + ((right - left) * passed) / sum;
    passed += widths[i] as number;
    const to = left + ((right - left) * passed) / sum;
    const place = smallestAt(places, (from + to) / 2, (top + bottom) / 2);
    const last = parts.at(-1);
    if (last !== undefined && last.place === place) {
      last.part.text += text;
      last.part.box = [last.part.box[0], top, to, bottom];
    } else
      parts.push({
        place,
        part: { ...word, text, box: [from, top, to, bottom] },
      });
  }
  return parts;
}

/** What ruling lines and dust leave in a layer is no claim on a place in which we read nothing. */
const STRAY = /^[丨一lI|\p{P}\p{S}]*$/u;

function saysSomething({ own, claims }: Place): boolean {
  const text = claims.map(({ part }) => foldPrint(part.text)).join("");
  return own.length === 0 ? !STRAY.test(text) : text !== "";
}

/** Boxes and ticks, which engines give as whatever looks like them. */
const MARKS = /[□☐囗口■☑☒✓✔√]/gu;

/** Whether the layer gives our text, in the order of the page or in its own. */
function agrees({ own, claims }: Place): boolean {
  const bare = own.some(({ reading }) => reading?.grade === "shape")
    ? (text: string) => foldPrint(text).replace(MARKS, "")
    : foldPrint;
  const ours = bare(inOrder(own));
  const parts = claims.map(({ part }) => part);
  return (
    ours === bare(inOrder(parts)) ||
    ours === bare(parts.map(({ text }) => text).join(""))
  );
}

function claimed({ claims }: Place): string {
  return inOrder(claims.map(({ part }) => part));
}

function inOrder(words: readonly Word[]): string {
  return wordsToLines(words)
    .flatMap((line) => line.words.map(({ text }) => text))
    .join("");
}

/** A reading that another one, made apart from it, confirms. Engines of one family err alike: what was disputed is settled at most. */
const CONFIRMED: Record<OcrReading["grade"], OcrReading["grade"]> = {
  confirmed: "confirmed",
  shape: "shape",
  single: "confirmed",
  settled: "confirmed",
  disputed: "settled",
  failed: "failed",
};

function confirmed(word: Word): Word {
  if (word.reading === undefined) return word;
  const { reading } = word;
  return { ...word, reading: { ...reading, grade: CONFIRMED[reading.grade] } };
}

/** @param claim what the layer says of the word's place; null where another word of the place carries it */
function doubted(word: Word, claim: string | null): Word {
  const { reading } = word;
  return {
    ...word,
    reasons: [...word.reasons, LAYER_DIFFERS],
    ...(reading === undefined || claim === null
      ? {}
      : { reading: { ...reading, others: [...reading.others, claim] } }),
  };
}
