import { expect, test } from "vitest";
import { project, UNREADABLE } from "../forms.ts";
import { SOUND, withRows } from "../indicator-rows.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

const RULE = "IND-SIGN-TEXT";
const form = (value: string) => withRows(["时效", "经费使用时限", value]);

test("finds a sign before words", () => {
  const { findings } = runRule(RULE, form("≤本年内"));
  expect(findings).toMatchObject([{ severity: "info", actual: "≤本年内" }]);
  expect(findings[0]?.message.zh).toContain("“≤”之后不是数值");
  expect(paths(findings[0])).toEqual([
    "tables.indicators[0].value",
    "tables.indicators[0].content",
  ]);
});

test.each(["≥显著", "＝合格", "≤预算数", "小于等于本年内", "≥", "＞良好"])(
  "finds: %s",
  (value) => {
    expect(outcomeOf(RULE, form(value))).toBe("finding");
  },
);

test.each([
  "≥90%",
  "≥90%-95%",
  "≤2021年12月31日",
  "≤本年12月31日",
  "大于三次",
  "≥约50人",
])("passes: %s", (value) => {
  expect(outcomeOf(RULE, form(value))).toBe("pass");
});

test("has nothing to ask where there is no sign", () => {
  for (const value of ["不超过预算", "有所提升", "5期"])
    expect(outcomeOf(RULE, form(value))).toBe("not-applicable");
  expect(outcomeOf(RULE, withRows(...SOUND))).toBe("pass");
});

test("cannot tell where a value is unreadable", () => {
  expect(outcomeOf(RULE, project())).toBe("insufficient-data");
  const unread = withRows(
    ["时效", "时限", "≤30天"],
    ["时效", "时限", UNREADABLE],
  );
  expect(outcomeOf(RULE, unread)).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual(["f7 tables.indicators[2].value"]);
});
