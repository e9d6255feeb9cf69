import { expect, test } from "vitest";
import { type Printed, project, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

const RULE = "TYPE-MULTI";
const form = (projectType: Printed) => project({ fields: { projectType } });

test.each([
  "一次性项目☑ 常年性项目☑ 延续性项目□（从 年至 年）",
  "√一次性项目 □常年性项目 √延续性项目（从2021年至2023年）",
  "一次性项目■ 常年性项目■ 延续性项目■",
])("finds %s", (printed) => {
  const { findings } = runRule(RULE, form(printed));
  expect(findings).toMatchObject([{ severity: "warning", actual: printed }]);
  expect(paths(findings[0])).toEqual(["fields.projectType"]);
});

test.each([
  "一次性项目□ 常年性项目☑ 延续性项目□",
  "一次性项目□ 常年性项目□√ 延续性项目□",
  "一次性项目□ 常年性项目□ 延续性项目□",
  "",
])("passes on one tick or none: %j", (printed) => {
  expect(outcomeOf(RULE, form(printed))).toBe("pass");
});

test.each<Printed>([UNREADABLE, null, "一次性项目 常年性项目 延续性项目"])(
  "cannot tell: %j",
  (printed) => {
    expect(outcomeOf(RULE, form(printed))).toBe("insufficient-data");
  },
);

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([]);
});
