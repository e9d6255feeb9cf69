import { expect, test } from "vitest";
import { type Printed, project, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule, runRuleWith } from "../run-rule.ts";

const RULE = "AMT-TOTAL-YEAR";
const ONE_OFF = "一次性项目☑ 常年性项目□ 延续性项目□（从  年至  年）";
const RECURRING = "一次性项目□ 常年性项目☑ 延续性项目□（从  年至  年）";
const CONTINUING = "一次性项目□ 常年性项目□ 延续性项目☑（从2021年至2023年）";
const NONE = "一次性项目□ 常年性项目□ 延续性项目□（从  年至  年）";
const form = (
  totalBudget: Printed,
  currentYearBudget: Printed,
  projectType: Printed = RECURRING,
) => project({ fields: { totalBudget, currentYearBudget, projectType } });

test("finds a total that the tables contradict", () => {
  const { findings } = runRule(RULE, form("50万元", "45万元"));
  expect(findings).toMatchObject([
    {
      severity: "warning",
      expected: { yuan: 500000 },
      actual: { yuan: 450000 },
      difference: { yuan: -50000 },
    },
  ]);
  expect(findings[0]?.message.zh).toMatch(/50万元.*45万元.*5万元.*常年性/u);
  expect(paths(findings[0])).toEqual([
    "fields.totalBudget",
    "fields.currentYearBudget",
    "fields.projectType",
  ]);
});

test("finds a current year that the tables contradict", () => {
  const { findings } = runRule(RULE, form("45万元", "20万元", ONE_OFF));
  expect(paths(findings[0])[0]).toBe("fields.currentYearBudget");
});

test.each([RECURRING, CONTINUING, NONE])(
  "a current year above the total is critical: %s",
  (type) => {
    const { findings } = runRule(RULE, form("45万元", "60万元", type));
    expect(findings).toMatchObject([{ severity: "critical" }]);
  },
);

test("finds it where no type is ticked, and says so", () => {
  const [finding] = runRule(RULE, form("50", "45", NONE)).findings;
  expect(finding?.severity).toBe("warning");
  expect(finding?.message.zh).toContain("未勾选");
});

test("finds a total that slipped into the next field", () => {
  const shifted = project({
    fields: {
      projectName: "档案整理与复查经费",
      totalBudget: "档案整理与复查经费",
      budgetHistory: "45万元",
      currentYearBudget: "20万元",
    },
  });
  expect(paths(runRule(RULE, shifted).findings[0])).toEqual([
    "fields.currentYearBudget",
    "fields.budgetHistory",
    "fields.projectType",
  ]);
});

test("passes equal amounts, in whatever unit, and a project of several years", () => {
  expect(outcomeOf(RULE, form("45", "450000元"))).toBe("pass");
  expect(outcomeOf(RULE, form("150", "45", CONTINUING))).toBe("pass");
  const over = form("50", "45");
  expect(runRuleWith(RULE, { tolerance: 50000 }, over).outcome).toBe("pass");
});

test.each<[Printed, Printed, Printed]>([
  ["", "45", RECURRING],
  ["50", "", RECURRING],
  [UNREADABLE, "45", RECURRING],
  ["50", "45", UNREADABLE],
])("cannot tell with %j, %j, %j", (total, year, type) => {
  expect(outcomeOf(RULE, form(total, year, type))).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual(["f4 fields.currentYearBudget"]);
});
