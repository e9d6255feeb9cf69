import { fold } from "./fold.ts";
import type { Layout } from "./schema.ts";

/** Shorter labels must match to the letter: with one wrong character 金额 would be any two-letter word. */
const SHORTEST_TOLERANT = 4;

/** Words before a title on its line (a place, a year, 附件1) are at most this long; longer ones are a sentence. */
const LONGEST_TITLE_PREFIX = 24;

/** How well a text matched: 0 to the letter (after folding), 1 with one wrong, missing or added character. */
export type Distance = 0 | 1;

/**
 * Whether `text` is one of `labels`, folded, with at most one wrong character in labels of four and more.
 * A number or 其中 before it (一、 1. （一）), a remark in brackets after it (（万元）) and specks read as dots are none of its characters.
 * @returns the distance, or null where none matches.
 */
export function matchLabel(
  text: string,
  labels: readonly string[],
): Distance | null {
  const folded = fold(text);
  if (folded === "") return null;
  const bare = folded
    .replace(NUMBER_BEFORE, "")
    .replace(OF_WHICH, "")
    .replace(REMARK_AFTER, "")
    .replace(DIRT_AFTER, "");
  let best: Distance | null = null;
  for (const wanted of foldedLabels(labels)) {
    if (folded === wanted || bare === wanted) return 0;
    if (wanted.length >= SHORTEST_TOLERANT && withinOneEdit(bare, wanted))
      best = 1;
  }
  return best;
}

/** Labels are data that never changes: each list is folded once. */
function foldedLabels(labels: readonly string[]): readonly string[] {
  let folded = FOLDED.get(labels);
  if (folded === undefined) {
    folded = labels.map(fold);
    FOLDED.set(labels, folded);
  }
  return folded;
}

const FOLDED = new WeakMap<readonly string[], readonly string[]>();

const NUMBER_BEFORE =
  /^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.、]|\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\))/u;
/** 其中：年度资金总额. */
const OF_WHICH = /^其中/u;
const DIRT_AFTER = /[.,'`_-]+$/u;
const REMARK_AFTER = /\([^()]*\)$/u;

/** Whether one insertion, deletion or substitution at most turns `a` into `b`. */
export function withinOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  return endA - start <= 1 && endB - start <= 1;
}

/** A line that is the title of a kind of form. */
export interface TitleMatch {
  layout: Layout;
  /** The line without spaces, without year suffix. */
  title: string;
  distance: Distance;
}

/**
 * Which layout a line is the title of: the line ends in the title, perhaps after the name of a place or a year,
 * and perhaps before （2021 年度）. A line with sentence marks or page leaders (a contents entry) is none.
 */
export function matchTitle(
  line: string,
  layouts: readonly Layout[],
): TitleMatch | null {
  return matchTitles(line, layouts)[0] ?? null;
}

/**
 * All layouts that a line may be the title of: several have the same title or nearly the same (next year's form, another
 * province's). The nearest first, of those the longest, of those in the order of the layouts.
 */
export function matchTitles(
  line: string,
  layouts: readonly Layout[],
): TitleMatch[] {
  const folded = fold(line).replace(YEAR_SUFFIX, "");
  if (SENTENCE_MARK.test(folded)) return [];
  const bare = folded.replace(REMARK_AFTER_TITLE, "");
  const matches = layouts.flatMap((layout) => {
    const found = foldedLabels(layout.titles).flatMap((wanted) => {
      const distance =
        titleDistance(folded, wanted) ?? titleDistance(bare, wanted);
      return distance === null ? [] : [{ distance, length: wanted.length }];
    });
    const [best] = found.sort(nearerFirst);
    return best === undefined ? [] : [{ layout, title: folded, ...best }];
  });
  return matches
    .sort(nearerFirst)
    .map(({ layout, title, distance }) => ({ layout, title, distance }));
}

interface Nearness {
  distance: Distance;
  /** Of the title that matched. */
  length: number;
}

function nearerFirst(a: Nearness, b: Nearness): number {
  return a.distance - b.distance || b.length - a.length;
}

/** 项目支出绩效自评表（四川）: whose form it is. */
const REMARK_AFTER_TITLE = /\([^()]{1,12}\)$/u;
const YEAR_SUFFIX = /\((?:\d{4}|[〇零一二三四五六七八九]{4})年度?\)$/u;
const SENTENCE_MARK = /[，。；、,;《》<>]|\.{3}|…|\d+$/u;

function titleDistance(line: string, title: string): Distance | null {
  if (line === title) return 0;
  if (withinOneEdit(line, title)) return 1;
  if (line.length - title.length > LONGEST_TITLE_PREFIX) return null;
  if (line.endsWith(title))
    return isPrefixOfTitle(line.slice(0, -title.length)) ? 0 : null;
  return null;
}

/** A place, a year or an attachment number may stand before a title; other words of the family (整体, 支出, 区域) make it another form's. */
function isPrefixOfTitle(prefix: string): boolean {
  return /(?:[省市区县州盟旗局委部厅办院会府]|本级|部门预算|年度?|附件\d*|附表\d*|[)\]】〕\d.])$/u.test(
    prefix,
  );
}
