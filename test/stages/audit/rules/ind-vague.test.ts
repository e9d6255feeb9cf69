import { expect, test } from "vitest";
import { project, UNREADABLE } from "../forms.ts";
import { SOUND, withGoals, withRows } from "../indicator-rows.ts";
import { onSeed, outcomeOf, paths, runRule, runRuleWith } from "../run-rule.ts";

const RULE = "IND-VAGUE";

test("finds a value in words, row by row", () => {
  const form = withRows(
    ["数量", "培训人数", "300人"],
    ["社会效益", "社会影响力", "有所提升"],
    ["可持续影响", "管护机制", "逐步完善"],
  );
  const { findings } = runRule(RULE, form);
  expect(findings).toMatchObject([
    { severity: "warning", actual: "有所提升", basis: "财预〔2015〕88号" },
    { actual: "逐步完善" },
  ]);
  expect(findings.map(paths)).toEqual([
    ["tables.indicators[1].value", "tables.indicators[1].content"],
    ["tables.indicators[2].value", "tables.indicators[2].content"],
  ]);
});

test("finds in a department's form", () => {
  const form = withGoals({ annual: [[["数量", "示范点数", "据实统计"]]] });
  expect(paths(runRule(RULE, form).findings[0])[0]).toBe(
    "tables.annualIndicators[0].rows[0].value",
  );
});

test.each<[string, string]>([
  ["服务质量", "较好"],
  ["成效", "显著"],
  ["满意情况", "满意"],
  ["工作质量", "按规定执行"],
  ["文件执行", "按照〔2018〕37号文件执行"],
  ["任务", "完成2021年度工作任务"],
  ["意识", "牢固树立四个意识"],
  ["形象", "走在社会前列"],
  ["长效机制", "形成长效机制"],
  ["经费能有效使用", "是"],
  ["完成时间", "按时间节点完成"],
  ["购置图书", "一批"],
  ["走访户数", "数十户"],
  ["培训人数", "足额"],
  ["家长满意度", "达标"],
  ["检验合格率", "合格"],
  ["残疾儿童应助尽助率", "残疾儿童应助尽助率上升"],
  ["完成绩效评审项目数", "完成绩效评审项目数"],
])("finds: %s – %s", (content, value) => {
  expect(outcomeOf(RULE, withRows(["质量", content, value]))).toBe("finding");
});

test.each<[string, string]>([
  ["合格率", "百分之九十五"],
  ["完成时间", "2021年12月底前"],
  ["经费使用时限", "≤本年内"],
  ["检查次数", "每季度一次"],
  ["满意度", "90%-95%"],
  ["成本", "不超过预算"],
  ["成本", "控制在预算范围内"],
  ["覆盖情况", "全覆盖"],
  ["保障情况", "应保尽保"],
  ["安全事故", "无"],
  ["安全生产", "未发生责任事故"],
  ["评价结果", "优、良、中、差"],
  ["成效", "显著/较显著/不显著"],
  ["成效", "达到预期、部分达到预期、未达到预期"],
  ["考核等级", "优秀"],
  ["工程质量", "验收合格"],
  ["管理办法", "出台《资金管理办法》"],
  ["是否形成调研报告", "是"],
  ["空气质量", "Ⅱ类以上"],
  ["资金拨付情况", "足额"],
  ["检验合格率", "全部合格"],
  ["事故起数", "零"],
  ["检测样品", "一批次"],
])("passes: %s – %s", (content, value) => {
  expect(outcomeOf(RULE, withRows(["质量", content, value]))).toBe("pass");
});

test("passes where 绩效标准 holds the scale, and on sound indicators", () => {
  const graded = withRows(["社会效益", "影响力", "显著", "显著、较显著、一般"]);
  expect(outcomeOf(RULE, graded)).toBe("pass");
  expect(outcomeOf(RULE, withRows(...SOUND))).toBe("pass");
});

test("accepts the words of a profile", () => {
  const form = withRows(["社会效益", "影响力", "持续提升"]);
  expect(runRuleWith(RULE, { accepted: ["持续提升"] }, form).outcome).toBe(
    "pass",
  );
});

test("cannot tell without rows, or where a value is blank or unreadable", () => {
  expect(outcomeOf(RULE, project())).toBe("insufficient-data");
  for (const value of ["", UNREADABLE, null, "/"])
    expect(outcomeOf(RULE, withRows(["质量", "合格率", value]))).toBe(
      "insufficient-data",
    );
});

test("has nothing to ask of rows of slashes", () => {
  expect(outcomeOf(RULE, withRows(["成本", "/", "/"]))).toBe("not-applicable");
});

test("on the seed", () => {
  const f = (form: string, ...rows: number[]) =>
    rows.map((row) => `${form} tables.indicators[${row}].value`);
  const d = (section: string, ...rows: number[]) =>
    rows.map((row) => `f8 tables.${section}.rows[${row}].value`);
  expect(onSeed(RULE)).toEqual([
    ...f("f1", 8, 9),
    ...f("f2", 5, 7, 8),
    ...f("f3", 4, 5),
    ...f("f4", 0, 1, 3, 5, 7),
    ...f("f5", 4),
    ...f("f6", 0, 1, 2, 3, 4),
    ...d("annualIndicators[0]", 0, 1, 2, 3, 4),
    ...d("annualIndicators[1]", 5),
    ...d("longTermIndicators[0]", 4),
  ]);
});
