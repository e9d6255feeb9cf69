import { expect, test } from "vitest";
import { type Printed, project, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

const RULE = "AMT-FUND-SUM";
const form = (total: Printed, public_: Printed, other: Printed) =>
  project({
    funding: {
      total,
      rows: [
        ["公共预算财政拨款", public_],
        ["其他资金", other],
      ],
    },
  });

test("finds sources that do not add up", () => {
  const { findings } = runRule(RULE, form("50", "40", "5"));
  expect(findings).toMatchObject([
    {
      expected: { yuan: 450000 },
      actual: { yuan: 500000 },
      difference: { yuan: 50000 },
    },
  ]);
  expect(paths(findings[0])[0]).toBe("tables.funding.total");
});

test("passes where they add up, a source left blank being none", () => {
  expect(outcomeOf(RULE, form("45", "40", "5"))).toBe("pass");
  expect(outcomeOf(RULE, form("45", "45", ""))).toBe("pass");
});

test.each<[string, Printed, Printed, Printed]>([
  ["the total is blank", "", "45", ""],
  ["a source is unreadable", "45", "45", UNREADABLE],
  ["every source is blank", "45", "", ""],
  ["the unit of the total is missing", null, "45", ""],
])("cannot tell where %s", (_, total, public_, other) => {
  expect(outcomeOf(RULE, form(total, public_, other))).toBe(
    "insufficient-data",
  );
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([]);
});
