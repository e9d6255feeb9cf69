import { expect, test } from "vitest";
import { project, UNREADABLE } from "../forms.ts";
import {
  type Short,
  SOUND,
  withGoals,
  withRows,
  withRowsAnd,
} from "../indicator-rows.ts";
import { onSeed, outcomeOf, paths, runRule, runRuleWith } from "../run-rule.ts";

const RULE = "IND-SELF-SATISF";
const asked = (content: string): Short => ["服务对象满意度", content, "≥90%"];

test("finds satisfaction asked of sections", () => {
  const { findings } = runRule(RULE, withRows(asked("绩效管理工作科室满意度")));
  expect(findings).toMatchObject([
    { severity: "info", actual: "绩效管理工作科室满意度" },
  ]);
  expect(paths(findings[0])).toEqual([
    "tables.indicators[0].content",
    "tables.indicators[0].value",
  ]);
});

test("finds satisfaction asked of the unit that the form names", () => {
  const fields = { executingUnit: "人才服务科、信息中心" };
  const form = withRowsAnd({ fields }, asked("信息中心满意度"));
  expect(paths(runRule(RULE, form).findings[0])[2]).toBe(
    "fields.executingUnit",
  );
  const department = withGoals({ annual: [[asked("本单位职工满意度")]] });
  expect(outcomeOf(RULE, department)).toBe("finding");
});

test("takes the words of a profile", () => {
  const form = withRows(asked("网格员满意度"));
  expect(runRuleWith(RULE, { own: ["网格员"] }, form).outcome).toBe("finding");
});

test.each([
  "受训学员满意度",
  "基层医务人员满意度",
  "办事群众满意度",
  "学校满意度",
])("passes: %s", (content) => {
  expect(outcomeOf(RULE, withRows(asked(content)))).toBe("pass");
});

test("passes on sound indicators; has nothing to ask without satisfaction", () => {
  expect(outcomeOf(RULE, withRows(...SOUND))).toBe("pass");
  expect(outcomeOf(RULE, withRows(["数量", "服务科室数量", "12个"]))).toBe(
    "not-applicable",
  );
});

test("cannot tell where the name is unreadable", () => {
  expect(outcomeOf(RULE, project())).toBe("insufficient-data");
  const form = withRows(["服务对象满意度", UNREADABLE, "≥90%"]);
  expect(outcomeOf(RULE, form)).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([
    "f1 tables.indicators[11].content",
    "f2 tables.indicators[9].content",
  ]);
});
