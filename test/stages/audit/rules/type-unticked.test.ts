import { expect, test } from "vitest";
import { type Printed, project, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

const RULE = "TYPE-UNTICKED";
const form = (projectType: Printed) => project({ fields: { projectType } });

test.each(["一次性项目□ 常年性项目□ 延续性项目□（从 年至 年）", ""])(
  "finds: %j",
  (printed) => {
    const { findings } = runRule(RULE, form(printed));
    expect(findings).toHaveLength(1);
    expect(paths(findings[0])).toEqual(["fields.projectType"]);
  },
);

test.each([
  "一次性项目□ 常年性项目☑ 延续性项目□",
  "常年性项目",
  "一次性项目☑ 常年性项目☑",
  "一次性项目□ 阶段性项目☑",
])("passes where something is ticked: %s", (printed) => {
  expect(outcomeOf(RULE, form(printed))).toBe("pass");
});

test.each<Printed>([
  UNREADABLE,
  null,
  "一次性项目 常年性项目 延续性项目",
  "常年性项目\uf0ff",
  "见附件",
])("cannot tell: %j", (printed) => {
  expect(outcomeOf(RULE, form(printed))).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([
    "f1 fields.projectType",
    "f2 fields.projectType",
  ]);
});
