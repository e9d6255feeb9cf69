import { type NarrativeAmount, narrativeAmounts } from "./narrative-amounts.ts";
import type { Narrative, NarrativeItem } from "./narrative-items.ts";
import {
  hasClauseAfter,
  hasClauseWithout,
  isSourceName,
  isTotalName,
  nameBefore,
  nameOf,
  namesIn,
} from "./narrative-names.ts";

/**
 * The items of a plain text that does not number them: 设备10万元、维修5万元（其中材料2万元），共计15万元.
 * @param text of one numbered section, or a whole narrative
 */
export function readAmountRun(
  text: string,
  fiscalYear: number | null,
): Narrative {
  const amounts = narrativeAmounts(text, fiscalYear);
  const planned = amounts.filter(({ role }) => role === "item");
  const run: Run = {
    items: [],
    total: null,
    whole: true,
    cover: null,
    names: [],
  };
  let previous: NarrativeAmount | null = null;
  for (const [i, amount] of planned.entries()) {
    const words = text.slice(previous?.end ?? 0, amount.start);
    const next = planned[i + 1];
    const behind = text.slice(amount.end, next?.start ?? text.length);
    run.whole &&= !hasClauseWithout(words, previous === null);
    take(run, amount, words, behind, text);
    previous = amount;
  }
  const rest = text.slice(previous?.end ?? 0);
  const closed = previous === null || !hasClauseAfter(rest);
  const isOpen = amounts.some(({ role }) => role === "open");
  const whole = run.whole && closed && !isOpen && run.items.length > 0;
  const items = withoutLead(run.items, text);
  return { items, total: run.total, whole, listed: false };
}

interface Run extends Omit<Narrative, "listed"> {
  cover: Cover | null;
  /** Names whose amounts follow in turn: 维修、购置分别为10万元、5万元. */
  names: string[];
}

/** The item that an amount stands below. */
interface Cover {
  item: NarrativeItem;
  /** As long as its bracket is open; else (其中) as long as the sentence. */
  bracket: boolean;
  /** It has no amount of its own yet: 设备费（电脑12万元、打印机8万元. */
  sums: boolean;
}

function take(
  run: Run,
  { fen, start }: NarrativeAmount,
  words: string,
  behind: string,
  text: string,
): void {
  const depth = bracketDepth(text.slice(0, start));
  if (run.cover !== null && ends(run.cover, words, depth)) {
    const closed = run.cover;
    run.cover = null;
    // 设备费（含电脑12万元）20万元: its own amount stands behind the bracket.
    if (closed.sums && /^\)[约需共计:]*$/u.test(words)) {
      closed.item.fen = fen;
      return;
    }
  }
  run.cover ??= coverOf(run, words, depth);
  if (isTotalName(words)) {
    if (run.cover === null) run.total ??= fen;
    return;
  }
  if (isSourceName(words)) return;
  const inner = run.cover?.sums
    ? words.replace(/^.*\((?:包?含|包括)?/u, "")
    : words;
  const items = itemsOf(run, inner, behind, fen);
  if (run.cover === null) run.items.push(...items);
  else {
    run.cover.item.parts.push(...items);
    if (run.cover.sums)
      for (const item of items) run.cover.item.fen += item.fen;
  }
}

function ends(cover: Cover, words: string, depth: number): boolean {
  return cover.bracket ? depth === 0 : /[;。]/u.test(words);
}

/** What the words before an amount put it below. */
function coverOf(run: Run, words: string, depth: number): Cover | null {
  const last = run.items.at(-1);
  if (last && run.total === null && /其中/u.test(words))
    return { item: last, bracket: false, sums: false };
  if (depth === 0) return null;
  if (last && /^(?:左右|整)?\(/u.test(words))
    return { item: last, bracket: true, sums: false };
  const [, outside = "", inside = ""] = /^(.*)\(([^()]*)$/u.exec(words) ?? [];
  const name = nameBefore(outside);
  if (name === "" || nameBefore(inside) === "") return null;
  const item = { name, fen: 0, parts: [] };
  run.items.push(item);
  return { item, bracket: true, sums: true };
}

/** One item, or several where one amount goes for each: 维修、购置各10万元. */
function itemsOf(
  run: Run,
  words: string,
  behind: string,
  fen: number,
): NarrativeItem[] {
  const [, each] = /^(.*)各[安排需约为计]*$/u.exec(words) ?? [];
  if (each !== undefined)
    return namesIn(each).map((name) => ({ name, fen, parts: [] }));
  const [, listed] = /^(.*)分别[安排需约为是计]*$/u.exec(words) ?? [];
  if (listed !== undefined) run.names = namesIn(listed);
  else if (!/^[、,和及与]$/u.test(words)) run.names = [];
  const name = run.names.shift() ?? nameOf(words, behind);
  return [{ name, fen, parts: [] }];
}

/** 档案经费45万元，包括整理35万元、复查10万元: the first is the whole of the others, which words between must say. */
function withoutLead(items: NarrativeItem[], text: string): NarrativeItem[] {
  const [first, ...others] = items;
  if (!first || others.length < 2 || !LEADS.test(text)) return items;
  const sum = others.reduce((total, { fen }) => total + fen, 0);
  if (sum !== first.fen || first.parts.length > 0) return items;
  return [{ ...first, parts: others }];
}

const LEADS =
  /[元万](?:左右)?[,;。:(]*(?:主要)?(?:包括|包含|含|用于|分为|具体|如下|:|分别)/u;

function bracketDepth(text: string): number {
  let depth = 0;
  for (const c of text)
    if (c === "(") depth++;
    else if (c === ")" && depth > 0) depth--;
  return depth;
}
