import { expect, test } from "vitest";
import { type Printed, project, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

const RULE = "CONTENT-THIN";
const form = (content: Printed, rows: [Printed, string][] = []) =>
  project({
    fields: { projectName: "党建示范点建设经费", content },
    expenditure: {
      total: "45",
      rows: rows as [string, string][],
    },
  });

test.each([
  ["支持党建示范点建设。", "仅重复项目名称"],
  ["1、党建示范点建设；2、示范点经费。", "仅重复项目名称"],
  ["完成各项工作任务", "仅重复项目名称"],
  ["到先进地区学习经验，整合资源，大力打造品牌", "没有数量"],
  ["2021年按计划推进，落实四个意识", "没有数量"],
])("finds %s", (content, words) => {
  const { findings } = runRule(RULE, form(content));
  expect(findings).toMatchObject([{ severity: "info", actual: content }]);
  expect(findings[0]?.message.zh).toContain(words);
  expect(paths(findings[0])).toEqual(["fields.content", "fields.projectName"]);
});

test.each([
  "建设党建示范点5个",
  "打造示范点三座，培训书记120人次",
  "示范点建设经费100万元",
])("passes on quantities: %s", (content) => {
  expect(outcomeOf(RULE, form(content))).toBe("pass");
});

test("passes on content that names the items of the budget, cannot tell where these are unreadable", () => {
  const content = "更新阵地标识标牌，开展书记轮训，编印学习资料。";
  const rows: [string, string][] = [
    ["1.阵地标识标牌（含设计）", "20"],
    ["2.书记轮训经费", "25"],
  ];
  expect(outcomeOf(RULE, form(content, rows))).toBe("pass");
  expect(outcomeOf(RULE, form(content, rows.slice(1)))).toBe("finding");
  const unreadable: [Printed, string][] = [[UNREADABLE, "20"]];
  expect(outcomeOf(RULE, form(content, unreadable))).toBe("insufficient-data");
});

test.each<Printed>([UNREADABLE, null, "", "/"])(
  "cannot tell: %j",
  (content) => {
    expect(outcomeOf(RULE, form(content))).toBe("insufficient-data");
  },
);

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([
    "f5 fields.content",
    "f6 fields.content",
    "f7 fields.content",
  ]);
});
