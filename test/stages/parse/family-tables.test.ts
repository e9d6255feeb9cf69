import { expect, test } from "vitest";
import { fiscalProjectDeclaration } from "../../../src/layouts/forms/fiscal-project-declaration.ts";
import { ministryDepartmentDeclaration } from "../../../src/layouts/forms/ministry-department-declaration.ts";
import { ministryProjectDeclaration } from "../../../src/layouts/forms/ministry-project-declaration.ts";
import { projectSelfEvaluation } from "../../../src/layouts/forms/project-self-evaluation.ts";
import { shanghaiProjectDeclaration } from "../../../src/layouts/forms/shanghai-project-declaration.ts";
import { sichuanSelfEvaluation } from "../../../src/layouts/forms/sichuan-self-evaluation.ts";
import type { Layout } from "../../../src/layouts/schema.ts";
import { normaliseForm } from "../../../src/stages/normalise/normalise-form.ts";
import { parse, plainTexts } from "../../support/parse.ts";
import type { Texts } from "../../support/tables.ts";

const read = (layout: Layout, ...texts: Texts) => {
  const form = parse(texts, layout);
  return {
    ...form,
    plain: plainTexts(form.tables) as Record<string, unknown>,
    field: (name: string) => form.fields[name]?.text,
    loose: form.unplaced.map(({ text }) => text),
  };
};

test("amounts beside their names stand below their own total, side by side", () => {
  const { plain, field, loose } = read(
    ministryProjectDeclaration,
    ["项目资金（万元）", "中期资金总额：", "360", "年度资金总额：", "120"],
    ["^", "其中：财政拨款", "300", "其中：财政拨款", "100"],
    ["^", "其他资金", "60", "其他资金", ""],
  );
  expect(plain).toMatchObject({
    termFunding: {
      total: "360",
      rows: [
        { source: "其中：财政拨款", amount: "300" },
        { source: "其他资金", amount: "60" },
      ],
    },
    funding: {
      total: "120",
      rows: [
        { source: "其中：财政拨款", amount: "100" },
        { source: "其他资金", amount: "" },
      ],
    },
  });
  expect(field("totalBudget")).toBe("360");
  expect(field("currentYearBudget")).toBe("120");
  expect(field("unit")).toBe("万元");
  expect(loose).toEqual([]);
});

test("totals may stand below one another; a name that the layout does not know is a row", () => {
  const { plain } = read(
    ministryProjectDeclaration,
    ["项目资金（万元）", "中期资金总额", "360"],
    ["^", "其中：财政拨款", "300"],
    ["^", "社会捐赠", "60"],
    ["^", "年度资金总额", "120"],
    ["^", "其中：财政拨款", "120"],
    ["项目名称", "管网改造", "<"],
  );
  expect(plain.termFunding).toEqual({
    total: "360",
    rows: [
      { source: "其中：财政拨款", amount: "300" },
      { source: "社会捐赠", amount: "60" },
    ],
  });
  expect(plain.funding).toEqual({
    total: "120",
    rows: [{ source: "其中：财政拨款", amount: "120" }],
  });
});

test("without a label beside them amounts end where the names are no longer known", () => {
  const { plain, field } = read(
    shanghaiProjectDeclaration,
    ["项目资金总额", "3,498,000.00", "年度资金申请总额", "1,749,000.00"],
    ["其中：当年财政拨款", "1,700,000.00", "上年结转资金", "49,000.00"],
    ["项目总目标", "完成。", "年度总体目标", "开工。"],
  );
  expect(field("totalBudget")).toBe("3,498,000.00");
  expect(plain.funding).toMatchObject({ total: "1,749,000.00" });
  expect(field("goal")).toBe("完成。");
  expect(field("annualGoal")).toBe("开工。");
});

test("an amount may share the cell of its label", () => {
  const { plain, loose } = read(
    ministryProjectDeclaration,
    ["项目资金", "年度资金总额：120.00", "<"],
    ["^", "其中：财政拨款", "120.00"],
  );
  expect(plain.funding).toEqual({
    total: "120.00",
    rows: [{ source: "其中：财政拨款", amount: "120.00" }],
  });
  expect(loose).toEqual([]);
});

test("names and amounts may be lines of one cell", () => {
  const { plain, loose } = read(fiscalProjectDeclaration, [
    "项目资金申请（万元）",
    "资金总额：120.00\n财政拨款：100.00\n自有资金 20.00\n其他：",
  ]);
  expect(plain.funding).toEqual({
    total: "120.00",
    rows: [
      { source: "财政拨款", amount: "100.00" },
      { source: "自有资金", amount: "20.00" },
      { source: "其他", amount: "" },
    ],
  });
  expect(loose).toEqual([]);
});

test("a total printed twice is to be looked at", () => {
  const form = parse(
    [
      ["年度资金总额", "120"],
      ["其中：财政拨款", "120"],
      ["项目名称", "甲"],
      ["年度资金总额", "130"],
    ],
    ministryProjectDeclaration,
  );
  expect(form.fields.currentYearBudget?.reasons).toContain("repeated-total");
});

test("goals stand below their labels, where another label is right of them", () => {
  const { field, loose } = read(
    ministryProjectDeclaration,
    ["总体目标", "中期目标（2021年—2023年）", "年度目标"],
    ["^", "改造30公里。", "改造10公里。"],
  );
  expect(field("goal")).toBe("改造30公里。");
  expect(field("annualGoal")).toBe("改造10公里。");
  expect(loose).toEqual([]);
});

const SIDES = ["二级指标", "三级指标", "指标值"];

test("tables side by side share their first column; rows blank on one side are none there", () => {
  const { plain } = read(
    ministryProjectDeclaration,
    ["绩效指标", "一级指标", ...SIDES, ...SIDES],
    ["^", "产出指标", "数量指标", "长度", "30", "数量指标", "长度", "10"],
    ["^", "^", "质量指标", "合格率", "100%", "", "", ""],
  );
  expect(plain.termIndicators).toEqual([
    { level1: "产出指标", level2: "数量指标", content: "长度", value: "30" },
    {
      level1: "产出指标",
      level2: "质量指标",
      content: "合格率",
      value: "100%",
    },
  ]);
  expect(plain.indicators).toEqual([
    { level1: "产出指标", level2: "数量指标", content: "长度", value: "10" },
  ]);
});

test("a side that stands alone or elsewhere goes by the label over it", () => {
  const { plain } = read(
    ministryProjectDeclaration,
    ["一级指标", "年度指标", "<", "<", "中期指标", "<", "<"],
    ["^", ...SIDES, ...SIDES],
    ["产出指标", "数量指标", "长度", "10", "数量指标", "长度", "30"],
  );
  expect(plain.indicators).toMatchObject([{ value: "10" }]);
  expect(plain.termIndicators).toMatchObject([{ value: "30" }]);
  const alone = read(
    ministryProjectDeclaration,
    ["一级指标", ...SIDES],
    ["产出指标", "数量指标", "长度", "10"],
  );
  expect(alone.plain.indicators).toMatchObject([{ value: "10" }]);
  expect(alone.plain.termIndicators).toEqual([]);
});

test("headings on two levels are one header row", () => {
  const { plain } = read(
    ministryDepartmentDeclaration,
    ["年度主要任务", "任务名称", "主要内容", "预算金额（万元）", "<", "<"],
    ["^", "^", "^", "总额", "财政拨款", "其他资金"],
    ["^", "供水", "改造", "120", "100", "20"],
    ["^", "金额合计", "<", "120", "100", "20"],
    ["年度总体目标", "目标1：改造。\n目标2：验收。", "<", "<", "<", "<"],
  );
  expect(plain.tasks).toMatchObject([
    { task: "供水", amount: "120", fiscalAmount: "100", otherAmount: "20" },
    { task: "金额合计", amount: "120" },
  ]);
  expect(plain.annualGoals).toEqual(["改造。", "验收。"]);
});

test("cells that happen to stand over a header row are no part of it", () => {
  const { plain, field } = read(
    fiscalProjectDeclaration,
    ["项目绩效目标", "年度目标", "改造10公里。", "<", "<", "<"],
    ["年度绩效指标", "一级指标", "二级指标", "指标内容", "指标值", "备注"],
    ["^", "产出指标", "数量指标", "长度", "10公里", ""],
  );
  expect(field("annualGoal")).toBe("改造10公里。");
  expect(plain.indicators).toMatchObject([{ level1: "产出指标" }]);
});

test("of two tables with the same columns the label beside them tells", () => {
  const header = ["一级指标", "二级指标", "指标内容", "指标值", "备注"];
  const { plain } = read(
    fiscalProjectDeclaration,
    ["年度绩效指标", ...header],
    ["^", "产出指标", "数量指标", "长度", "10公里", ""],
    ["长期绩效指标", ...header],
    ["^", "产出指标", "数量指标", "长度", "30公里", ""],
  );
  expect(plain.indicators).toMatchObject([{ value: "10公里" }]);
  expect(plain.termIndicators).toMatchObject([{ value: "30公里" }]);
});

test("a column without a heading stands left of the next; the closing row gives fields", () => {
  const { plain, field, loose } = read(
    projectSelfEvaluation,
    [
      "项目资金（万元）",
      "",
      "年初预算数",
      "全年预算数",
      "全年执行数",
      "分值",
      "执行率",
      "得分",
      "",
    ],
    ["^", "年度资金总额", "120", "130", "117", "10", "90%", "9", ""],
    ["^", "其他资金", "", "", "", "—", "", "—", ""],
    [
      "绩效指标",
      "一级指标",
      "二级指标",
      "三级指标",
      "年度指标值",
      "实际完成值",
      "分值",
      "得分",
      "偏差原因分析及改进措施",
    ],
    [
      "^",
      "产出指标",
      "数量指标",
      "长度",
      "≥10公里",
      "9公里",
      "90",
      "81",
      "雨季",
    ],
    ["总分", "<", "<", "<", "<", "<", "100", "90", ""],
  );
  expect(plain.execution).toMatchObject([
    { item: "年度资金总额", adjustedBudget: "130", executionRate: "90%" },
    { item: "其他资金", initialBudget: "", weight: "—" },
  ]);
  expect(plain.indicators).toMatchObject([{ score: "81", deviation: "雨季" }]);
  expect(field("totalWeight")).toBe("100");
  expect(field("totalScore")).toBe("90");
  expect(loose).toEqual([]);
});

test.each([
  [["≥", "10", "公里"], { operator: ">=", number: 10, unit: "公里" }],
  [["＝", "100", "%"], { operator: "=", number: 100, unit: "%" }],
  [["不低于", "3", "次"], { operator: ">=", number: 3, unit: "次" }],
  [["", "5", "年"], { operator: "=", number: 5, unit: "年" }],
  [["定性", "有所提升", ""], { qualitative: "有所提升" }],
])("a bound over three cells: %s", ([operator, value, unit], expected) => {
  const raw = parse(
    [
      [
        "一级指标",
        "二级指标",
        "三级指标",
        "指标性质",
        "指标值",
        "度量单位",
        "完成值",
        "权重",
        "得分",
        "未完成原因分析",
      ],
      [
        "产出指标",
        "数量指标",
        "甲",
        operator ?? "",
        value ?? "",
        unit ?? "",
        value ?? "",
        "10",
        "10",
        "",
      ],
    ],
    sichuanSelfEvaluation,
  );
  const form = normaliseForm(raw, sichuanSelfEvaluation);
  const [row] = form.tables.indicators as Record<string, unknown>[];
  expect(row?.value).toMatchObject({ text: value, value: expected });
});
