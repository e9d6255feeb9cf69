import { expect, test } from "vitest";
import {
  department,
  type FundRow,
  type Printed,
  UNREADABLE,
} from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule, runRuleWith } from "../run-rule.ts";

const RULE = "D-SHARE";

/** Basic expenditure of 728.63 and project expenditure of 908, with these shares. */
const spending = (basic: Printed, projects: Printed, total: FundRow[1] = "") =>
  department({
    income: [["财政拨款", "1636.63", "100%", "", ""]],
    expenditure: [
      ["基本支出", "728.63", basic, "", ""],
      ["项目支出", "908", projects, "", ""],
      ["合计", total, "100%", "", ""],
    ],
  });

test("finds a share that is not its amount over the total", () => {
  const { findings } = runRule(RULE, spending("50%", "55.48%"));
  expect(findings).toMatchObject([
    { expected: 44.52, actual: 50, difference: 5.48 },
  ]);
  expect(findings[0]?.message.zh).toMatch(/基本支出.*50%.*44\.52%/u);
  expect(findings[0]?.suggestion?.zh).toContain("44.52%");
  expect(paths(findings[0])).toEqual([
    "tables.expenditure[0].share",
    "tables.expenditure[0].currentYear",
  ]);
});

test("finds each share left blank while others are filled in", () => {
  const { findings } = runRule(RULE, spending("", "/"));
  expect(findings.map((finding) => paths(finding)[0])).toEqual([
    "tables.expenditure[0].share",
    "tables.expenditure[1].share",
  ]);
  expect(findings[0]).toMatchObject({ expected: 44.52, actual: null });
});

test("finds shares that changed places, and a total that is not 100 %", () => {
  expect(runRule(RULE, spending("55.48%", "44.52%")).findings).toHaveLength(2);
  const odd = department({
    income: [
      ["财政拨款", "145", "100%", "", ""],
      ["合计", "145", "90%", "", ""],
    ],
  });
  expect(paths(runRule(RULE, odd).findings[0])[0]).toBe(
    "tables.income[1].share",
  );
});

test.each([
  ["44.52%", "55.48%"],
  ["45%", "55%"],
  ["44.5", "55.5"],
  ["0.4452", "0.5548"],
  ["百分之四十五", "55％"],
])("passes %s and %s", (basic, projects) => {
  expect(outcomeOf(RULE, spending(basic, projects))).toBe("pass");
});

test("passes against the printed total as well as against the sum", () => {
  expect(outcomeOf(RULE, spending("44.52%", "55.48%", "1600"))).toBe("pass");
  expect(outcomeOf(RULE, spending("45.54%", "56.75%", "1600"))).toBe("pass");
});

test("does not ask for shares of what was not used", () => {
  expect(outcomeOf(RULE, department())).toBe("pass");
  const zero = department({
    income: [
      ["财政拨款", "145", "100%", "", ""],
      ["其他资金", "", "0%", "", ""],
    ],
  });
  expect(outcomeOf(RULE, zero)).toBe("pass");
});

test("takes the tolerance from the profile", () => {
  const form = spending("46%", "54%");
  expect(outcomeOf(RULE, form)).toBe("finding");
  expect(runRuleWith(RULE, { tolerance: 2 }, form).outcome).toBe("pass");
});

test.each([
  ["a share is unreadable", spending(UNREADABLE, "55.48%")],
  [
    "an amount is unreadable",
    department({
      expenditure: [
        ["基本支出", UNREADABLE, "69%", "", ""],
        ["项目支出", "45", "31%", "", ""],
      ],
    }),
  ],
  [
    "nobody filled the column in",
    department({
      income: [["财政拨款", "145", "", "", ""]],
      expenditure: [["基本支出", "145", "", "", ""]],
    }),
  ],
  [
    "a share has no amount",
    department({
      income: [
        ["财政拨款", "145", "100%", "", ""],
        ["其他资金", "", "5%", "", ""],
      ],
    }),
  ],
])("cannot tell where %s", (_, form) => {
  expect(outcomeOf(RULE, form)).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([
    "f8 tables.expenditure[0].share",
    "f8 tables.expenditure[1].share",
    "f8 tables.income[0].share",
  ]);
});
