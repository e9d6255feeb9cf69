import { expect, test } from "vitest";
import { type Printed, UNREADABLE } from "../forms.ts";
import { type Short, withRowsAnd } from "../indicator-rows.ts";
import { onSeed, outcomeOf, paths, runRule, runRuleWith } from "../run-rule.ts";

const RULE = "IND-COVERAGE";

/** A project that spends on items and tells a content. */
const form = (items: [string, Printed][], content: Printed, ...rows: Short[]) =>
  withRowsAnd(
    { fields: { content }, expenditure: { total: "", rows: items } },
    ...rows,
  );

test("finds a big item that no indicator counts", () => {
  const { findings } = runRule(
    RULE,
    form(
      [
        ["1.人才计划相关经费（含评审费）", "800"],
        ["2.人才活动相关经费", "300"],
      ],
      "落实人才政策。",
      ["数量", "招才引智活动", "≥10场"],
      ["社会效益", "提升人才品质服务", "有所提升"],
    ),
  );
  expect(findings).toMatchObject([
    { severity: "warning", actual: "1.人才计划相关经费（含评审费）" },
  ]);
  expect(findings[0]?.message.zh).toMatch(/疑似大额支出没有数量指标.*请核实/u);
  expect(paths(findings[0])[0]).toBe("tables.expenditure.rows[0].item");
});

test("finds an item of which only a rate or a price is given", () => {
  const items: [string, string][] = [["教师培训费", "45"]];
  for (const row of [
    ["质量", "教师培训合格率", "95%"],
    ["服务对象满意度", "受训教师满意度", "95%"],
  ] as Short[])
    expect(outcomeOf(RULE, form(items, "培训。", row))).toBe("finding");
});

test("finds what is bought where only the same thing's upkeep is counted", () => {
  const items: [string, string][] = [["办公设备购置经费", "45"]];
  const row: Short = ["数量", "维护设备及系统数量", "1套"];
  expect(outcomeOf(RULE, form(items, "购置设备。", row))).toBe("finding");
});

test("finds an item that shares a word with what is counted for another", () => {
  const { findings } = runRule(
    RULE,
    form(
      [
        ["桥梁安全隐患排查", "25"],
        ["隧道安全设施检修", "20"],
      ],
      "排查和检修。",
      ["数量", "隧道安全设施检修座数", "8座"],
      ["时效", "桥梁隐患排查周期", "≤60天"],
      ["社会效益", "桥梁隐患排查整改", "≥95%"],
    ),
  );
  expect(findings.map(paths)).toEqual([
    [
      "tables.expenditure.rows[0].item",
      "tables.indicators[0].content",
      "tables.indicators[1].content",
      "tables.indicators[2].content",
    ],
  ]);
});

test("finds work on what is else an input", () => {
  const items: [string, string][] = [["保险理赔核查", "45"]];
  const other: Short = ["数量", "抽取档案数量", "500卷"];
  expect(outcomeOf(RULE, form(items, "核查。", other))).toBe("finding");
});

test("finds what the description lists beside the items, in one finding", () => {
  const { findings } = runRule(
    RULE,
    form(
      [["档案整理", "42"]],
      "1、档案整理42万元；2、扶贫工作资金3万元；3、工作手册印制（240份）。",
      ["数量", "整理档案数量", "500卷"],
    ),
  );
  expect(findings).toHaveLength(1);
  expect(findings[0]?.message.zh).toMatch(/扶贫工作资金.*工作手册印制/u);
  expect(paths(findings[0])).toEqual(["fields.content"]);
});

test("finds a cost per head without a head count, and how many the budget would do for", () => {
  const { findings } = runRule(
    RULE,
    form(
      [["5期高校班培训费", "45"]],
      "办好高校班。",
      ["数量", "培训班次", "5期"],
      ["成本", "人均培训成本", "≤0.6万元"],
    ),
  );
  expect(findings).toMatchObject([{ expected: 75, actual: { yuan: 450000 } }]);
  expect(paths(findings[0])).toEqual([
    "tables.indicators[1].content",
    "tables.indicators[1].value",
    "fields.currentYearBudget",
  ]);
});

test.each<[string, [string, string][], string, Short[]]>([
  [
    "each item counted, though named a little differently",
    [
      ["1.电子设备维修", "15"],
      ["2.干部考察经费", "15"],
      ["3.公众号运营维护费", "15"],
    ],
    "1、电子设备维修15万元；2、干部考察15万元。",
    [
      ["数量", "维护设备及系统数量", "1套"],
      ["数量", "考察人数", "120人"],
      ["可持续影响", "微信公众号", "影响力有所提升"],
    ],
  ],
  [
    "inputs, and items too small to matter",
    [
      ["档案整理", "40"],
      ["专家劳务费", "30"],
      ["图书", "5"],
    ],
    "档案整理。",
    [["数量", "整理档案数量", "500卷"]],
  ],
  [
    "items told with count, amount and words around them, in a table that divides one",
    [
      ["1.档案整理", "30"],
      ["其中：上半年", "18"],
      ["2.目录录入", "15"],
    ],
    "主要用于：\n（1）档案整理，计划500卷，安排30万元；\n（2）目录录入，全年9000条，所需资金15万元。",
    [
      ["数量", "整理档案数量", "500卷"],
      ["数量", "目录录入条数", "9000条"],
    ],
  ],
  [
    "one count for two items that are nearly the same",
    [
      ["档案整理", "30"],
      ["档案整理加工", "15"],
    ],
    "档案整理。",
    [["数量", "档案整理加工数量", "500卷"]],
  ],
  [
    "inputs by their last word",
    [
      ["档案整理", "30"],
      ["差旅及会议费用", "15"],
    ],
    "档案整理。",
    [["数量", "整理档案数量", "500卷"]],
  ],
  [
    "background and prices in the description",
    [["档案整理", "45"]],
    "全市现有档案馆12座，共有档案3000册；人均标准450元；2020年投入30万元。",
    [["数量", "整理档案数量", "500卷"]],
  ],
  [
    "a head count beside a cost per head",
    [["干部培训费", "45"]],
    "干部培训。",
    [
      ["数量", "培训人次", "75人次"],
      ["成本", "人均培训成本", "≤0.6万元"],
    ],
  ],
])("passes: %s", (_, items, content, rows) => {
  expect(outcomeOf(RULE, form(items, content, ...rows))).toBe("pass");
});

test("asks from the share, and passes over the words, that a profile sets", () => {
  const items: [string, string][] = [
    ["档案整理", "40"],
    ["图书", "5"],
  ];
  const given = form(items, "整理。", ["数量", "整理档案数量", "500卷"]);
  expect(runRuleWith(RULE, { share: 0.1 }, given).outcome).toBe("finding");
  expect(
    runRuleWith(RULE, { share: 0.1, inputs: ["图书"] }, given).outcome,
  ).toBe("pass");
});

test("cannot tell without indicators, or where a name, an amount or the description is unreadable", () => {
  const counted: Short = ["数量", "整理档案数量", "500卷"];
  const items: [string, Printed][] = [["档案整理", "45"]];
  for (const given of [
    form(items, "整理。"),
    form([["图书", "45"]], "整理。", counted, ["数量", UNREADABLE, "3册"]),
    form([...items, ["图书", UNREADABLE]], "整理。", counted),
    form(items, UNREADABLE, counted),
    form([], "整理。", counted),
  ])
    expect(outcomeOf(RULE, given)).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([
    "f1 fields.content",
    "f2 fields.content",
    "f2 tables.expenditure.rows[1].item",
    "f3 tables.expenditure.rows[0].item",
    "f5 tables.indicators[3].content",
  ]);
});
