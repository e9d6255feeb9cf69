import { expect, test } from "vitest";
import { department, type Printed, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule, runRuleWith } from "../run-rule.ts";

const RULE = "D-YOY";

/** Basic expenditure of 100 in both years; project expenditure as given. */
const projects = (before: Printed, now: Printed, annualTasks = "整理档案。") =>
  department({
    fields: { annualTasks },
    income: [["财政拨款", "", "", "", ""]],
    expenditure: [
      ["基本支出", "100", "", "", "100"],
      ["项目支出", now, "", "", before],
      ["合计", "", "", "", ""],
    ],
  });

test("finds a kind of expenditure that changes much", () => {
  const { findings } = runRule(RULE, projects("60", "40"));
  expect(findings).toMatchObject([
    { actual: { yuan: 400000 }, difference: { yuan: -200000 } },
  ]);
  expect(findings[0]?.message.zh).toMatch(/项目支出2020年60万元.*-33\.3%/u);
  expect(paths(findings[0])).toEqual([
    "tables.expenditure[1].currentYear",
    "tables.expenditure[1].history[1].amount",
  ]);
});

test("finds the total apart from the kind that makes it change", () => {
  const { findings } = runRule(RULE, projects("60", "160"));
  expect(findings.map(({ difference }) => difference)).toEqual([
    { yuan: 1000000 },
    { yuan: 1000000 },
  ]);
});

test("passes on changes below the threshold, and on large ones of small sums", () => {
  expect(outcomeOf(RULE, projects("60", "45"))).toBe("pass");
  expect(outcomeOf(RULE, projects("4", "8"))).toBe("pass");
  expect(outcomeOf(RULE, department())).toBe("pass");
});

test("passes where the form gives the cause", () => {
  const cause = "因人才服务职能划转，项目支出预算较上年减少20万元。";
  expect(outcomeOf(RULE, projects("60", "40", cause))).toBe("pass");
  const none = "加强预算管理，提高资金使用效益。";
  expect(outcomeOf(RULE, projects("60", "40", none))).toBe("finding");
});

test("takes the thresholds from the profile", () => {
  const form = projects("60", "40");
  expect(runRuleWith(RULE, { change: 40 }, form).outcome).toBe("pass");
  expect(runRuleWith(RULE, { material: 20 }, form).outcome).toBe("pass");
});

test.each<[string, Printed, Printed]>([
  ["this year's amount is blank", "60", ""],
  ["last year's amount is blank", "", "60"],
  ["an amount is unreadable", UNREADABLE, "60"],
])("cannot tell where %s", (_, before, now) => {
  expect(outcomeOf(RULE, projects(before, now))).toBe("insufficient-data");
});

test("cannot tell without the year, nor whether an unreadable text gives the cause", () => {
  const noYear = department({ fields: { fiscalYear: UNREADABLE } });
  expect(outcomeOf(RULE, noYear)).toBe("insufficient-data");
  const unread = department({
    fields: { annualTasks: UNREADABLE },
    expenditure: [
      ["基本支出", "100", "", "", "100"],
      ["项目支出", "45", "", "", "90"],
    ],
  });
  expect(outcomeOf(RULE, unread)).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([
    "f8 tables.expenditure[1].currentYear",
    "f8 tables.income[0].currentYear",
  ]);
});
