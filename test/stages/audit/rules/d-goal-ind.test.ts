import { expect, test } from "vitest";
import { type Printed, UNREADABLE } from "../forms.ts";
import {
  departmentOf,
  type Goals,
  type Indicator,
  projectOf,
} from "../goal-forms.ts";
import { onSeed, outcomeOf, paths, runRule, runRuleWith } from "../run-rule.ts";

const RULE = "D-GOAL-IND";

const TRAINING: Indicator[] = [
  ["举办干部培训班", "5期"],
  ["培训合格率", "≥95%"],
  ["学员满意度", "≥90%"],
];
const ROADS: Indicator[] = [
  ["维修农村道路里程", "≥12公里"],
  ["工程验收合格率", "100%"],
  ["沿线群众满意度", "≥90%"],
];
const TRAINING_GOAL = "加强干部教育培训，提高干部政治素质和业务能力。";
const ROADS_GOAL = "保障农村道路安全畅通，改善群众出行条件。";
const projects = [
  projectOf(
    {
      projectName: "干部教育培训经费",
      goal: TRAINING_GOAL,
      content: "举办培训班",
    },
    TRAINING,
    { id: "f1" },
  ),
  projectOf(
    { projectName: "农村道路维修经费", goal: ROADS_GOAL, content: "维修道路" },
    ROADS,
    { id: "f2" },
  ),
];
const check = (goals: Goals, options = {}) =>
  runRuleWith(RULE, options, departmentOf(goals), ...projects);
const annual = (goal: Printed, rows: Indicator[] | null) =>
  check({ annual: [[goal, rows]] }).outcome;

test("finds a goal with another project's indicators", () => {
  const { findings } = check({
    longTerm: [
      [TRAINING_GOAL, TRAINING],
      [ROADS_GOAL, TRAINING],
    ],
  });
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({
    severity: "critical",
    expected: "农村道路维修经费",
    actual: "干部教育培训经费",
  });
  expect(findings[0]?.message.zh).toMatch(/长期目标2.*3行中3行/u);
  expect(paths(findings[0])).toEqual([
    "tables.longTermGoals[1]",
    "tables.longTermIndicators[1].goal",
    "tables.longTermIndicators[1].rows[0].content",
    "tables.longTermIndicators[1].rows[1].content",
    "tables.longTermIndicators[1].rows[2].content",
    "f2:fields.goal",
    "f2:fields.projectName",
    "f1:fields.projectName",
  ]);
});

test.each<[string, string, Indicator[]]>([
  [
    "a goal a little reworded",
    "保障农村道路的安全、畅通，不断改善出行条件",
    TRAINING,
  ],
  ["a goal that is the project's name", "农村道路维修", TRAINING],
  ["values set anew", ROADS_GOAL, TRAINING.map(([content]) => [content, "8"])],
  ["two of the rows", ROADS_GOAL, TRAINING.slice(0, 2)],
  [
    "a row of its own among them",
    ROADS_GOAL,
    [...TRAINING, ["资金到位率", "100%"]],
  ],
])("finds %s", (_, goal, rows) => {
  expect(annual(goal, rows)).toBe("finding");
});

test.each<[string, string, Indicator[]]>([
  ["goal and indicators of one project", TRAINING_GOAL, TRAINING],
  ["a selection of the rows", ROADS_GOAL, ROADS.slice(0, 1)],
  ["a goal of both projects", `${TRAINING_GOAL}${ROADS_GOAL}`, ROADS],
])("passes %s", (_, goal, rows) => {
  expect(annual(goal, rows)).toBe("pass");
});

test.each<[string, string, Indicator[] | null]>([
  ["a goal written anew", "全面提升机关履职水平", TRAINING],
  ["indicators written anew", ROADS_GOAL, [["新建公园", "3个"]]],
  ["indicators of both projects", ROADS_GOAL, [...TRAINING, ...ROADS]],
  ["a goal without indicators", ROADS_GOAL, null],
])("has nothing to ask of %s", (_, goal, rows) => {
  expect(annual(goal, rows)).toBe("not-applicable");
});

test("passes rows that stand in both projects", () => {
  const common: Indicator[] = [
    ["资金使用合规率", "100%"],
    ["任务按时完成率", "≥95%"],
  ];
  const both = ["甲", "乙"].map((name, i) =>
    projectOf(
      { projectName: name, goal: [TRAINING_GOAL, ROADS_GOAL][i] ?? "" },
      common,
      {
        id: `f${i + 1}`,
      },
    ),
  );
  const form = departmentOf({ annual: [[ROADS_GOAL, common]] });
  expect(outcomeOf(RULE, form, ...both)).toBe("pass");
});

test("takes from the profile how clear the matches must be", () => {
  const goals: Goals = {
    annual: [["改善群众出行条件，建设美丽乡村，促进农民增收", TRAINING]],
  };
  expect(check(goals).outcome).toBe("not-applicable");
  expect(check(goals, { goalShare: 0.3 }).outcome).toBe("finding");
});

test("cannot tell without the tables, or where they are unreadable", () => {
  const none = runRule(RULE, { ...departmentOf({}), tables: {} }, ...projects);
  expect(none.outcome).toBe("insufficient-data");
  expect(annual(UNREADABLE, TRAINING)).toBe("insufficient-data");
  expect(annual(ROADS_GOAL, [[UNREADABLE, "5期"]])).toBe("insufficient-data");
});

test("has nothing to ask without projects", () => {
  const form = departmentOf({ annual: [[ROADS_GOAL, TRAINING]] });
  expect(outcomeOf(RULE, form)).toBe("not-applicable");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([
    "f8 tables.annualGoals[0]",
    "f8 tables.longTermGoals[0]",
    "f8 tables.longTermGoals[1]",
  ]);
});
