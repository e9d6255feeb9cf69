import { expect, test } from "vitest";
import { department, type Printed, project, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

const RULE = "X-FISCAL-CAP";

/** A department whose income from fiscal grants is printed so. */
const granted = (printed: Printed) =>
  department({
    income: [
      ["财政拨款", printed, "", "", ""],
      ["其他资金", "", "", "", ""],
    ],
  });
/** A project with grants of the public budget, of government funds, and other money. */
const funded = (id: string, budget: Printed, funds: Printed, other = "") =>
  project({
    id,
    funding: {
      total: "",
      rows: [
        ["公共预算财政拨款", budget],
        ["政府性基金预算财政拨款", funds],
        ["其他资金", other],
      ],
    },
  });

test("finds grants to projects above those of the department", () => {
  const { findings } = runRule(
    RULE,
    granted("50"),
    funded("f1", "30", "5"),
    funded("f2", "20", ""),
  );
  expect(findings).toMatchObject([
    {
      severity: "critical",
      expected: { yuan: 500000 },
      actual: { yuan: 550000 },
      difference: { yuan: 50000 },
    },
  ]);
  expect(paths(findings[0])).toEqual([
    "tables.income[0].currentYear",
    "f1:tables.funding.rows[0].amount",
    "f1:tables.funding.rows[1].amount",
    "f2:tables.funding.rows[0].amount",
    "f2:tables.funding.rows[1].amount",
  ]);
});

test("names the sum by the current-year budgets where the tables say more", () => {
  const odd = project({ fields: { currentYearBudget: "20万元" } });
  expect(runRule(RULE, granted("30"), odd).findings[0]?.message.zh).toContain(
    "计为20万元（未超出）",
  );
  expect(runRule(RULE, granted("15"), odd).findings[0]?.message.zh).toContain(
    "计为20万元（超出5万元）",
  );
});

test("passes up to the department's grants, other money aside", () => {
  const own = funded("f1", "30", "20", "99");
  expect(outcomeOf(RULE, granted("50"), own)).toBe("pass");
  expect(outcomeOf(RULE, granted("500"), own)).toBe("pass");
});

test("has nothing to ask without projects of its year", () => {
  const earlier = project({ fields: { fiscalYear: "2020年度" } });
  expect(outcomeOf(RULE, granted("10"), earlier)).toBe("not-applicable");
});

test("what is not known can only add to the sum", () => {
  const unread = funded("f2", UNREADABLE, "");
  const known = funded("f1", "30", "");
  expect(outcomeOf(RULE, granted("50"), known, unread)).toBe(
    "insufficient-data",
  );
  const { findings } = runRule(RULE, granted("20"), known, unread);
  expect(findings).toMatchObject([{ difference: { yuan: 100000 } }]);
  expect(findings[0]?.message.zh).toContain("另有1个项目");
});

test.each<[string, Printed]>([
  ["blank", ""],
  ["unreadable", UNREADABLE],
])("cannot tell where the department's grants are %s", (_, printed) => {
  expect(outcomeOf(RULE, granted(printed), project())).toBe(
    "insufficient-data",
  );
});

test("cannot tell where only projects of unknown year could be its own", () => {
  const unknown = project({ fields: { fiscalYear: UNREADABLE } });
  expect(outcomeOf(RULE, granted("10"), unknown)).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual(["f8 tables.income[0].currentYear"]);
});
