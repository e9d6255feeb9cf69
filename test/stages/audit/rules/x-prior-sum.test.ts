import { expect, test } from "vitest";
import { department, type Printed, project, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule, runRuleWith } from "../run-rule.ts";

const RULE = "X-PRIOR-SUM";

/** A department with project expenditure of 2019 and 2020 printed so. */
const spent = (y2019: Printed, y2020: Printed) =>
  department({ expenditure: [["项目支出", "90", "", y2019, y2020]] });
const recalling = (id: string, budgetHistory: Printed) =>
  project({ id, fields: { budgetHistory } });

const ONE = recalling("f1", "2019年40万元，2020年45万元");
const OTHER = recalling("f2", "2019年30万元，2020年20万元");

test("finds projects that recollect more than the department spent", () => {
  const { findings } = runRule(RULE, spent("70", "50"), ONE, OTHER);
  expect(findings).toMatchObject([
    {
      severity: "warning",
      expected: { yuan: 500000 },
      actual: { yuan: 650000 },
      difference: { yuan: 150000 },
    },
  ]);
  expect(findings[0]?.message.zh).toMatch(/2020年.*65万元.*50万元/u);
  expect(paths(findings[0])).toEqual([
    "tables.expenditure[0].history[1].amount",
    "f1:fields.budgetHistory",
    "f2:fields.budgetHistory",
  ]);
});

test("only mentions less, as projects may have ended", () => {
  const { findings } = runRule(RULE, spent("70", "90"), ONE, OTHER);
  expect(findings).toMatchObject([
    { severity: "info", difference: { yuan: -250000 } },
  ]);
  expect(findings[0]?.message.zh).toContain("已结束");
});

test("does not mention less where this year's projects are not all there", () => {
  expect(outcomeOf(RULE, spent("70", "90"), ONE)).toBe("insufficient-data");
  const { findings } = runRule(RULE, spent("70", "30"), ONE);
  expect(findings).toMatchObject([{ difference: { yuan: 150000 } }]);
});

test("reads what stands beside no field", () => {
  const shifted = project({
    id: "f2",
    fields: { budgetHistory: "50 万元" },
    unplaced: ["1.2019年30万元；2020年24万元；"],
  });
  const { findings } = runRule(RULE, spent("70", "50"), ONE, shifted);
  expect(paths(findings[0])).toContain("f2:unplaced[0]");
});

test("passes within the tolerance, which a profile may widen", () => {
  expect(outcomeOf(RULE, spent("70", "65.5"), ONE, OTHER)).toBe("pass");
  const wide = spent("70", "60");
  expect(outcomeOf(RULE, wide, ONE, OTHER)).toBe("finding");
  expect(runRuleWith(RULE, { tolerance: 10 }, wide, ONE, OTHER).outcome).toBe(
    "pass",
  );
});

test("passes with a project that says it is new", () => {
  const fresh = recalling("f3", "新增项目，前两年无预算");
  expect(outcomeOf(RULE, spent("70", "65"), ONE, OTHER, fresh)).toBe("pass");
});

test("a project without the figure makes the sum a lower bound", () => {
  const silent = recalling("f3", "当年预算无变动");
  expect(outcomeOf(RULE, spent("70", "65"), ONE, OTHER, silent)).toBe(
    "insufficient-data",
  );
  const { findings } = runRule(RULE, spent("90", "50"), ONE, OTHER, silent);
  expect(findings).toHaveLength(1);
  expect(findings[0]?.message.zh).toMatch(/2020年.*至少（另有1个项目/u);
});

test.each<[string, Printed]>([
  ["blank", ""],
  ["unreadable", UNREADABLE],
])("cannot tell where the department's history is %s", (_, printed) => {
  expect(outcomeOf(RULE, spent("70", printed), ONE, OTHER)).toBe(
    "insufficient-data",
  );
});

test("has nothing to ask without projects", () => {
  expect(outcomeOf(RULE, spent("70", "65"))).toBe("not-applicable");
});

test("on the seed", () => {
  // 2020 agrees to 0.2 %; of 2019 one project gives no figure and the others come to less.
  expect(onSeed(RULE)).toEqual([]);
});
