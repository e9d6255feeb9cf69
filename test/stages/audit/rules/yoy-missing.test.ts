import { expect, test } from "vitest";
import { type Printed, project, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

const RULE = "YOY-MISSING";
const RECURRING = "一次性项目□ 常年性项目☑ 延续性项目□（从  年至  年）";
const form = (budgetHistory: Printed, projectType: Printed = RECURRING) =>
  project({ fields: { budgetHistory, projectType } });
const messages = (budgetHistory: Printed) =>
  runRule(RULE, form(budgetHistory)).findings.map(({ message }) => message.zh);

test("finds a year without its budget", () => {
  const { findings } = runRule(
    RULE,
    form("2020预算数为63万元，2021年预算数相对变低"),
  );
  expect(findings).toMatchObject([{ severity: "warning", expected: "2019" }]);
  expect(findings[0]?.message.zh).toContain("2019年");
  expect(paths(findings[0])).toEqual(["fields.budgetHistory"]);
});

test("finds that nothing is said of the current year", () => {
  const [message, ...others] = messages(
    "2019年38万元（包括建设费用28万元），2020年20万元",
  );
  expect(message).toContain("2021年");
  expect(others).toEqual([]);
});

test.each([
  "2019年40万元；2020年45万元，较2019年增加5万元。",
  "2019年40万元；2020年45万元；津贴由各相关单位自行预算。",
])("finds that what is said is of something else: %s", (history) => {
  expect(messages(history)).toHaveLength(1);
});

test("finds both, and a field without anything", () => {
  expect(messages("2020年45万元")).toHaveLength(2);
  expect(messages("当年预算无变动")).toHaveLength(1);
  expect(messages("50万元")).toHaveLength(2);
  expect(messages("")).toHaveLength(1);
});

test.each([
  "2019年40万元，2020年45万元，当年预算无变动",
  "2019年40万元，2020年45万元，当年预算较上年增加5万元",
  "2019年40万元，2020年45万元，2021年50万元",
  "2019年、2020年均为45万元，与上年持平",
  "前两年预算均为45万元，2021年维持不变",
  "前年40万元，去年45万元，今年预算压减10%",
  "2019年无预算安排，2020年45万元，较上年增幅5%",
  "新增项目",
  "本项目为2021年新增项目，前两年无预算",
  "首次申报，无前两年预算",
])("passes: %s", (history) => {
  expect(outcomeOf(RULE, form(history))).toBe("pass");
});

test("reads what stands beside no field", () => {
  const shifted = project({
    fields: { budgetHistory: "50万元" },
    unplaced: ["1.2019年10万元；2020年24万元；2.当年预算安排无变动"],
  });
  expect(outcomeOf(RULE, shifted)).toBe("pass");
});

test("asks nothing of a one-off project that leaves it blank", () => {
  const oneOff = "一次性项目☑ 常年性项目□ 延续性项目□（从  年至  年）";
  expect(outcomeOf(RULE, form("", oneOff))).toBe("not-applicable");
  expect(outcomeOf(RULE, form("2020年45万元", oneOff))).toBe("finding");
});

test("cannot tell where another field's amount has slipped into its place", () => {
  const shifted = project({
    fields: { totalBudget: "档案整理经费", budgetHistory: "50万元" },
  });
  expect(outcomeOf(RULE, shifted)).toBe("insufficient-data");
});

test("cannot tell without the year or the text", () => {
  expect(outcomeOf(RULE, form(UNREADABLE))).toBe("insufficient-data");
  expect(outcomeOf(RULE, form(null))).toBe("insufficient-data");
  const noYear = project({ fields: { fiscalYear: "" } });
  expect(outcomeOf(RULE, noYear)).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([
    "f1 fields.budgetHistory",
    "f2 fields.budgetHistory",
    "f6 fields.budgetHistory",
  ]);
});
