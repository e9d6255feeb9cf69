import { expect, test } from "vitest";
import { department, rawCell, UNREADABLE } from "../forms.ts";
import { departmentOf, type Goals, type Indicator } from "../goal-forms.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

const RULE = "D-GOAL-EMPTY";
const ROWS: Indicator[] = [["培训班次", "5期"]];
/** Goals that are all there, but for what is given. */
const form = (goals: Goals) =>
  departmentOf({
    longTerm: [["建设人才强区", ROWS]],
    annual: [["完成干部培训", ROWS]],
    ...goals,
  });

test("finds a goal printed without text", () => {
  const { findings } = runRule(
    RULE,
    form({
      annual: [
        ["完成干部培训", ROWS],
        ["", null],
      ],
    }),
  );
  expect(findings).toHaveLength(1);
  expect(findings[0]?.severity).toBe("warning");
  expect(findings[0]?.message.zh).toContain("年度目标2没有内容");
  expect(paths(findings[0])).toEqual(["tables.annualGoals[1]"]);
});

test.each(["/", "无", "……"])(
  "takes %s for no text, though it has indicators",
  (goal) => {
    const { findings } = runRule(RULE, form({ longTerm: [[goal, ROWS]] }));
    expect(findings[0]?.message.zh).toContain(
      "长期目标1有绩效指标而无目标内容",
    );
    expect(paths(findings[0])).toEqual([
      "tables.longTermGoals[0]",
      "tables.longTermIndicators[0].goal",
    ]);
  },
);

test.each<[string, Indicator[] | null]>([
  ["no section", null],
  ["no rows", []],
  ["rows of slashes", [["/", "/"]]],
])("finds a goal with %s", (_, rows) => {
  const { findings } = runRule(
    RULE,
    form({ longTerm: [["建设人才强区", rows]] }),
  );
  expect(findings[0]?.message.zh).toContain("长期目标1没有相应的绩效指标");
  expect(paths(findings[0])[0]).toBe("tables.longTermGoals[0]");
});

test("finds indicators of a goal that the form does not list", () => {
  const odd = department({
    tables: {
      longTermGoals: [rawCell("建设人才强区")],
      longTermIndicators: ["目标 1：", "目标 2："].map((goal) => ({
        goal: rawCell(goal),
        rows: [{ content: rawCell("班次"), value: rawCell("5期") }],
      })),
    },
  });
  expect(paths(runRule(RULE, odd).findings[0])).toEqual([
    "tables.longTermIndicators[1].goal",
  ]);
});

test("passes where each goal has a text and indicators", () => {
  expect(outcomeOf(RULE, form({}))).toBe("pass");
  // One indicator, in words, is enough.
  const words: Indicator[] = [["群众满意", "有所提升"]];
  expect(outcomeOf(RULE, form({ annual: [["完成培训", words]] }))).toBe("pass");
});

test("cannot tell without the tables, or where they are unreadable", () => {
  expect(outcomeOf(RULE, department())).toBe("insufficient-data");
  for (const goals of [
    { longTerm: [] },
    { longTerm: [["甲", null]], annual: [["乙", null]] },
    { longTerm: [[UNREADABLE, ROWS]] },
    { longTerm: [["甲", [[UNREADABLE, UNREADABLE]]]] },
  ] satisfies Goals[])
    expect(outcomeOf(RULE, form(goals))).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([
    "f8 tables.annualGoals[2]",
    "f8 tables.longTermGoals[2]",
  ]);
});
