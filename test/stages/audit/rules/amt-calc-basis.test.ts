import { expect, test } from "vitest";
import { type Printed, project, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

const RULE = "AMT-CALC-BASIS";
const ROWS: [string, Printed][] = [["1.档案整理", "45"]];
const form = (basis: Printed, rows = ROWS, content: Printed = "整理档案。") =>
  project({
    fields: { basis, content },
    expenditure: { total: "45", rows },
  });

test("finds a form without it", () => {
  const { findings } = runRule(RULE, form(""));
  expect(findings).toMatchObject([{ severity: "warning" }]);
  expect(findings[0]?.message.zh).toContain("未填写测算依据");
  expect(paths(findings[0])).toEqual([
    "fields.basis",
    "tables.expenditure.rows[0].item",
  ]);
  for (const nothing of [null, "/", "无"])
    expect(outcomeOf(RULE, form(nothing))).toBe("finding");
});

test.each([
  "依据项目所需经费而定",
  "根据工作需要安排",
  "按实际需求测算。",
  "据实列支",
  "根据档案整理经费预算确定",
])("finds one that says only that money is needed: %s", (basis) => {
  const { findings } = runRule(RULE, form(basis));
  expect(findings).toMatchObject([{ severity: "warning" }]);
  expect(findings[0]?.message.zh).toContain("所需经费");
});

test.each([
  "依据前两年度项目经费实际支出情况，结合本年度经费支出进度，充分考虑明年的各项业务支出而定。",
  "依据上年支出测算。",
  "参照2020年执行情况和2021年工作计划",
])("only asks where no number and no source is named: %s", (basis) => {
  expect(runRule(RULE, form(basis)).findings).toMatchObject([
    { severity: "info" },
  ]);
});

test.each([
  "培训5期，每期30万元，共150万元",
  "按120份、单价50元测算",
  "聘用人员3名×5万元/年",
  "二十人，人均补助八百元",
  "《湖北省省直机关培训费管理办法》",
  "根据财预〔2015〕88号",
  "按照物业服务合同",
  "经市场询价确定",
  "按区财政局公用经费标准测算",
])("passes: %s", (basis) => {
  expect(outcomeOf(RULE, form(basis))).toBe("pass");
});

test("passes where the items or the description show quantities and prices", () => {
  const rows: [string, Printed][] = [["1.培训费（5期×9万元）", "45"]];
  expect(outcomeOf(RULE, form("", rows))).toBe("pass");
  const content = "印制手册9000份，每份50元。";
  expect(outcomeOf(RULE, form("按需要安排", ROWS, content))).toBe("pass");
});

test("cannot tell where it, or where it may stand, cannot be read", () => {
  expect(outcomeOf(RULE, form(UNREADABLE))).toBe("insufficient-data");
  expect(outcomeOf(RULE, form("", ROWS, UNREADABLE))).toBe("insufficient-data");
});

test("on the seed", () => {
  const all = [1, 2, 3, 4, 5, 6, 7];
  expect(onSeed(RULE)).toEqual(all.map((n) => `f${n} fields.basis`));
});
