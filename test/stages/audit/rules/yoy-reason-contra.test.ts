import { expect, test } from "vitest";
import { type Printed, project, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

const RULE = "YOY-REASON-CONTRA";
const ROWS: [string, Printed][] = [
  ["1.人才计划相关经费（含评审费、资助款，等）", "30"],
  ["2.信息平台运行维护", "10"],
  ["3.节日慰问经费", "5"],
];
const form = (budgetHistory: Printed, rows: [string, Printed][] = ROWS) =>
  project({
    fields: { budgetHistory },
    expenditure: { total: "45", rows },
  });
const lines = (budgetHistory: string) =>
  runRule(RULE, form(budgetHistory)).findings.map(
    (finding) => paths(finding)[1],
  );
const line = (i: number) => `tables.expenditure.rows[${i}].item`;

test("finds what was handed over and is budgeted, with its share", () => {
  const { findings } = runRule(
    RULE,
    form(
      "2020年90万元；人才薪酬补贴、人才计划相关经费已移交人才服务中心，所以当年预算下调",
    ),
  );
  expect(findings).toMatchObject([
    { severity: "critical", actual: { yuan: 300000 } },
  ]);
  expect(findings[0]?.message.zh).toMatch(/已移交.*人才计划.*30万元.*66\.7%/u);
  expect(paths(findings[0])).toEqual([
    "fields.budgetHistory",
    line(0),
    "tables.expenditure.rows[0].amount",
  ]);
});

test.each([
  ["取消了节日慰问经费，预算减少", 2],
  ["节日慰问不再安排", 2],
  ["2021年起不再列支节日慰问费", 2],
  ["将节日慰问经费划转至总工会", 2],
  ["节日慰问经费由各单位自行预算", 2],
  ["人才计划并入人才集团", 0],
  ["人才计划经费，已划归区人才集团", 0],
  ["评审费、宣传费已取消", 0],
  ["人才计划已完成，预算相应减少", 0],
  ["2020年已完成人才计划，故当年减少", 0],
  ["信息平台运行维护纳入区大数据局统一预算", 1],
])("finds: %s", (history, row) => {
  expect(lines(history)).toEqual([line(row)]);
});

test("reads what stands beside no field", () => {
  const shifted = project({
    fields: { budgetHistory: "50万元" },
    expenditure: { total: "45", rows: ROWS },
    unplaced: ["节日慰问经费已取消"],
  });
  expect(paths(runRule(RULE, shifted).findings[0])[0]).toBe("unplaced[0]");
});

test.each([
  "人才薪酬补贴已移交人才服务中心",
  "信息平台建设已完成，预算减少",
  "退休人员慰问由各单位自行预算",
  "宣传培训不再安排",
])("passes what is something else: %s", (history) => {
  expect(outcomeOf(RULE, form(history))).toBe("pass");
});

test.each([
  "2020年45万元，当年预算无变动",
  "人才计划尚未移交",
  "人才计划经费由人社局划入本部门，当年预算增加",
  "新增由人社局划转的人才计划",
  "2020年已完成人才计划年度任务",
  "2020年因疫情取消节日慰问，2021年恢复安排",
  "部分项目不再安排",
  "",
])("has nothing to ask where nothing is gone: %s", (history) => {
  expect(outcomeOf(RULE, form(history))).toBe("not-applicable");
});

test("phases of one thing are two things", () => {
  const rows: [string, Printed][] = [["档案数字化二期", "45"]];
  expect(outcomeOf(RULE, form("档案数字化一期已完成", rows))).toBe("pass");
  expect(outcomeOf(RULE, form("档案数字化二期已完成", rows))).toBe("finding");
});

test("cannot tell without the text, the items or their amounts", () => {
  const gone = "人才计划已移交";
  const hidden: [string, Printed][] = [
    ["1.慰问", "5"],
    ["2.人才计划", UNREADABLE],
  ];
  expect(outcomeOf(RULE, form(UNREADABLE))).toBe("insufficient-data");
  expect(outcomeOf(RULE, form(null))).toBe("insufficient-data");
  expect(outcomeOf(RULE, form(gone, []))).toBe("insufficient-data");
  expect(outcomeOf(RULE, form(gone, hidden))).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual(["f3 fields.budgetHistory"]);
});
