import { expect, test } from "vitest";
import { type Printed, project, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule, runRuleWith } from "../run-rule.ts";

const RULE = "AMT-NARR-TABLE";
const ROWS: [string, Printed][] = [
  ["1.档案整理", "20"],
  ["2.档案复查经费", "10"],
  ["3.设备购置", "12"],
  ["4.扶贫工作", "3"],
];
const form = (
  content: Printed,
  rows: [string, Printed][] = ROWS,
  fields: Record<string, Printed> = {},
) =>
  project({
    fields: { content, ...fields },
    expenditure: { total: "45", rows },
  });
const ITEMS =
  "1、档案整理20万元；2、档案复查10万元；3、设备购置12万元；4、扶贫工作资金3万元。";
const messages = (...given: Parameters<typeof form>) =>
  runRule(RULE, form(...given)).findings.map(({ message }) => message.zh);

test("finds an item that has no line", () => {
  const { findings } = runRule(RULE, form(ITEMS, ROWS.slice(0, 3)));
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({
    severity: "critical",
    expected: { yuan: 30000 },
  });
  expect(findings[0]?.message.zh).toMatch(/扶贫工作资金.*3万元/u);
  expect(findings[0]?.suggestion?.zh).toContain("漏列");
  expect(paths(findings[0])).toEqual([
    "fields.content",
    "tables.expenditure.rows[0].item",
    "tables.expenditure.rows[1].item",
    "tables.expenditure.rows[2].item",
  ]);
});

test("finds an item with another amount, once", () => {
  const other = ITEMS.replace("购置12", "购置15");
  const { findings } = runRule(RULE, form(other));
  expect(findings).toMatchObject([
    {
      expected: { yuan: 150000 },
      actual: { yuan: 120000 },
      difference: { yuan: -30000 },
    },
  ]);
  expect(paths(findings[0])).toEqual([
    "fields.content",
    "tables.expenditure.rows[2].amount",
    "tables.expenditure.rows[2].item",
  ]);
});

test("finds two amounts that changed places", () => {
  const swapped = ITEMS.replace("复查10", "复查12").replace("置12", "置10");
  expect(messages(swapped)).toHaveLength(2);
});

test("finds items that come to more than the budget, though the table has them all", () => {
  const { findings } = runRule(
    RULE,
    form(ITEMS, ROWS, { currentYearBudget: "20万元" }),
  );
  expect(findings).toMatchObject([
    {
      expected: { yuan: 200000 },
      actual: { yuan: 450000 },
      difference: { yuan: 250000 },
    },
  ]);
  expect(paths(findings[0])).toEqual([
    "fields.content",
    "fields.currentYearBudget",
  ]);
});

test.each([
  ["a total of its own", "开展档案整理、复查等工作，共需经费50万元。"],
  ["a total against its own items", `${ITEMS}共计40万元。`],
  [
    "items in a sentence",
    "用于档案整理20万元、档案复查10万元、设备购置12万元、扶贫工作8万元。",
  ],
  ["an amount in yuan", ITEMS.replace("12万元", "150000元")],
  ["a Chinese numeral", ITEMS.replace("12万元", "拾伍万元")],
  ["items under a heading", `项目经费45万元：${ITEMS.replace("20", "25")}`],
  [
    "a shared unit",
    "档案整理、档案复查、设备购置、扶贫工作分别为20、10、14和3万元。",
  ],
  [
    "a price with its product",
    ITEMS.replace("设备购置12万元", "设备购置3台，每台5万元，计15万元"),
  ],
])("finds %s", (_, content) => {
  expect(messages(content)).toHaveLength(1);
});

test("finds the sum only, where the table divides the money under other headings", () => {
  const rows: [string, Printed][] = [
    ["劳务费", "25"],
    ["印刷费", "15"],
  ];
  const content = "1.入户核查20万元；2.数据录入10万元；3.编印手册15万元";
  const { findings } = runRule(RULE, form(content, rows));
  expect(findings).toMatchObject([
    { expected: { yuan: 400000 }, actual: { yuan: 450000 } },
  ]);
});

test("only asks where an item of the same amount has another name", () => {
  const other = ITEMS.replace("扶贫工作资金", "公益捐助");
  const { findings } = runRule(RULE, form(other));
  expect(findings).toMatchObject([
    { severity: "info", expected: "公益捐助", actual: "4.扶贫工作" },
  ]);
});

test.each([
  ITEMS,
  ITEMS.replaceAll("、", "."),
  ITEMS.replaceAll("万元", "万"),
  ITEMS.replace("档案整理20万元", "档案整理200000元"),
  "一是整理档案，约20万元；二是复查档案10万元；三是购置设备12万元；四是扶贫3万元。共45万元。",
  "档案整理与复查共30万元，设备购置12万元，扶贫工作3万元",
  "（1）档案整理20万元（其中耗材5万元、劳务15万元）；（2）档案复查10万元；（3）设备购置12万元；（4）扶贫3万元",
  "1、档案整理2000卷，每卷100元，计20万元；2、档案复查10万元；3、设备购置12万元；4、扶贫3万元",
  "设备购置12万元、档案整理20万元等。",
  "2020年投入60万元，今年开展：1、档案整理20万元；2、档案复查10万元；3、设备购置12万元；4、扶贫3万元",
  "服务年产值2000万元以上企业，项目总投资300万元，经费45万元，其中财政拨款40万元、区级配套5万元。",
])("passes: %s", (content) => {
  expect(messages(content)).toEqual([]);
  expect(outcomeOf(RULE, form(content))).toBe("pass");
});

test.each([
  "1.档案整理：全年60卷，所需资金25万元。\n2.档案复查：全年8卷，所需资金20万元。",
  "2021年档案工作共安排45万元，其中：档案整理25万元（60卷），档案复查20万元（8卷）",
])("finds what was moved from one item to another: %s", (content) => {
  const rows: [string, Printed][] = [
    ["1.档案整理", "30"],
    ["2.档案复查", "15"],
  ];
  const { findings } = runRule(RULE, form(content, rows));
  expect(findings.map((finding) => paths(finding).slice(0, 2))).toEqual([
    ["fields.content", "tables.expenditure.rows[0].amount"],
    ["fields.content", "tables.expenditure.rows[1].amount"],
  ]);
});

test("passes where the table lists the parts of an item, or takes items together", () => {
  const parts = "设备费12万元（电脑8万元、打印机4万元），扶贫工作33万元";
  const rows: [string, Printed][] = [
    ["电脑购置", "8"],
    ["打印机购置", "4"],
    ["扶贫工作", "33"],
  ];
  expect(outcomeOf(RULE, form(parts, rows))).toBe("pass");
  const together: [string, Printed][] = [
    ["档案整理复查", "30"],
    ["设备购置及扶贫", "15"],
  ];
  expect(outcomeOf(RULE, form(ITEMS, together))).toBe("pass");
});

test("passes the money of all years of a project of several", () => {
  const fields = {
    totalBudget: "90万元",
    projectType: "一次性项目□ 常年性项目□ 延续性项目☑（从2021年至2022年）",
  };
  const content = "1、档案整理60万元；2、档案复查30万元";
  expect(outcomeOf(RULE, form(content, ROWS, fields))).toBe("pass");
});

test("allows the difference that a profile allows", () => {
  const other = form(ITEMS.replace("购置12", "购置12.01"));
  expect(runRuleWith(RULE, { tolerance: 100 }, other).outcome).toBe("pass");
  expect(runRuleWith(RULE, { tolerance: 99 }, other).outcome).toBe("finding");
});

test.each(["", "支持党建示范点建设。", "印制手册120份，每份50元。"])(
  "has nothing to ask where no amount is named: %s",
  (content) => {
    expect(outcomeOf(RULE, form(content))).toBe("not-applicable");
  },
);

test("cannot tell without the text, the budget or a line", () => {
  const unread: [string, Printed][] = [
    ...ROWS.slice(0, 3),
    ["4.扶贫工作", UNREADABLE],
  ];
  const unnamed: [string, Printed][] = [
    ["1.档案整理", "20"],
    ["", "25"],
  ];
  expect(outcomeOf(RULE, form(UNREADABLE))).toBe("insufficient-data");
  expect(outcomeOf(RULE, form(null))).toBe("insufficient-data");
  expect(outcomeOf(RULE, form(ITEMS, unread))).toBe("insufficient-data");
  expect(outcomeOf(RULE, form(ITEMS, []))).toBe("insufficient-data");
  expect(outcomeOf(RULE, form(ITEMS, unnamed))).toBe("insufficient-data");
  const noBudget = form(ITEMS, ROWS, { currentYearBudget: "" });
  expect(outcomeOf(RULE, noBudget)).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual(["f2 fields.content", "f4 fields.content"]);
});
