import { expect, test } from "vitest";
import {
  department,
  type FundRow,
  type Printed,
  UNREADABLE,
} from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

const RULE = "D-EXP-SUM";
const form = (...columns: [Printed, Printed, Printed][]) => {
  const row = (item: string, i: 0 | 1 | 2): FundRow => [
    item,
    columns[0]?.[i] ?? null,
    "",
    columns[1]?.[i] ?? null,
    columns[2]?.[i] ?? null,
  ];
  return department({
    expenditure: [row("基本支出", 0), row("项目支出", 1), row("合 计", 2)],
  });
};

test("finds parts that do not add up, column by column", () => {
  const { findings } = runRule(
    RULE,
    form(["100", "20", "120"], ["80", "40", "121"], ["85", "45", "13"]),
  );
  expect(findings).toMatchObject([
    {
      expected: { yuan: 1200000 },
      actual: { yuan: 1210000 },
      difference: { yuan: 10000 },
    },
    { expected: { yuan: 1300000 }, actual: { yuan: 130000 } },
  ]);
  expect(findings[0]?.message.zh).toContain("2019年支出");
  expect(paths(findings[0])[0]).toBe("tables.expenditure[2].history[0].amount");
});

test("passes where they add up, a part left blank being none", () => {
  const exact = form(
    ["728.63", "908", "1636.63"],
    ["0.1", "0.2", "0.3"],
    ["5", "", "5"],
  );
  expect(outcomeOf(RULE, exact)).toBe("pass");
});

test("passes on the columns that have a total", () => {
  expect(
    outcomeOf(
      RULE,
      form(["100", "20", ""], ["80", "40", "120"], ["1", "1", "2"]),
    ),
  ).toBe("pass");
});

test.each<[string, [Printed, Printed, Printed]]>([
  ["a part is unreadable", ["100", UNREADABLE, "120"]],
  ["a part has no place", ["100", null, "120"]],
  ["the total is unreadable", ["100", "20", UNREADABLE]],
])("cannot tell where %s", (_, current) => {
  expect(
    outcomeOf(RULE, form(current, ["80", "40", "120"], ["1", "1", "2"])),
  ).toBe("insufficient-data");
});

test("cannot tell where every total is blank", () => {
  expect(
    outcomeOf(RULE, form(["1", "1", ""], ["1", "1", ""], ["1", "1", ""])),
  ).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([]);
});
