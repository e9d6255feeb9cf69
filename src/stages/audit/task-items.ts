import { halfWidth, tidy } from "../../text/tidy.ts";

/**
 * The items of 年度工作任务, each by its first sentence, without number: what it is about before it goes into how.
 * Where items are numbered, a paragraph without number belongs to the item before it; where none is, each is an item.
 */
export function taskItems(text: string): string[] {
  const lines = tidy(text).split("\n").map(halfWidth);
  const numbered = lines.join("\n").split(ITEM);
  return (numbered.length > 1 ? numbered.slice(1) : lines)
    .map((item) => item.split(/[。;\n]/u)[0]?.trim() ?? "")
    .filter((item) => item !== "");
}

/** （一） 一、 1. 2、 ① in front of an item, not within a number. */
const ITEM =
  /\([一二三四五六七八九十]{1,3}\)|\(\d{1,2}\)|(?<=^|[。;\n])(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.、](?!\d))|[①-⑳]/u;
