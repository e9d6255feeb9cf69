import { expect, test } from "vitest";
import { type Printed, project, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule, runRuleWith } from "../run-rule.ts";
import { seedForms } from "../seed-forms.ts";

const RULE = "YOY-LARGE";
const form = (budgetHistory: Printed, currentYearBudget: Printed = "45万元") =>
  project({ fields: { budgetHistory, currentYearBudget } });

test("finds a fall, also with its reason", () => {
  const { findings } = runRule(
    RULE,
    form("2019年80万元，2020年90万元，因人员划转，当年预算下调"),
  );
  expect(findings).toMatchObject([
    {
      severity: "warning",
      expected: { yuan: 900000 },
      actual: { yuan: 450000 },
      difference: { yuan: -450000 },
    },
  ]);
  expect(findings[0]?.message.zh).toMatch(/90万元.*45万元.*-50\.0%/u);
  expect(findings[0]?.message.zh).not.toContain("未见原因");
  expect(paths(findings[0])).toEqual([
    "fields.budgetHistory",
    "fields.currentYearBudget",
  ]);
});

test("finds a rise, by the tables where they agree against the field", () => {
  const { findings } = runRule(RULE, form("2020年24万元", "20万元"));
  expect(findings[0]?.message.zh).toMatch(
    /\+87\.5%.*未见原因.*20万元计为-16\.7%/u,
  );
});

test.each<[string, string | undefined]>([
  ["2020年34.62万元", "info"],
  ["2020年34.61万元", "warning"],
  ["2020年37.5万元，当年增加", "info"],
  ["2020年37.6万元，当年增加", undefined],
  ["2020年37万元，因新增人员，当年增加", undefined],
  ["2020年45万元", undefined],
])("weighs %s as %s", (history, severity) => {
  expect(runRule(RULE, form(history)).findings[0]?.severity).toBe(severity);
});

test("takes the thresholds of a profile", () => {
  const change = form("2020年40万元，因新增人员增加");
  expect(runRuleWith(RULE, { threshold: 10 }, change).outcome).toBe("finding");
  expect(runRuleWith(RULE, { threshold: 15 }, change).outcome).toBe("pass");
  const silent = form("2020年40万元");
  expect(runRuleWith(RULE, { unexplained: 10 }, silent).outcome).toBe(
    "finding",
  );
});

test.each(["", "新增项目，前两年无预算", "2020年0万元，当年新增"])(
  "has nothing to compare with: %s",
  (history) => expect(outcomeOf(RULE, form(history))).toBe("not-applicable"),
);

test("cannot tell without both amounts or the year", () => {
  expect(outcomeOf(RULE, form(UNREADABLE))).toBe("insufficient-data");
  expect(outcomeOf(RULE, form("2019年40万元"))).toBe("insufficient-data");
  const noBudget = project({
    fields: { budgetHistory: "2020年90万元", currentYearBudget: "" },
    funding: { total: "", rows: [] },
  });
  expect(outcomeOf(RULE, noBudget)).toBe("insufficient-data");
  const noYear = project({ fields: { fiscalYear: "" } });
  expect(outcomeOf(RULE, noYear)).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([
    "f2 fields.budgetHistory",
    "f3 fields.budgetHistory",
    "f4 unplaced[0]",
    "f6 fields.budgetHistory",
  ]);
  const severities = seedForms()
    .slice(1, 6)
    .map((one) => runRule(RULE, one).findings[0]?.severity);
  expect(severities).toEqual([
    "info",
    "warning",
    "warning",
    undefined,
    "warning",
  ]);
});
