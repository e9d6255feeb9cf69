import { expect, test } from "vitest";
import {
  department,
  type Printed,
  project,
  rawCells,
  UNREADABLE,
} from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

const RULE = "L1-LABEL";
const row = (level1: Printed, level2: string) => ({
  level1,
  level2,
  content: "内容",
  value: "1项",
});
const form = (...indicators: Record<string, Printed>[]) =>
  project({ indicators });

test("finds each label that is missing, over all of its rows, and says what it must be", () => {
  const { findings } = runRule(
    RULE,
    form(
      row("", "数量指标"),
      row("产出指标", "质量指标"),
      row("", "社会效益指标"),
      row("", "可持续影响指标"),
      row("", "服务对象满意度指标"),
    ),
  );
  expect(findings).toMatchObject([
    { severity: "info", expected: "产出指标" },
    { expected: "效益指标" },
    { expected: "满意度指标" },
  ]);
  expect(findings[1]?.suggestion?.zh).toContain("效益指标");
  expect(findings.map(paths)).toEqual([
    ["tables.indicators[0].level1"],
    ["tables.indicators[2].level1", "tables.indicators[3].level1"],
    ["tables.indicators[4].level1"],
  ]);
});

test("suggests nothing where the second level does not say", () => {
  const { findings } = runRule(RULE, form(row("", "其他")));
  expect(findings).toMatchObject([{ expected: null, suggestion: null }]);
});

test("finds it goal by goal in a department's form", () => {
  const section = (text: string) => ({
    goal: rawCells({ goal: "目标1" }).goal as never,
    rows: [rawCells(row(text, "数量指标"))],
  });
  const { findings } = runRule(
    RULE,
    department({
      tables: {
        longTermIndicators: [section("产出指标")],
        annualIndicators: [section(""), section("")],
      },
    }),
  );
  expect(findings.map(paths)).toEqual([
    ["tables.annualIndicators[0].rows[0].level1"],
    ["tables.annualIndicators[1].rows[0].level1"],
  ]);
});

test("passes where every row has its label, has nothing to ask without rows", () => {
  expect(outcomeOf(RULE, form(row("产出指标", "数量指标")))).toBe("pass");
  expect(outcomeOf(RULE, form())).toBe("not-applicable");
});

test.each<Printed>([UNREADABLE, null])("cannot tell: %j", (level1) => {
  expect(outcomeOf(RULE, form(row(level1, "数量指标")))).toBe(
    "insufficient-data",
  );
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([
    "f1 tables.indicators[8].level1",
    "f2 tables.indicators[5].level1",
    "f5 tables.indicators[4].level1",
    "f6 tables.indicators[0].level1",
    "f8 tables.annualIndicators[0].rows[0].level1",
    "f8 tables.annualIndicators[1].rows[5].level1",
    "f8 tables.longTermIndicators[0].rows[4].level1",
  ]);
});
