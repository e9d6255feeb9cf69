import { amountsIn } from "../../text/amounts.ts";
import { plain } from "../../text/tidy.ts";

/**
 * The items of a text that lists them: those numbered (1、… 2、…; （一）…; ①…), or else the clauses with an amount each
 * (档案整理35万元，档案复查10万元). Numbers and amounts are left out of them.
 * @returns none for running text: fewer than two are no list
 */
export function textItems(text: string): string[] {
  const line = plain(text);
  const numbered = line.split(NUMBERING).slice(1);
  const items =
    numbered.length > 1
      ? numbered
      : line.split(/[,;。]/u).filter((clause) => amountsIn(clause).length > 0);
  return items.length > 1 ? items.map(withoutAmounts) : [];
}

/** 1. 1、 (1) （一） 一、 ①; not 3.5, and 1.2019年 is the first item about 2019. */
const NUMBERING =
  /(?<![\d.])\d{1,2}[.、](?!\d|$)|(?<![\d.])\d{1,2}[.、](?=(?:19|20)\d{2}年)|\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)|(?<=^|[。;])[一二三四五六七八九十]{1,3}、|[①-⑳]/u;

function withoutAmounts(item: string): string {
  let rest = "";
  let from = 0;
  for (const { start, end } of amountsIn(item)) {
    rest += item.slice(from, start);
    from = end;
  }
  return (rest + item.slice(from)).replace(/约?[\s。;,]*$/u, "").trim();
}
