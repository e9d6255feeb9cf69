import { plain, tidy } from "../../text/tidy.ts";

/** The items of 年度工作任务, each by its first sentence, without number: what it is about before it goes into how. */
export function taskItems(text: string): string[] {
  return tidy(text)
    .split("\n")
    .flatMap((line) => plain(line).split(ITEM))
    .map((item) => item.split(/[。;]/u)[0]?.trim() ?? "")
    .filter((item) => item !== "");
}

/** （一） 一、 1. 2、 ① in front of an item, not within a number. */
const ITEM =
  /\([一二三四五六七八九十]{1,3}\)|\(\d{1,2}\)|(?<=^|[。;])(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.、](?!\d))|[①-⑳]/u;
