import { describe, expect, test } from "vitest";
import type { Form } from "../../../../src/model/form.ts";
import {
  type Department,
  department,
  type Printed,
  project,
  UNREADABLE,
} from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule, runRuleWith } from "../run-rule.ts";

const RULE = "XY-RECALL";

describe("a project", () => {
  const now = (budgetHistory: Printed, fields: Record<string, Printed> = {}) =>
    project({ fields: { budgetHistory, ...fields } });
  /** Last year's form, which asked for this. */
  const last = (
    amount: string,
    fields: Record<string, Printed> = {},
    id = "f2",
  ) =>
    project({
      id,
      fields: {
        fiscalYear: "（2020 年度）",
        currentYearBudget: amount,
        ...fields,
      },
      funding: { total: amount, rows: [] },
      expenditure: { total: amount, rows: [] },
    });

  test("finds a recollection that last year's form contradicts", () => {
    const { findings } = runRule(RULE, now("2020年24万元"), last("42"));
    expect(findings).toMatchObject([
      {
        severity: "critical",
        expected: { yuan: 420000 },
        actual: { yuan: 240000 },
        difference: { yuan: -180000 },
      },
    ]);
    expect(findings[0]?.message.zh).toMatch(/2020年.*24万元.*42万元.*18万元/u);
    expect(paths(findings[0])).toEqual([
      "fields.budgetHistory",
      "f2:fields.currentYearBudget",
    ]);
  });

  test.each<[string, Record<string, Printed>]>([
    ["its year in the name", { projectName: "2020年度档案整理经费" }],
    ["words added to the name", { projectName: "档案整理专项工作经费" }],
    ["the department spelt longer", { department: "中共东西湖区委组织部" }],
    ["no unit", { executingUnit: "" }],
  ])("finds it under %s", (_, fields) => {
    expect(outcomeOf(RULE, now("2020年24万元"), last("42", fields))).toBe(
      "finding",
    );
  });

  test.each([
    ["the same amount", "2020年42万元", "42"],
    ["an amount rounded", "2020年42万元", "41.96"],
    ["the same in another unit", "2020年420000元", "42"],
    ["2019 told otherwise", "2019年99万元，2020年42万元", "42"],
  ])("passes %s", (_, history, asked) => {
    expect(outcomeOf(RULE, now(history), last(asked))).toBe("pass");
  });

  test("passes the budget as printed where last year's tables say otherwise", () => {
    const odd = project({
      id: "f2",
      fields: { fiscalYear: "2020年度", currentYearBudget: "20万元" },
    });
    expect(outcomeOf(RULE, now("2020年20万元"), odd)).toBe("pass");
    expect(outcomeOf(RULE, now("2020年45万元"), odd)).toBe("pass");
    expect(outcomeOf(RULE, now("2020年30万元"), odd)).toBe("finding");
  });

  test("takes a tolerance from the profile", () => {
    const forms: [Form, Form] = [now("2020年40万元"), last("42")];
    expect(runRuleWith(RULE, { tolerance: 5 }, ...forms).outcome).toBe("pass");
  });

  test.each<[string, Record<string, Printed>]>([
    ["another project", { projectName: "道路养护经费" }],
    ["another department", { department: "区财政局" }],
    ["another year", { fiscalYear: "2018年度" }],
    ["another phase", { projectName: "档案整理经费（二期）" }],
  ])("has nothing to ask beside %s", (_, fields) => {
    expect(outcomeOf(RULE, now("2020年24万元"), last("42", fields))).toBe(
      "not-applicable",
    );
  });

  test("the very same name goes before one nearly the same", () => {
    const near = last("99", { projectName: "机关档案整理经费" }, "f3");
    expect(outcomeOf(RULE, now("2020年42万元"), last("42"), near)).toBe("pass");
  });

  test("cannot tell where several forms, or another project's, could be meant", () => {
    const again = last("42", {}, "f3");
    expect(outcomeOf(RULE, now("2020年24万元"), last("42"), again)).toBe(
      "insufficient-data",
    );
    const unit = last("42", { executingUnit: "干部科" });
    expect(outcomeOf(RULE, now("2020年24万元"), unit)).toBe(
      "insufficient-data",
    );
    const renamed = last("99", { projectName: "机关档案整理经费" }, "f3");
    expect(outcomeOf(RULE, now("2020年24万元"), unit, renamed)).toBe(
      "insufficient-data",
    );
    const grown = now("2020年24万元", { projectName: "机关档案整理经费" });
    const same = project({ id: "f4" });
    expect(outcomeOf(RULE, grown, last("42"), same)).toBe("insufficient-data");
  });

  test.each<[string, Form, Form]>([
    ["it gives no figure", now("当年预算无变动"), last("42")],
    ["its text is unreadable", now(UNREADABLE), last("42")],
    ["last year's amount is blank", now("2020年24万元"), last("")],
    [
      "its name is unreadable",
      now("2020年24万元", { projectName: UNREADABLE }),
      last("42"),
    ],
    [
      "its year is unknown",
      now("2020年24万元", { fiscalYear: UNREADABLE }),
      last("42"),
    ],
  ])("cannot tell where %s", (_, form, earlier) => {
    expect(outcomeOf(RULE, form, earlier)).toBe("insufficient-data");
  });
});

describe("a department", () => {
  const last = (given: Department = {}, id = "f9") =>
    department({
      id,
      ...given,
      fields: { fiscalYear: "（2020 年度）", ...given.fields },
      income: given.income ?? [
        ["财政拨款", "130", "100%", "", ""],
        ["其他资金", "", "", "", ""],
        ["合计", "130", "100%", "", ""],
      ],
      expenditure: given.expenditure ?? [
        ["基本支出", "85", "", "", ""],
        ["项目支出", "45", "", "", ""],
        ["合计", "130", "", "", ""],
      ],
    });

  test("passes where every column agrees, and finds the row that does not", () => {
    expect(outcomeOf(RULE, department(), last())).toBe("pass");
    const other = last({
      expenditure: [
        ["基本支出", "85", "", "", ""],
        ["项目支出", "60", "", "", ""],
        ["合计", "145", "", "", ""],
      ],
    });
    const { findings } = runRule(RULE, department(), other);
    expect(findings).toMatchObject([
      {
        expected: { yuan: 600000 },
        actual: { yuan: 450000 },
        difference: { yuan: -150000 },
      },
    ]);
    expect(paths(findings[0])).toEqual([
      "tables.expenditure[1].history[1].amount",
      "f9:tables.expenditure[1].currentYear",
    ]);
  });

  test("finds a total alone where no part of it differs", () => {
    const other = last({ income: [["合计", "140", "", "", ""]] });
    const { findings } = runRule(RULE, department(), other);
    expect(paths(findings[0])[0]).toBe("tables.income[2].history[1].amount");
  });

  test("a blank is not zero", () => {
    const blank = last({
      expenditure: [
        ["基本支出", "85", "", "", ""],
        ["项目支出", "", "", "", ""],
        ["合计", "", "", "", ""],
      ],
    });
    expect(outcomeOf(RULE, department(), blank)).toBe("insufficient-data");
  });

  test("has nothing to ask without last year's form", () => {
    expect(outcomeOf(RULE, department())).toBe("not-applicable");
    const other = last({ fields: { departmentName: "区财政局" } });
    expect(outcomeOf(RULE, department(), other)).toBe("not-applicable");
  });

  test("the very same name goes before another spelling; two of it leave it open", () => {
    const short = { fields: { departmentName: "组织部" } };
    const odd = last({ ...short, income: [["合计", "1", "", "", ""]] }, "f10");
    expect(outcomeOf(RULE, department(), odd, last())).toBe("pass");
    expect(outcomeOf(RULE, department(), last(), last({}, "f10"))).toBe(
      "insufficient-data",
    );
  });
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([]);
});
