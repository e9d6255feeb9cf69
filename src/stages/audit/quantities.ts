import { plain } from "../../text/tidy.ts";

/** Whether a text counts something: 120份, 5期, 10万元, 98%, 三场. Years, dates, numbers of items and of documents count nothing. */
export function hasQuantity(text: string): boolean {
  const line = plain(text).replace(NO_QUANTITIES, " ");
  return COUNTED.test(line) || SPELT.test(line);
}

const NO_QUANTITIES =
  /(?:19|20)\d{2}\s*(?:[-—–~至]\s*(?:19|20)\d{2})?年?度?|\d{1,2}月(?:\d{1,2}日)?|第[\d一二三四五六七八九十百]+|\d+号|(?<![\d.])\d{1,2}[.、](?!\d)/gu;
/** A number with whatever it counts behind it. */
const COUNTED = /\d\s*(?:余|多)?(?:[%‰\p{Script=Han}]|[a-zA-Z㎡²³]+)/u;
/** Spelt numbers only before words that are hardly ever anything but a measure: 四个意识 and 三项制度 are names. */
const SPELT =
  /[一二两三四五六七八九十百千万]+余?(?:场次?|期|名|人次|台|套|份|户|辆|座|公里|平方米|万元)(?!制)/u;
