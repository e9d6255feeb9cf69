import { z } from "zod";
import { isBlank } from "../amount.ts";
import { yearOf } from "../department-projects.ts";
import { leftOut } from "../left-out.ts";
import {
  ANCILLARY_MATTERS,
  mattersIn,
  OTHER_MATTERS,
  RUNNING_MATTERS,
} from "../matters.ts";
import { fieldCell } from "../placed-cell.ts";
import {
  finding,
  formRule,
  INSUFFICIENT_DATA,
  NOT_APPLICABLE,
  PASS,
} from "../rule.ts";
import { PROJECT } from "../subject.ts";
import { textItems } from "../text-items.ts";
import { topicOf } from "../topic.ts";

const Options = z.object({
  matters: z
    .array(z.array(z.string().min(1)).min(1))
    .default(
      [...OTHER_MATTERS, ...ANCILLARY_MATTERS, ...RUNNING_MATTERS].map(
        (words) => [...words],
      ),
    )
    .describe(
      "同一事项的不同说法，每组一个事项 / Words for one and the same thing, a group for each",
    ),
});

export const goalCoverage = formRule({
  id: "GOAL-COVERAGE",
  severity: "info",
  subjects: [PROJECT],
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
  needs: [
    "fields.fiscalYear",
    "fields.projectName",
    "fields.content",
    "fields.goal",
    "fields.annualGoal",
  ],
  places: [["fields.content"], ["fields.goal"]],
  options: Options,
  check(form, { matters }) {
    const content = fieldCell(form, "content");
    const goal = fieldCell(form, "goal");
    if (content.cell.state !== "read" || isBlank(content))
      return INSUFFICIENT_DATA;
    const items = textItems(content.cell.text ?? "", yearOf(form));
    if (items.length === 0) return NOT_APPLICABLE;
    // That there is no goal is what GOAL-MISSING asks.
    if (isBlank(goal)) return NOT_APPLICABLE;
    if (goal.cell.state !== "read") return INSUFFICIENT_DATA;
    const annual = fieldCell(form, "annualGoal").cell.text ?? "";
    const text = `${goal.cell.text ?? ""}\n${annual}`;
    const told = mattersIn(text, matters);
    const subject = topicOf(fieldCell(form, "projectName").cell.text ?? "");
    const things = items.map((name) => ({ name, words: wordsOf(name) }));
    const omitted = leftOut(things, text, subject)
      .map(({ name }) => name)
      .filter(
        (name) => ![...mattersIn(name, matters)].some((m) => told.has(m)),
      );
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

/** The words of an item, without those that say what is done, but not to what: in common they make nothing of one thing. */
function wordsOf(item: string): ReadonlySet<string> {
  return topicOf(item.replace(ANYTHING, " "));
}

const ANYTHING =
  /其[他它]|运[行营维转]|维[护修]|管理|服务|建设|购置|采购|活动|组织|举办|日常|经常/gu;
