import { expect, test } from "vitest";
import { prune } from "../../../../src/stages/audit/prune.ts";
import {
  department,
  project,
  rawCell,
  rawCells,
  UNREADABLE,
} from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

const RULE = "DUP-BLOCK";

const row = (level2: string, content: string, value: string) => ({
  level1: "产出指标",
  level2,
  content,
  value,
  standard: "",
});
const CLASSES = row("数量指标", "培训班次", "≥5期");
const PASSED = row("质量指标", "培训合格率", "100%");
const TIME = row("时效指标", "培训完成时间", "12月底前");
const PEOPLE = row("数量指标", "培训人数", "≥200人");

test("finds what reading has counted once, with the rows that it repeats", () => {
  const { findings } = runRule(
    RULE,
    project({
      indicators: [CLASSES, PASSED],
      repeated: [
        {
          table: "indicators",
          text: "一级指标 二级指标 指标内容\n产出指标 数量指标 培训班次 ≥5期\n质量指标 培训合格率 100%",
        },
      ],
    }),
  );
  expect(findings).toMatchObject([
    {
      severity: "warning",
      message: {
        zh: expect.stringMatching(/^疑似重复打印“一级指标.*…”.*请核实。$/u),
        en: expect.stringMatching(/printed twice.*Please verify\.$/u),
      },
      actual: expect.stringContaining("培训班次"),
      suggestion: { zh: expect.stringContaining("只保留一次") },
    },
  ]);
  expect(findings.map(paths)).toEqual([
    [
      "repeated[0].cell",
      "tables.indicators[0].content",
      "tables.indicators[1].content",
    ],
  ]);
});

test("finds text beside no field, and the field that it repeats, a finding for each repetition", () => {
  const { findings } = runRule(
    RULE,
    project({
      fields: { goal: "1、完成档案整理；\n2、提高 查档效率。" },
      repeated: [
        { table: null, text: "1、完成档案整理；\n2、提高查档效率。" },
        { table: "expenditure", text: "2.档案复查 10" },
      ],
    }),
  );
  expect(findings.map(paths)).toEqual([
    ["repeated[0].cell", "fields.goal"],
    ["repeated[1].cell", "tables.expenditure.rows[1].item"],
  ]);
});

test("finds rows that stand in their table twice: next to one another, or several further down", () => {
  const twice = runRule(
    RULE,
    project({ indicators: [CLASSES, { ...CLASSES, level1: "" }, PASSED] }),
  );
  expect(twice.findings).toMatchObject([
    {
      message: { zh: expect.stringContaining("“培训班次 ≥5期”") },
      actual: "培训班次 ≥5期",
    },
  ]);
  expect(twice.findings.map(paths)).toEqual([
    ["tables.indicators[1].content", "tables.indicators[0].content"],
  ]);
  const block = runRule(
    RULE,
    project({ indicators: [CLASSES, PASSED, TIME, CLASSES, PASSED] }),
  );
  expect(block.findings.map(paths)).toEqual([
    [
      "tables.indicators[3].content",
      "tables.indicators[4].content",
      "tables.indicators[0].content",
      "tables.indicators[1].content",
    ],
  ]);
});

test("finds them in amounts, and in a section of a department's form", () => {
  const spent = runRule(
    RULE,
    project({
      expenditure: {
        total: "45",
        rows: [
          ["1.档案整理", "35"],
          ["2.档案复查", "10"],
          ["2．档案 复查", "10"],
        ],
      },
    }),
  );
  expect(paths(spent.findings[0])).toEqual([
    "tables.expenditure.rows[2].item",
    "tables.expenditure.rows[1].item",
  ]);
  const annualIndicators = [
    {
      goal: rawCell("年度目标 1："),
      rows: [CLASSES, CLASSES].map(rawCells),
    },
  ];
  const { findings } = runRule(
    RULE,
    department({ tables: { annualIndicators } }),
  );
  expect(paths(findings[0])[0]).toBe(
    "tables.annualIndicators[0].rows[1].content",
  );
});

test("passes on rows that only look alike", () => {
  const indicators = [
    CLASSES,
    { ...CLASSES, value: "≥6期" },
    { ...CLASSES, level2: "质量指标" },
    PEOPLE,
    CLASSES,
    row("成本指标", "/", "/"),
    row("成本指标", "/", "/"),
  ];
  expect(outcomeOf(RULE, project({ indicators }))).toBe("pass");
  const expenditure = {
    total: "30",
    rows: [
      ["一、区级", ""],
      ["办公费", "5"],
      ["印刷费", "10"],
      ["二、街道", ""],
      ["办公费", "5"],
      ["印刷费", "10"],
    ] as [string, string][],
  };
  expect(outcomeOf(RULE, project({ expenditure }))).toBe("pass");
});

test("passes on the same rows under two goals", () => {
  const annualIndicators = ["1", "2"].map((number) => ({
    goal: rawCell(`年度目标 ${number}：`),
    rows: [CLASSES, PASSED].map(rawCells),
  }));
  expect(outcomeOf(RULE, department({ tables: { annualIndicators } }))).toBe(
    "pass",
  );
});

test("insufficient-data where a row, or what is repeated, is unreadable", () => {
  const indicators = [CLASSES, { ...CLASSES, content: UNREADABLE }];
  expect(outcomeOf(RULE, project({ indicators }))).toBe("insufficient-data");
  const repeated = [{ table: "indicators", text: UNREADABLE }];
  expect(outcomeOf(RULE, project({ repeated }))).toBe("insufficient-data");
});

test("what is repeated is kept where a rule needs it", () => {
  const form = project({ repeated: [{ table: null, text: "完成整理。" }] });
  expect(prune(form, ["repeated"]).repeated).toEqual(form.repeated);
  expect(prune(form, ["tables"]).repeated).toEqual([]);
});

test("on the seed, whose truth has each row once", () => {
  expect(onSeed(RULE)).toEqual([]);
});
