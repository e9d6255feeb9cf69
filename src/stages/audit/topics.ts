import { type Grams, gramsOf } from "./text-likeness.ts";

/** What a text is about: its pairs of characters without the words that stand in every plan. */
export function topicsOf(...texts: readonly (string | null)[]): Grams {
  const words = texts.map((text) => (text ?? "").replace(GENERIC, " "));
  return new Set([...gramsOf(words.join("\n"))].filter(isPair));
}

function isPair(gram: string): boolean {
  return gram.length > 1;
}

/** Verbs, adverbs and nouns of officialese that fit any project of any department. */
const GENERIC =
  /(?:高质量)?发展|工作|建设|管理|服务|保障|维护|提升|提高|加强|全面|推进|推动|促进|开展|落实|完成|做好|确保|进一步|深入|持续|不断|着力|大力|努力|积极|切实|强化|深化|突出|加快|实施|全[区市县省国]|[我本各][区市县省]|年度|任务|水平|质量|能力|相关|方面|主要|负责|职能|部门|单位|各类|项目|活动|体系|机制|制度|有效|运行|正常|需要|业务|优秀|重点|重要|建立|健全|完善|优化|打造|创新|支持|引导|包含|情况|进行|以及|通过|要求/gu;
