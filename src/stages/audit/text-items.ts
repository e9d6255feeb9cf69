import { amountsIn } from "../../text/amounts.ts";
import { plain } from "../../text/tidy.ts";
import { narrativeItems } from "./narrative-items.ts";
import { withoutCounts } from "./narrative-names.ts";

/**
 * The items of a text that lists them: those numbered (1、… 2、…; （一）…; ①…), or else those with an amount each
 * (档案整理35万元，档案复查10万元). Numbers, amounts and counts are left out of them.
 * @returns none for running text: fewer than two are no list
 */
export function textItems(text: string, fiscalYear: number | null): string[] {
  const numbered = plain(text).split(NUMBERING).slice(1);
  const items =
    numbered.length > 1
      ? numbered.map(nameOfSection)
      : namesWithAmounts(text, fiscalYear);
  return items.length > 1 ? items : [];
}

/** 1. 1、 (1) （一） 一、 ①; not 3.5, and 1.2019年 is the first item about 2019. */
const NUMBERING =
  /(?<![\d.])\d{1,2}[.、](?!\d|$)|(?<![\d.])\d{1,2}[.、](?=(?:19|20)\d{2}年)|\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)|(?<=^|[。;])[一二三四五六七八九十]{1,3}、|[①-⑳]/u;

function namesWithAmounts(text: string, fiscalYear: number | null): string[] {
  const { items } = narrativeItems(text, fiscalYear);
  const [only, ...others] = items;
  // 共安排30万元，其中：…: the parts are what it lists.
  const listed = only && others.length === 0 ? only.parts : items;
  return listed.map(({ name }) => name).filter((name) => name !== "");
}

function nameOfSection(section: string): string {
  let rest = "";
  let from = 0;
  for (const { start, end } of amountsIn(section)) {
    rest += section.slice(from, start);
    from = end;
  }
  const sentence = (rest + section.slice(from)).replace(/约?[\s。;,]*$/u, "");
  return withoutCounts(sentence).replace(COUNT, "").trim();
}

/** 路面修补120公里, 手册印制（240份） */
const COUNT =
  /\(?(?:约|共)?\d[\d.,]*[万千百]?[余多]?(?:人次|平方米|个工作日|[\p{Script=Han}㎡])\)?$/u;
