import { expect, test } from "vitest";
import { UNREADABLE } from "../forms.ts";
import {
  departmentOf,
  type Goals,
  type Indicator,
  projectOf,
} from "../goal-forms.ts";
import { onSeed, outcomeOf, paths, runRule, runRuleWith } from "../run-rule.ts";

const RULE = "D-COPY-LOSSY";

const TRAINING: Indicator[] = [
  ["举办干部培训班", "5期"],
  ["培训合格率", "≥95%"],
  ["人均培训成本", "≤0.6万元"],
  ["学员满意度", "≥90%"],
];
const ROADS: Indicator[] = [
  ["维修农村道路里程", "≥12公里"],
  ["工程验收合格率", "100%"],
  ["沿线群众满意度", "≥90%"],
];
const projects = [
  projectOf({ projectName: "干部培训" }, TRAINING, { id: "f1" }),
  projectOf({ projectName: "道路维修" }, ROADS, { id: "f2" }),
];
const check = (goals: Goals, options = {}) =>
  runRuleWith(RULE, options, departmentOf(goals), ...projects);
const annual = (rows: Indicator[]) => check({ annual: [["目标", rows]] });

test("finds a copy that lacks rows", () => {
  const { findings } = annual(TRAINING.slice(0, 2));
  expect(findings).toMatchObject([
    { severity: "info", expected: 4, actual: 2, difference: -2 },
  ]);
  expect(findings[0]?.message.zh).toMatch(
    /年度目标1.*干部培训.*缺2行.*人均培训成本、学员满意度/u,
  );
  expect(paths(findings[0])).toEqual([
    "tables.annualIndicators[0].goal",
    "f1:fields.projectName",
    "f1:tables.indicators[2].content",
    "f1:tables.indicators[3].content",
  ]);
});

test("finds both where a section is copied from two projects", () => {
  const { findings } = annual([...TRAINING.slice(1), ...ROADS.slice(1)]);
  expect(findings.map(({ difference }) => difference)).toEqual([-1, -1]);
});

test("finds a copy with values set anew", () => {
  const anew = TRAINING.slice(1).map(([content]): Indicator => [content, "8"]);
  expect(annual(anew).outcome).toBe("finding");
});

test("passes a whole copy, in whatever order, with rows of its own", () => {
  const rows: Indicator[] = [["资金到位率", "100%"], ...TRAINING.toReversed()];
  expect(annual(rows).outcome).toBe("pass");
});

test("passes rows that went to another goal of the same kind", () => {
  const split: Goals = {
    annual: [
      ["目标甲", TRAINING.slice(0, 2)],
      ["目标乙", TRAINING.slice(2)],
    ],
  };
  expect(check(split).outcome).toBe("pass");
});

test.each<[string, Indicator[]]>([
  ["indicators written anew", [["新建公园", "3个"]]],
  ["one row in common", [TRAINING[0] ?? ["", ""], ["新建公园", "3个"]]],
])("has nothing to ask of %s", (_, rows) => {
  expect(annual(rows).outcome).toBe("not-applicable");
});

test("takes from the profile how much makes a copy", () => {
  const goals: Goals = {
    annual: [
      ["目标", [...TRAINING.slice(0, 2), ["新建公园", "3个"], ["植树", "9棵"]]],
    ],
  };
  expect(check(goals).outcome).toBe("finding");
  expect(check(goals, { copiedShare: 0.9 }).outcome).toBe("not-applicable");
});

test("cannot tell without the tables, or where rows are unreadable", () => {
  const bare = { ...departmentOf({}), tables: {} };
  expect(runRule(RULE, bare, ...projects).outcome).toBe("insufficient-data");
  const unread: Indicator[] = [...TRAINING.slice(0, 2), [UNREADABLE, "9"]];
  expect(annual(unread).outcome).toBe("insufficient-data");
});

test("has nothing to ask without projects", () => {
  const form = departmentOf({ annual: [["目标", TRAINING]] });
  expect(outcomeOf(RULE, form)).toBe("not-applicable");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([
    "f8 tables.annualIndicators[1].goal",
    "f8 tables.longTermIndicators[1].goal",
  ]);
});
