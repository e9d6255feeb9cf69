import { plain } from "../../text/tidy.ts";

/**
 * A name without what all names of projects have in common: years, numbers, punctuation, 专项, 经费, 工作 …
 * 2021年度干部教育培训经费 → 干部教育培训. Two names with the same core are one name.
 */
export function nameCore(text: string): string {
  return plain(text)
    .replace(YEARS, "")
    .replace(NAME_WORDS, "")
    .replace(NOT_WORDS, "");
}

/**
 * What a text is about, as the set of its character bigrams, without the words that stand in texts about anything
 * (verbs of planning, connectives, those of `nameCore`). Bigrams do not reach over a word left out.
 */
export function topicOf(text: string): ReadonlySet<string> {
  const parts = plain(text)
    .replace(YEARS, " ")
    .replace(NAME_WORDS, " ")
    .replace(COMMON_WORDS, " ")
    .replace(NOT_WORDS, " ")
    .split(" ");
  return new Set(parts.flatMap(bigramsOf));
}

/** The share (0 to 1) of a topic that a text speaks of; null for a topic without words. */
export function topicShare(
  topic: ReadonlySet<string>,
  text: string,
): number | null {
  if (topic.size === 0) return null;
  const words = plain(text);
  const found = [...topic].filter((bigram) => words.includes(bigram));
  return found.length / topic.size;
}

/** The character bigrams of a text, in its order. */
export function bigramsOf(text: string): string[] {
  const chars = [...text];
  return chars.slice(1).map((char, i) => `${chars[i]}${char}`);
}

const YEARS =
  /(?:(?:19|20)\d{2}|[一二]?[〇零○一二三四五六七八九]{3,4})年度?|(?:19|20)\d{2}|[本当全上今去前]年度?|年度/gu;
const NAME_WORDS =
  /专项|项目|工作|经费|费用|资金|预算|支出|相关|有关|各项|各类|包[含括]|其中|的|等(?!级)/gu;
const COMMON_WORDS =
  /进一步|为了|更好地?|开展|实施|做好|完成|保障|确保|保证|提供|支持|加强|加大|推进|推动|促进|提升|提高|改善|增强|深化|继续|用于|满足|需要|需求|要求|正常|顺利|有效|稳定|任务|业务|以及|[为及和与]/gu;
const NOT_WORDS = /[^\p{Script=Han}A-Za-z]+/gu;
