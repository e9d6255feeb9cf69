import { expect, test } from "vitest";
import { type Printed, project, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

const RULE = "YOY-CLAIM";
const form = (budgetHistory: Printed, currentYearBudget: Printed = "45万元") =>
  project({ fields: { budgetHistory, currentYearBudget } });

test("finds a claim against the numbers", () => {
  const { findings } = runRule(RULE, form("2020年50万元；当年预算安排无变动"));
  expect(findings).toMatchObject([
    {
      expected: { yuan: 500000 },
      actual: { yuan: 450000 },
      difference: { yuan: -50000 },
    },
  ]);
  expect(findings[0]?.message.zh).toMatch(
    /无变动.*2020年50万元.*45万元.*-10\.0%/u,
  );
  expect(paths(findings[0])).toEqual([
    "fields.budgetHistory",
    "fields.currentYearBudget",
  ]);
});

test("names what the tables of the form say instead", () => {
  const [finding] = runRule(
    RULE,
    form("2020年50万元；当年预算无变动", "20万元"),
  ).findings;
  expect(finding?.message.zh).toContain("按资金来源和支出明细为45万元");
});

test("reads claims and histories that stand beside no field", () => {
  const shifted = project({
    fields: { budgetHistory: "50 万元" },
    unplaced: ["1.2019年10万元；2020年24万元；2.当年预算安排无变动"],
  });
  expect(paths(runRule(RULE, shifted).findings[0])[0]).toBe("unplaced[0]");
  const apart = project({
    fields: { budgetHistory: "2020年24万元" },
    unplaced: ["当年预算安排无变动"],
  });
  expect(paths(runRule(RULE, apart).findings[0])).toEqual([
    "unplaced[0]",
    "fields.budgetHistory",
    "fields.currentYearBudget",
  ]);
});

test.each([
  "2020年40万元，2021年预算有所下调",
  "2020年45万元，2021年预算有所下调",
  "2020年50万元，当年预算较上年增加",
  "2020年60万元，当年预算基本持平",
])("finds: %s", (history) => {
  expect(outcomeOf(RULE, form(history))).toBe("finding");
});

test("cannot tell where the text claims two things", () => {
  const history = "2020年50万元，当年预算基本持平，较上年减少";
  expect(outcomeOf(RULE, form(history))).toBe("insufficient-data");
});

test.each([
  "2020年45万元；当年预算不变",
  "2020年63万元，2021年预算数相对变低",
  "2020年40万元，当年预算较上年增加5万元",
  "2020年46万元，当年预算基本持平",
  "2019年50万元，2020年40万元，当年预算较2019年减少",
])("passes: %s", (history) => {
  expect(outcomeOf(RULE, form(history))).toBe("pass");
});

test.each(["2019年38万元，2020年20万元", "", "津贴由各相关单位自行预算"])(
  "has nothing to ask where nothing is claimed: %s",
  (history) => {
    expect(outcomeOf(RULE, form(history))).toBe("not-applicable");
  },
);

test("cannot tell without both numbers, the year or the text", () => {
  const claim = "2020年45万元；当年预算无变动";
  expect(outcomeOf(RULE, form("当年预算无变动"))).toBe("insufficient-data");
  expect(outcomeOf(RULE, form(claim, ""))).toBe("insufficient-data");
  expect(outcomeOf(RULE, form(UNREADABLE))).toBe("insufficient-data");
  const noYear = project({
    fields: { budgetHistory: claim, fiscalYear: null },
  });
  expect(outcomeOf(RULE, noYear)).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual(["f4 unplaced[0]"]);
});
