import { expect, test } from "vitest";
import {
  department,
  type Printed,
  project,
  rawCell,
  UNREADABLE,
} from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

const RULE = "YEAR-WORDING";
const RECURRING = "一次性项目□ 常年性项目☑ 延续性项目□（从  年至  年）";
const CONTINUING = "一次性项目□ 常年性项目□ 延续性项目☑（从2021年至2023年）";
const form = (fields: Record<string, Printed>) =>
  project({
    fields: {
      projectType: RECURRING,
      reportDate: "2021 年 1 月 28 日",
      ...fields,
    },
  });

test("finds next year in what this year's budget is reckoned from, once a text", () => {
  const { findings } = runRule(
    RULE,
    form({ basis: "充分考虑明年的培训支出和下一年度安排而定，兼顾明年结余。" }),
  );
  expect(findings).toMatchObject([
    { severity: "warning", expected: 2021, actual: "明年、下一年度" },
  ]);
  expect(findings[0]?.message.zh).toMatch(/2021年度.*测算依据.*明年.*2020年/u);
  expect(paths(findings[0])).toEqual(["fields.basis", "fields.fiscalYear"]);
});

test.each<[Record<string, string>, string]>([
  [{ goal: "2022年底前完成档案整理。" }, "2022年"],
  [{ content: "明年6月底前完成系统升级" }, "明年"],
  [{ goal: "2020年底前完成全部档案整理" }, "2020年底前"],
  [{ content: "2020年12月底前完成" }, "2020年12月底前"],
  [{ content: "2020年计划培训干部300人次" }, "2020年计划"],
  [{ goal: "本年度（2020年）完成整理" }, "本年度(2020年"],
  [{ rationale: "根据今年（2019年）工作部署" }, "今年(2019年"],
  [{ basis: "根据2022年业务支出测算" }, "2022年"],
  [{ budgetHistory: "2019年40万元，2020年45万元，2022年50万元" }, "2022年"],
  [{ projectName: "2022年度档案整理经费" }, "2022年度"],
])("finds %j", (fields, words) => {
  const { findings } = runRule(RULE, form(fields));
  expect(findings.map(({ actual }) => actual)).toEqual([words]);
  expect(paths(findings[0])[0]).toBe(`fields.${Object.keys(fields)[0]}`);
});

test("finds it in indicators and in a department's tasks and goals", () => {
  const indicators = [{ content: "完成时间", value: "2022年6月底前" }];
  expect(paths(runRule(RULE, project({ indicators })).findings[0])[0]).toBe(
    "tables.indicators[0].value",
  );
  const tasks = department({ fields: { annualTasks: "2022年重点抓好培训。" } });
  expect(paths(runRule(RULE, tasks).findings[0])[0]).toBe("fields.annualTasks");
  const goals = department({
    fields: { reportDate: "2021 年 1 月 25 日" },
    tables: { annualGoals: [rawCell("目标 1：明年完成整理")] },
  });
  expect(paths(runRule(RULE, goals).findings[0])[0]).toBe(
    "tables.annualGoals[0]",
  );
});

test("only asks about an earlier year's task", () => {
  const { findings } = runRule(
    RULE,
    form({ goal: "完成2020年度干部培训任务" }),
  );
  expect(findings).toMatchObject([{ severity: "info", actual: "2020年度" }]);
});

test.each<Record<string, string>>([
  { basis: "依据前两年度实际支出，结合本年度工作计划测算。" },
  { basis: "按照2020年实际支出和2021年任务测算" },
  { rationale: "落实《2018—2022年规划》（中发〔2018〕37号），到2025年建成" },
  { content: "落实“十四五”规划（2021-2025年）年度任务" },
  { content: "截至2020年底已建成3处，2021年新建2处" },
  { content: "支付2020年度考核奖励" },
  { goal: "2021年12月底前完成，谋划明年工作，编制2022年预算" },
  { goal: "在2020年基础上提高10%，本年度（2021年）完成" },
  { projectType: CONTINUING, goal: "2023年底前建成", content: "明年完成主体" },
])("passes %j", (fields) => {
  expect(outcomeOf(RULE, form(fields))).toBe("pass");
});

test("next year is the form's where it was filled in the year before", () => {
  const basis = "充分考虑明年的各项业务支出";
  const outcome = (reportDate: string) =>
    outcomeOf(RULE, form({ basis, reportDate }));
  expect(outcome("2020 年 12 月 18 日")).toBe("pass");
  expect(outcome("2020年")).toBe("pass");
  expect(outcome("2021 年 1 月 4 日")).toBe("finding");
  expect(outcome("")).toBe("finding");
});

test("a project of several years is still reckoned for its own", () => {
  const fields = { projectType: CONTINUING, basis: "考虑明年支出" };
  expect(outcomeOf(RULE, form(fields))).toBe("finding");
});

test("cannot tell without the year or a text", () => {
  expect(outcomeOf(RULE, form({ fiscalYear: "" }))).toBe("insufficient-data");
  expect(outcomeOf(RULE, form({ basis: UNREADABLE }))).toBe(
    "insufficient-data",
  );
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([
    "f3 fields.basis",
    "f5 fields.basis",
    "f6 fields.basis",
    "f7 fields.basis",
  ]);
});

test("beside a goal of the year, the other one may speak of later years", () => {
  const goals = (goal: string, annualGoal: string) =>
    project({ fields: { goal, annualGoal } });
  const later = "到2023年建成数字档案馆。";
  const own = "完成3500卷整理。";
  expect(outcomeOf(RULE, goals(later, own))).toBe("pass");
  expect(paths(runRule(RULE, goals(own, later)).findings[0])[0]).toBe(
    "fields.annualGoal",
  );
});
