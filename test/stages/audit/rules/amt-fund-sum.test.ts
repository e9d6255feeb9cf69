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

test("the first 其中 is a part of the total; the money of the term is added up as well", () => {
  const pairs = (first: string) => ({
    ...project({
      funding: {
        total: "50",
        rows: [
          ["其中：财政拨款", first],
          ["其他资金", "10"],
        ],
      },
    }),
    type: "ministry-project-declaration",
  });
  const { funding = [] } = pairs("30").tables;
  const form = pairs("40");
  const tables = { ...form.tables, termFunding: funding };
  expect(outcomeOf(RULE, form)).toBe("pass");
  expect(paths(runRule(RULE, { ...form, tables }).findings[0])[0]).toBe(
    "tables.termFunding.total",
  );
});
