import { isBlank } from "../amount.ts";
import { mattersIn } from "../matters.ts";
import { fieldCell } from "../placed-cell.ts";
import {
  finding,
  formRule,
  INSUFFICIENT_DATA,
  NO_OPTIONS,
  NOT_APPLICABLE,
  PASS,
  PROJECT,
} from "../rule.ts";
import { textItems } from "../text-items.ts";
import { topicOf, topicShare } from "../topic.ts";

export const goalCoverage = formRule({
  id: "GOAL-COVERAGE",
  severity: "info",
  formTypes: [PROJECT],
  title: { zh: "目标未覆盖主要内容", en: "Content without a goal" },
  asks: {
    zh: "主要内容中列出的各事项，绩效总目标是否都有体现？",
    en: "Does the overall goal speak of each item that the content lists?",
  },
  examples: [
    {
      zh: "主要内容列有“扶贫工作资金”，绩效总目标未提及扶贫。",
      en: "The content lists poverty relief, of which the goal says nothing.",
    },
  ],
  basis: null,
  needs: ["fields.content", "fields.goal"],
  options: NO_OPTIONS,
  check(form) {
    const content = fieldCell(form, "content");
    const goal = fieldCell(form, "goal");
    if (content.cell.state !== "read" || isBlank(content))
      return INSUFFICIENT_DATA;
    const items = textItems(content.cell.text ?? "");
    if (items.length === 0) return NOT_APPLICABLE;
    // That there is no goal is what GOAL-MISSING asks.
    if (isBlank(goal)) return NOT_APPLICABLE;
    if (goal.cell.state !== "read") return INSUFFICIENT_DATA;
    const text = goal.cell.text ?? "";
    const omitted = items.filter((item) => !isCovered(item, text));
    if (omitted.length === 0) return PASS;
    const listed = omitted.join("、");
    return finding({
      message: {
        zh: `疑似绩效总目标未体现主要内容中的事项（${listed}），请核实。`,
        en: `The overall goal seems not to speak of items of the content (${listed}). Please verify.`,
      },
      actual: listed,
      evidence: [goal, content],
    });
  },
});

/** The goal has a word of the item, or one for the same matter (公众号: 互联网平台). */
function isCovered(item: string, goal: string): boolean {
  const topic = topicOf(item.replace(ANYTHING, " "));
  if (topic.size === 0 || (topicShare(topic, goal) ?? 0) > 0) return true;
  const matters = mattersIn(goal);
  return [...mattersIn(item)].some((matter) => matters.has(matter));
}

/** Words that say what is done, but not to what: in common they make nothing of one thing. */
const ANYTHING =
  /其[他它]|运[行营维转]|维[护修]|管理|服务|建设|购置|采购|活动|组织|举办|日常|经常/gu;
