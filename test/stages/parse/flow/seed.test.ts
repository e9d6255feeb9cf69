import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LAYOUTS } from "../../../../src/layouts/index.ts";
import { parseFlow } from "../../../../src/stages/parse/flow/parse-flow.ts";
import { FIXTURES } from "../../../support/fixtures.ts";
import { type Comparison, compareForms } from "./compare-truth.ts";
import { flattenSeed } from "./seed-truth.ts";
import { dumpLines } from "./write-dump.ts";

const dump = readFileSync(`${FIXTURES}/seed/wuhan-2021.txt`, "utf8");
const truth = flattenSeed(
  JSON.parse(readFileSync(`${FIXTURES}/seed/wuhan-2021.truth.json`, "utf8")),
);
const forms = parseFlow(dumpLines(dump), LAYOUTS);

/** What the seed's truth file leaves to interpretation, or gives in part. */
const OTHER = /fiscalYear|reportDate|projectType|projectPeriod|annualTasks/u;

test("the published dump is read cell by cell", () => {
  const { cells, differences, review } = compared(dump);
  expect(differences).toEqual([]);
  expect(cells).toBeGreaterThan(570);
  expect(review.length).toBeLessThan(25);
});

test.each([
  ["without the blanks at lines' ends", dump.replace(/ +$/gmu, ""), 0.985],
  ["without empty lines", dump.replace(/\n(?: *\n)+/gu, "\n"), 1],
  [
    "without either",
    dump.replace(/ +$/gmu, "").replace(/\n(?: *\n)+/gu, "\n"),
    0.975,
  ],
])("%s", (_, text, floor) => {
  const { cells, differences } = compared(text);
  expect(1 - differences.length / cells).toBeGreaterThanOrEqual(floor);
  const silent = differences.filter(({ review }) => !review);
  expect(silent.length).toBeLessThan(5);
});

test("headings, choices and periods", () => {
  const fields = forms.map((form) => form.fields);
  expect(fields[0]?.fiscalYear?.text).toBe("2021 年度");
  expect(fields[0]?.reportDate?.text).toBe("2021 年 1 月 28 日");
  expect(fields[7]?.reportDate?.text).toBe("2021 年 1 月 25 日");
  expect(fields[5]?.projectType?.text).toContain("常年性项目□√");
  expect(fields[6]?.projectType?.text).toContain("常年性项目 \uf052");
  for (const form of fields.slice(0, 7)) {
    expect(form.projectPeriod).toMatchObject({ text: "", state: "blank" });
  }
  const tasks = fields[7]?.annualTasks?.text?.split("\n") ?? [];
  expect(tasks.map((task) => task.slice(0, 3))).toEqual([
    "（一）",
    "（二）",
    "（三）",
    "（四）",
    "（五）",
  ]);
});

test("labels out of place take what stands beside them, and what stands beside none is kept", () => {
  const [, , , fourth, fifth] = forms;
  expect(fourth?.fields.goal).toMatchObject({ text: "", state: "blank" });
  expect(fourth?.fields.totalBudget?.reasons).toEqual(["unexpected-kind"]);
  expect(fourth?.unplaced.map(({ at }) => at)).toEqual([
    [{ lines: [653, 653] }],
    [{ lines: [655, 655] }],
  ]);
  expect(fifth?.fields.goal?.text).toBe("2021 年度干部教育培训");
  expect(fifth?.unplaced.map(({ at }) => at)).toEqual([
    [{ lines: [841, 843] }],
  ]);
});

test("places are the dump's lines, several where a value stands inside a name", () => {
  const [first, , , , , , seventh, department] = forms;
  expect(first?.fields.executingUnit?.at).toEqual([{ lines: [10, 12] }]);
  expect(seventh?.tables.indicators).toMatchObject([
    {
      content: {
        at: [{ lines: [1154, 1156] }, { lines: [1158, 1162] }],
        reasons: ["divided-cell"],
      },
    },
    {},
    {},
  ]);
  expect(department?.tables.income).toMatchObject([
    {},
    {},
    {
      currentYear: { state: "blank" },
      share: { text: "100%" },
      history: [
        { year: 2019, amount: { text: "7534.89" } },
        { year: 2020, amount: { text: "4175.62" } },
      ],
    },
  ]);
});

test("placeholders", () => {
  const found = forms.flatMap(({ id, placeholders }) =>
    placeholders.map(({ table }) => `${id} ${table}`),
  );
  expect(found).toEqual([
    "f2 indicators",
    "f8 annualGoals",
    "f8 longTermIndicators",
    "f8 annualIndicators",
  ]);
});

test("what is printed again at page ends is kept with its lines, header rows at the top of a page are not", () => {
  const found = forms.flatMap(({ id, repeated }) =>
    repeated.map(({ table, cell }) => [id, table, cell.at, cell.text]),
  );
  expect(found).toEqual([
    [
      "f1",
      null,
      [{ lines: [207, 209] }],
      "1、年度绩效管理和综合考评业务需要\n2、保障信息系统安全稳定运行，提升绩效考评工作效率",
    ],
    [
      "f2",
      "indicators",
      [{ lines: [378, 395] }],
      "微信公众号 影响力有所提升\n满意度指标 服务对象满意度指标 业务系统管理科室满意度 ≥90%",
    ],
    [
      "f3",
      "indicators",
      [{ lines: [596, 606] }],
      "成本指标 区级人才计划入选人才计划人均资助金额 ≥6万",
    ],
    [
      "f5",
      "indicators",
      [{ lines: [891, 896] }],
      "一级指标 二级指标 指标内容 指标值 绩效标准\n产出指标 数量指标 培训班次 5 优\n质量指标 培训合格率 100% 优",
    ],
    [
      "f6",
      null,
      [{ lines: [985, 987] }],
      "保障两新组织党建相关工作，激发两新组织党组织和党员积极性，引领全区两新组织高质量发展。",
    ],
    [
      "f6",
      "indicators",
      [{ lines: [1059, 1073] }],
      "一级指标 二级指标 指标内容 指标值 绩效标准\n数量指标 党建示范点数 据实统计\n质量指标 党建工作水平 有所提升",
    ],
  ]);
});

test("goals of sections as printed", () => {
  expect(forms[7]?.tables.longTermIndicators).toMatchObject([
    { goal: { text: "长期目标 1：" } },
    { goal: { text: "长期目标 2：" } },
  ]);
  expect(forms[7]?.tables.annualGoals).toMatchObject([
    { state: "read" },
    { state: "read" },
    { text: "", state: "blank" },
  ]);
});

function compared(text: string): Comparison {
  const found = compareForms(parseFlow(dumpLines(text), LAYOUTS), truth);
  const others = found.differences.filter(
    ({ path, expected }) =>
      expected === null && (OTHER.test(path) || path.endsWith(".goal")),
  );
  return {
    cells: found.cells - others.length,
    differences: found.differences.filter((other) => !others.includes(other)),
    review: found.review,
  };
}
