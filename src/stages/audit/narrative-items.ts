import { plain } from "../../text/tidy.ts";
import { readAmountRun } from "./narrative-run.ts";
import { withUnits } from "./narrative-units.ts";
import { numberedSections } from "./numbered-sections.ts";

/** Something that a narrative names with an amount. */
export interface NarrativeItem {
  /** As printed, without number and the words around the amount. */
  name: string;
  fen: number;
  /** What it is made of, as far as the text says: 设备费20万元（电脑12万元、打印机8万元）. */
  parts: NarrativeItem[];
}

/** What a narrative says that money goes to. */
export interface Narrative {
  /** Amounts that make up the whole, once each: 其中 and remarks in brackets are parts, 共计 is none of them. */
  items: NarrativeItem[];
  /** What it calls the whole (共需45万元), in fen; null where it does not. */
  total: number | null;
  /** Everything that it counts has its amount, so that the items are all there is. */
  whole: boolean;
  /** It numbers them. */
  listed: boolean;
}

/**
 * The items with amounts of a text such as 项目主要内容: counted (1、 （1） 一是), divided by marks, or one sentence.
 * Prices, amounts of other years, thresholds and sources of money are no items.
 */
export function narrativeItems(
  text: string,
  fiscalYear: number | null,
): Narrative {
  const sentences = text.replace(PARAGRAPH_END, "$1;");
  const whole = read(withUnits(plain(sentences)), fiscalYear);
  return withoutCover(whole);
}

/** A paragraph ends a sentence, also without a mark; a line that breaks an amount does not. */
const PARAGRAPH_END = /([元万)）\p{Script=Han}])[\r\n]+(?!\s*[万亿元])/gu;

function read(text: string, fiscalYear: number | null): Narrative {
  const list = numberedSections(text);
  if (list === null) return readAmountRun(text, fiscalYear);
  const head = readAmountRun(list.head, fiscalYear);
  const narrative: Narrative = {
    items: [],
    total: head.total,
    whole: true,
    listed: true,
  };
  list.sections.forEach((section, i) => {
    const last = i === list.sections.length - 1;
    const own = read(section, fiscalYear);
    const sum = sumOfItems(own.items);
    const isLocal = own.total === sum || (!last && own.items.length > 0);
    if (own.total !== null && !isLocal) narrative.total ??= own.total;
    const fen = isLocal && own.total !== null ? own.total : sum;
    narrative.whole &&= fen !== null && own.whole;
    if (fen !== null) narrative.items.push(toItem(section, own.items, fen));
  });
  return underHead(head.items, narrative);
}

/** 设备购置20万元：1.电脑…2.打印机…: what stands before the numbers is what they divide. */
function underHead(head: NarrativeItem[], list: Narrative): Narrative {
  const [cover, ...others] = head;
  if (cover === undefined || others.length > 0 || list.items.length === 0)
    return { ...list, items: [...head, ...list.items] };
  return { ...list, items: [{ ...cover, parts: list.items }] };
}

/** A section as one item: named by its heading where it has several parts. */
function toItem(
  section: string,
  items: NarrativeItem[],
  fen: number,
): NarrativeItem {
  const [only, ...others] = items;
  if (only && others.length === 0) return { ...only, fen };
  const heading = /^([^:,;。()]*)[:(]/u.exec(section)?.[1] ?? "";
  const name = heading || items.map((item) => item.name).join("、");
  return { name, fen, parts: items };
}

/** A single item with its parts, as 档案经费45万元，其中…, is the whole and the parts are the items. */
function withoutCover(narrative: Narrative): Narrative {
  const [only, ...others] = narrative.items;
  if (!only || others.length > 0 || only.parts.length < 2) return narrative;
  const sum = sumOfItems(only.parts);
  // 其中 may name some parts only; numbers count all of them.
  if (sum !== only.fen && !narrative.listed) return narrative;
  const total = narrative.total ?? only.fen;
  return { ...narrative, items: only.parts, total };
}

/** The sum of items in fen; null where there are none. */
export function sumOfItems(items: readonly NarrativeItem[]): number | null {
  if (items.length === 0) return null;
  return items.reduce((sum, { fen }) => sum + fen, 0);
}
