import { expect, test } from "vitest";
import { project, UNREADABLE } from "../forms.ts";
import {
  type Short,
  SOUND,
  soundWithout,
  withGoals,
  withRows,
} from "../indicator-rows.ts";
import { onSeed, outcomeOf, paths, runRule, runRuleWith } from "../run-rule.ts";

const RULE = "IND-L1-MISSING";
const NO_BENEFIT = soundWithout("社会效益", "可持续影响");

test("finds a category without a row, and weighs it", () => {
  const { findings } = runRule(RULE, withRows(...NO_BENEFIT));
  expect(findings).toMatchObject([
    { severity: "critical", expected: "效益指标" },
  ]);
  expect(findings[0]?.message.zh).toMatch(/疑似缺少效益指标.*请核实/u);
  expect(paths(findings[0])).toEqual([
    "tables.indicators[0].level1",
    "tables.indicators[4].level1",
  ]);
});

test("finds each missing category", () => {
  const { findings } = runRule(RULE, withRows(["数量", "培训人数", "300人"]));
  expect(
    findings.map(({ expected, severity }) => [expected, severity]),
  ).toEqual([
    ["效益指标", "critical"],
    ["满意度指标", "warning"],
  ]);
});

test("finds a category whose only row holds slashes, and shows that row", () => {
  const rows: Short[] = [...NO_BENEFIT, ["社会效益", "/", "/"]];
  const { findings } = runRule(RULE, withRows(...rows));
  expect(paths(findings[0])[0]).toBe("tables.indicators[5].level1");
});

test("finds per goal in a department's form", () => {
  const form = withGoals({
    longTerm: [[...SOUND], soundWithout("服务对象满意度")],
    annual: [[...SOUND]],
  });
  const { findings } = runRule(RULE, form);
  expect(findings.map((finding) => paths(finding))).toEqual([
    [
      "tables.longTermIndicators[1].rows[0].level1",
      "tables.longTermIndicators[1].rows[4].level1",
      "tables.longTermIndicators[1].goal",
    ],
  ]);
});

test("asks for what the profile asks for", () => {
  const rows = withRows(...soundWithout("服务对象满意度", "成本"));
  expect(
    runRuleWith(RULE, { mandatory: { 产出: "critical", 成本: "info" } }, rows)
      .findings,
  ).toMatchObject([{ severity: "info", expected: "成本指标" }]);
});

test.each<[string, string, string]>([
  ["产出", "效益", "满意度"],
  ["产出指标", "效果指标", "服务对象满意度指标"],
  ["一、产出指标", "社会效益指标", "满意度指标"],
])("passes however categories are spelt: %s, %s, %s", (...level1) => {
  const indicators = level1.map((printed) => ({
    level1: printed,
    level2: "其他",
    content: "人数",
    value: "3人",
  }));
  expect(outcomeOf(RULE, project({ indicators }))).toBe("pass");
});

test("passes where 一级指标 is not printed and the kinds tell it", () => {
  const indicators = ["数量指标", "生态效益指标", "满意度指标"].map(
    (level2) => ({ level1: "", level2, content: "人数", value: "3人" }),
  );
  expect(outcomeOf(RULE, project({ indicators }))).toBe("pass");
});

test("cannot tell without rows, or where the kind of a row is unknown", () => {
  expect(outcomeOf(RULE, project())).toBe("insufficient-data");
  const unknown = {
    level1: UNREADABLE,
    level2: UNREADABLE,
    content: "人数",
    value: "3人",
  };
  const known = { level1: "产出指标", level2: "数量指标", content: "人数" };
  expect(outcomeOf(RULE, project({ indicators: [known, unknown] }))).toBe(
    "insufficient-data",
  );
  expect(outcomeOf(RULE, withGoals({ annual: [[]] }))).toBe(
    "insufficient-data",
  );
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([
    "f4 tables.indicators[0].level1",
    "f7 tables.indicators[0].level1",
    "f7 tables.indicators[0].level1",
    "f8 tables.annualIndicators[1].rows[0].level1",
    "f8 tables.longTermIndicators[1].rows[0].level1",
    "f8 tables.longTermIndicators[1].rows[0].level1",
  ]);
});
