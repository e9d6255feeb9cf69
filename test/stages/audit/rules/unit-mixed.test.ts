import { expect, test } from "vitest";
import { department, type Printed, project, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

const RULE = "UNIT-MIXED";
const form = (
  total: Printed,
  year: Printed,
  funding: Printed,
  fields: Record<string, Printed> = {},
) =>
  project({
    fields: {
      content: "整理档案。",
      totalBudget: total,
      currentYearBudget: year,
      ...fields,
    },
    funding: { total: funding, rows: [] },
    expenditure: { total: "45", rows: [["1.档案整理", "45"]] },
  });

test("finds amounts with and without unit", () => {
  const { findings } = runRule(RULE, form("45", "45万元", "45"));
  expect(findings).toMatchObject([
    { severity: "info", expected: null, actual: null },
  ]);
  expect(findings[0]?.message.zh).toMatch(/表头单位为万元.*1处.*4处未写/u);
  expect(paths(findings[0])).toEqual([
    "fields.currentYearBudget",
    "fields.totalBudget",
    "fields.unit",
  ]);
});

test("names the unit that is not the heading's before the one that repeats it", () => {
  const { findings } = runRule(RULE, form("45万元", "450000元", "45"));
  expect(findings).toMatchObject([{ actual: "万元、元" }]);
  expect(paths(findings[0])[0]).toBe("fields.currentYearBudget");
});

test("finds 万 for 万元 in words and indicators, once a form", () => {
  const indicators = [
    { content: "人均成本", value: "≤6万" },
    { content: "培训人次", value: "≥10万人次" },
  ];
  const bare = project({
    fields: {
      content: "整理15万；复查10万元。",
      totalBudget: "45",
      currentYearBudget: "45",
    },
    indicators,
  });
  const { findings } = runRule(RULE, bare);
  expect(findings).toHaveLength(1);
  expect(findings[0]?.actual).toBe("15万");
  expect(paths(findings[0])).toEqual([
    "fields.content",
    "tables.indicators[0].value",
  ]);
});

test("finds it in a department's form", () => {
  const mixed = department({
    income: [
      ["财政拨款", "145万元", "100%", "120", "130"],
      ["合计", "145", "100%", "120", "130"],
    ],
  });
  expect(paths(runRule(RULE, mixed).findings[0])[0]).toBe(
    "tables.income[0].currentYear",
  );
});

test("passes bare amounts under a heading, and units where there is none", () => {
  expect(outcomeOf(RULE, form("45", "45", "45"))).toBe("pass");
  expect(outcomeOf(RULE, form("45", "45", ""))).toBe("pass");
  expect(outcomeOf(RULE, department())).toBe("pass");
  const own = project({
    fields: {
      unit: "",
      content: "整理。",
      totalBudget: "45万元",
      currentYearBudget: "45万元",
    },
    funding: { total: "45万元", rows: [] },
    expenditure: { total: "45万元", rows: [["整理", "45万元"]] },
  });
  expect(outcomeOf(RULE, own)).toBe("pass");
});

test("cannot tell where an amount or the heading cannot be read, or no unit is known", () => {
  expect(outcomeOf(RULE, form("45", UNREADABLE, "45"))).toBe(
    "insufficient-data",
  );
  const unread = form("45", "45", "45", { unit: UNREADABLE });
  expect(outcomeOf(RULE, unread)).toBe("insufficient-data");
});

test("has nothing to ask of a form without amounts", () => {
  const empty = project({
    fields: { content: "", totalBudget: "", currentYearBudget: "" },
    funding: { total: "", rows: [] },
    expenditure: { total: "", rows: [] },
  });
  expect(outcomeOf(RULE, empty)).toBe("not-applicable");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([
    "f1 fields.totalBudget",
    "f2 fields.totalBudget",
    "f3 tables.indicators[3].value",
    "f4 fields.content",
    "f4 fields.currentYearBudget",
    "f5 fields.totalBudget",
    "f6 fields.totalBudget",
    "f7 fields.totalBudget",
  ]);
});
