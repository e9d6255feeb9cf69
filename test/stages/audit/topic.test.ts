import { expect, test } from "vitest";
import {
  nameCore,
  planTopicOf,
  topicOf,
  topicShare,
} from "../../../src/stages/audit/topic.ts";

test.each([
  ["2021年度干部教育培训经费", "干部教育培训"],
  ["2021 年度 干部教育培训项目", "干部教育培训"],
  ["二〇二一年度干部教育培训专项资金", "干部教育培训"],
  ["信息系统等级保护费用", "信息系统等级保护"],
  ["12345热线工作经费（含平台）", "热线含平台"],
])("the core of %s", (name, core) => {
  expect(nameCore(name)).toBe(core);
});

test("a topic is what is left of a text without the words of any text", () => {
  expect([...topicOf("进一步加强档案整理，确保工作顺利开展。")]).toEqual([
    "档案",
    "案整",
    "整理",
  ]);
  expect(topicOf("完成各项工作任务").size).toBe(0);
});

test("pairs do not reach over what was left out", () => {
  expect([...topicOf("档案和干部")]).toEqual(["档案", "干部"]);
});

test("the share of a topic that a text has", () => {
  const topic = topicOf("档案整理");
  expect(topicShare(topic, "整理档案")).toBeCloseTo(2 / 3);
  expect(topicShare(topic, "干部培训")).toBe(0);
  expect(topicShare(topicOf("工作经费"), "档案整理")).toBeNull();
});

test("the topic of plans is without the words of every plan as well", () => {
  expect([...planTopicOf("全面提升人才服务工作水平")]).toEqual(["人才"]);
  expect([...planTopicOf("完成年度任务", null)]).toEqual([]);
});
