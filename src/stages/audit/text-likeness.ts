import { remembering } from "../../text/remembering.ts";
import { plain } from "../../text/tidy.ts";

/** Pairs of neighbouring characters of a text, each once: what two texts that say the same have in common. */
export type Grams = ReadonlySet<string>;

/** The pairs of a text as it stands. */
export function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  let previous = "";
  for (const character of text) {
    if (previous !== "") pairs.add(previous + character);
    previous = character;
  }
  return pairs;
}

/**
 * The pairs of a text, without what people add and leave out as they please: item numbers, marks, 的/等/相关/经费.
 * None reaches over a mark or a conjunction, so that the order of items does not matter; an item of one character is
 * kept as it is.
 */
export function gramsOf(text: string): Grams {
  return textPairs(text);
}

/** The texts of a department are those of its projects, and several rules compare them. */
const MOST_REMEMBERED = 1024;
const textPairs = remembering((text: string): Grams => {
  const grams = new Set<string>();
  for (const part of partsOf(text)) {
    if (part.length === 1) grams.add(part);
    for (const pair of pairsOf(part)) grams.add(pair);
  }
  return grams;
}, MOST_REMEMBERED);

/** The words of a text as they are compared, on one string: 1.档案整理、复查的经费 → 档案整理复查. */
export function gistOf(text: string): string {
  return partsOf(text).join("");
}

/** How much two texts have in common, 0 to 1 (Dice's coefficient); 0 where one of them says nothing. */
export function likeness(a: Grams, b: Grams): number {
  if (a.size === 0 || b.size === 0) return 0;
  return (2 * shared(a, b)) / (a.size + b.size);
}

/** The share of a text that is found in another, 0 to 1; 0 where it says nothing. */
export function containment(part: Grams, whole: Grams): number {
  return part.size === 0 ? 0 : shared(part, whole) / part.size;
}

/** How many pairs two texts share. */
export function shared(a: Grams, b: Grams): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let count = 0;
  for (const gram of small) if (large.has(gram)) count++;
  return count;
}

function partsOf(text: string): string[] {
  return plain(text)
    .toLowerCase()
    .replace(NUMBERING, " ")
    .replace(FILLERS, "")
    .split(BETWEEN)
    .filter((part) => part !== "");
}

/** 1、 2. （三） ④ before an item, not the 1 of 1.5万元 nor the 十 of 十项. */
const NUMBERING =
  /(?<![\d.])\d{1,2}[.、)](?!\d)|\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)[.、]?|(?<!\p{L})[一二三四五六七八九十]{1,3}(?:、|是)|[①-⑳]/gu;
/** Words that add nothing to what a text is about. */
const FILLERS =
  /的|相关|有关|等(?=$|[\p{P}\s]|相关|有关|经费|工作|费用|方面|支出|项目)|(?:专项|工作)?(?:经费|费用|资金)|专项/gu;
const BETWEEN = /[^\p{L}\p{N}≥≤<>=%]+|以及|[和及与]/u;
