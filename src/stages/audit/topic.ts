import { plain } from "../../text/tidy.ts";
import { type Grams, pairsOf } from "./text-likeness.ts";

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
 * What a text is about, as the set of its pairs of characters, without the words that stand in texts about anything
 * (verbs of planning, connectives, those of `nameCore`). Pairs do not reach over a word left out.
 */
export function topicOf(text: string): Grams {
  const parts = plain(text)
    .replace(YEARS, " ")
    .replace(NAME_WORDS, " ")
    .replace(COMMON_WORDS, " ")
    .replace(NOT_WORDS, " ")
    .split(" ");
  return new Set(parts.flatMap((part) => [...pairsOf(part)]));
}

/**
 * What texts of plans (goals, duties, tasks) are about: their topic without the great words that fit any project of any
 * department as well.
 */
export function planTopicOf(...texts: readonly (string | null)[]): Grams {
  const words = texts.map((text) => (text ?? "").replace(PLAN_WORDS, " "));
  return topicOf(words.join("\n"));
}

/** The share (0 to 1) of a topic that a text speaks of; null for a topic without words. */
export function topicShare(topic: Grams, text: string): number | null {
  if (topic.size === 0) return null;
  const words = plain(text);
  const found = [...topic].filter((pair) => words.includes(pair));
  return found.length / topic.size;
}

const YEARS =
  /(?:(?:19|20)\d{2}|[一二]?[〇零○一二三四五六七八九]{3,4})年度?|(?:19|20)\d{2}|[本当全上今去前]年度?|年度/gu;
const NAME_WORDS =
  /专项|项目|工作|经费|费用|资金|预算|支出|相关|有关|各项|各类|包[含括]|其中|的|等(?!级)/gu;
const COMMON_WORDS =
  /进一步|为了|更好地?|开展|实施|做好|完成|保障|确保|保证|提供|支持|加强|加大|推进|推动|促进|提升|提高|改善|增强|深化|继续|用于|满足|需要|需求|要求|正常|顺利|有效|稳定|任务|业务|以及|[为及和与]/gu;
const NOT_WORDS = /[^\p{Script=Han}A-Za-z]+/gu;
/** Beside those of COMMON_WORDS. */
const PLAN_WORDS =
  /(?:高质量)?发展|建设|管理|服务|维护|全面|落实|深入|持续|不断|着力|大力|努力|积极|切实|强化|突出|加快|全[区市县省国]|[我本各][区市县省]|水平|质量|能力|方面|主要|负责|职能|部门|单位|活动|体系|机制|制度|运行|优秀|重点|重要|建立|健全|完善|优化|打造|创新|引导|包含|情况|进行|通过|要求/gu;
