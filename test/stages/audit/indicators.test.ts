import { expect, test } from "vitest";
import { audit } from "../../../src/stages/audit/audit.ts";
import {
  boundOf,
  indicatorTables,
} from "../../../src/stages/audit/indicators.ts";
import { department, project, UNREADABLE } from "./forms.ts";
import { SOUND, withGoals, withRows } from "./indicator-rows.ts";

test("walks a project's indicators with kind, categories, name and paths", () => {
  const form = withRows(
    ["数量", "1、培训 人数", "≥ 300 人"],
    ["环境效益", "空气质量", "良好"],
    ["成本", "/", "—"],
  );
  const [table] = indicatorTables(form);
  expect(table).toMatchObject({ name: { zh: "绩效指标" }, goal: null });
  expect(table?.indicators).toMatchObject([
    {
      row: "tables.indicators[0]",
      kind: "数量",
      categories: ["产出"],
      name: "培训人数",
      text: "≥300人",
      empty: false,
      value: { path: "tables.indicators[0].value" },
    },
    { kind: "生态效益", categories: ["效益"] },
    { kind: "成本", empty: true },
  ]);
});

test("walks the goals of a department, those without rows too", () => {
  const form = withGoals({
    longTerm: [[["数量", "人数", "3人"]], []],
    annual: [[["质量", "合格率", "95%"]]],
  });
  const tables = indicatorTables(form);
  expect(tables.map(({ name }) => name.zh)).toEqual([
    "长期目标1绩效指标",
    "长期目标2绩效指标",
    "年度目标1绩效指标",
  ]);
  expect(tables.map(({ goal }) => goal?.path)).toEqual([
    "tables.longTermIndicators[0].goal",
    "tables.longTermIndicators[1].goal",
    "tables.annualIndicators[0].goal",
  ]);
  expect(tables.map(({ indicators }) => indicators.map((i) => i.row))).toEqual([
    ["tables.longTermIndicators[0].rows[0]"],
    [],
    ["tables.annualIndicators[0].rows[0]"],
  ]);
});

test("knows no rows of a form without them", () => {
  expect(indicatorTables(department())).toEqual([]);
});

test("keeps what 一级指标 says where its kind stands elsewhere", () => {
  const row = { level1: "效益指标", level2: "服务对象满意度指标" };
  const [table] = indicatorTables(project({ indicators: [row] }));
  expect(table?.indicators[0]?.categories).toEqual(["效益", "满意度"]);
});

test("takes satisfaction for its only kind where 二级指标 is blank", () => {
  const rows = [
    { level1: "满意度指标", level2: "" },
    { level1: "产出指标", level2: "" },
    { level1: UNREADABLE, level2: UNREADABLE },
  ];
  const [table] = indicatorTables(project({ indicators: rows }));
  expect(table?.indicators.map(({ kind }) => kind)).toEqual([
    "满意度",
    null,
    null,
  ]);
  expect(table?.indicators[2]?.categories).toEqual([]);
});

test("tells numbers from words", () => {
  const form = withRows(["数量", "人数", "≥300人"], ["数量", "人数", "据实"]);
  const bounds = indicatorTables(form)[0]?.indicators.map(boundOf);
  expect(bounds).toEqual([{ operator: ">=", number: 300, unit: "人" }, null]);
});

test("no rule has anything against sound indicators", () => {
  const forms = [
    withRows(...SOUND),
    withGoals({ longTerm: [[...SOUND]], annual: [[...SOUND]] }),
  ].map((form, i) => ({ ...form, id: `f${i}` }));
  const { findings, checks } = audit(forms);
  const own = ({ rule }: { rule: string }) => /^(?:IND-|WEIGHT-)/u.test(rule);
  expect(checks.filter(own)).not.toHaveLength(0);
  expect(findings.filter(own)).toEqual([]);
});
