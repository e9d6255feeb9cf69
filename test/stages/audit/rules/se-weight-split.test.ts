import { expect, test } from "vitest";
import {
  type EvaluatedLine,
  type ExecutionLine,
  evaluation,
} from "../evaluation-forms.ts";
import { UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule, runRuleWith } from "../run-rule.ts";

const RULE = "SE-WEIGHT-SPLIT";
const line = (kind: string, weight: string, level1?: string): EvaluatedLine => [
  kind,
  "某项",
  "≥1次",
  "1次",
  weight,
  weight,
  "",
  level1,
];
const execution = (weight: string): ExecutionLine[] => [
  ["总额", "5", "5", "5", weight, "100%", weight],
];

test("finds another split", () => {
  const indicators = [
    line("数量", "40"),
    line("质量", "20"),
    line("社会效益", "20"),
    line("服务对象满意度", "10"),
  ];
  const { findings } = runRule(RULE, evaluation({ indicators }));
  expect(findings).toMatchObject([
    {
      severity: "info",
      expected: "预算执行10、产出50、效益30、满意度10",
      actual: "预算执行10、产出60、效益20、满意度10",
    },
  ]);
  expect(paths(findings[0])).toEqual([
    "tables.indicators[0].weight",
    "tables.indicators[1].weight",
    "tables.indicators[2].weight",
  ]);
});

test("passes 10, 50, 30 and 10", () => {
  expect(outcomeOf(RULE, evaluation())).toBe("pass");
});

test("takes the splits of a profile, cost as a first level among them", () => {
  const form = evaluation({
    execution: execution("10"),
    indicators: [
      line("经济成本", "20", "成本指标"),
      line("数量", "40"),
      line("社会效益", "20"),
      line("服务对象满意度", "10"),
    ],
  });
  const cost = { 预算执行: 10, 成本: 20, 产出: 40, 效益: 20, 满意度: 10 };
  expect(outcomeOf(RULE, form)).toBe("finding");
  expect(
    runRuleWith(RULE, { splits: [{ 产出: 100 }, cost] }, form).outcome,
  ).toBe("pass");
});

test("cannot tell where a weight is unreadable or a row of no category", () => {
  const unread: EvaluatedLine = ["数量", "甲", "≥1次", "1次", UNREADABLE, "5"];
  for (const form of [
    evaluation({ indicators: [] }),
    evaluation({ indicators: [unread] }),
    evaluation({ indicators: [line("其他", "90", "其他")] }),
  ])
    expect(outcomeOf(RULE, form)).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([]);
});
