import { expect, test } from "vitest";
import { LAYOUTS } from "../../../../src/layouts/index.ts";
import { parseFlow } from "../../../../src/stages/parse/flow/parse-flow.ts";
import { compareForms, flattenForm } from "./compare-truth.ts";
import { LABELS, printProject } from "./print-project.ts";
import { LIBRARY, ROADS, truthOf } from "./specs.ts";
import { BARE_STYLE, dumpLines, WORD_STYLE, writeDump } from "./write-dump.ts";

const read = (dump: string) => parseFlow(dumpLines(dump), LAYOUTS);

test.each([
  ["with marks and empty lines", WORD_STYLE],
  ["with marks", { marks: true, spaced: false }],
  ["with empty lines", { marks: false, spaced: true }],
  ["with neither", BARE_STYLE],
])("a form of other widths, %s", (_, style) => {
  const forms = read(writeDump(printProject(LIBRARY), style));
  const found = compareForms(forms, [period(truthOf(LIBRARY))]);
  expect(found.differences).toEqual([]);
  expect(found.cells).toBe(69);
});

test.each([4, 5, 7, 9, 12])("names that wrap at %i characters", (name) => {
  const spec = { ...LIBRARY, widths: { ...LIBRARY.widths, name } };
  const forms = read(writeDump(printProject(spec)));
  const { differences } = compareForms(forms, [period(truthOf(spec))]);
  expect(differences).toEqual([]);
});

test("labels in another order", () => {
  const dump = writeDump(
    printProject(LIBRARY, [
      ["leader", "phone"],
      ["content"],
      ["budgetHistory"],
      ["projectType"],
      ["projectName"],
      ["currentYearBudget", "totalBudget"],
      ["executingUnit", "department"],
      ["rationale"],
    ]),
  );
  const { differences } = compareForms(read(dump), [period(truthOf(LIBRARY))]);
  expect(differences).toEqual([]);
});

test("two forms, the second without some fields", () => {
  const dump = writeDump([...printProject(LIBRARY), ...printProject(ROADS)]);
  const forms = read(dump);
  expect(forms.map(({ id, title }) => [id, title])).toEqual([
    ["f1", "项目绩效目标申报表"],
    ["f2", "项目绩效目标申报表"],
  ]);
  const truths = [period(truthOf(LIBRARY)), truthOf(ROADS)];
  expect(compareForms(forms, truths).differences).toEqual([]);
  const second = flattenForm(forms[1]);
  expect(second.executingUnit?.state).toBe("absent");
  expect(second.executingUnit?.text).toBeNull();
  expect(second.totalBudget?.state).toBe("blank");
  expect(second.totalBudget?.text).toBe("");
  expect(second["expenditure.total"]?.state).toBe("blank");
});

test("rows printed again at a page's start count once", () => {
  const rows = printProject(LIBRARY);
  const again = rows.slice(-6, -3);
  const middle = [...rows.slice(0, -3), ...again, ...rows.slice(-3)];
  const end = [...rows, ...rows.slice(-4)];
  const found = [middle, end].map((printed) => {
    const forms = read(writeDump(printed));
    const { differences } = compareForms(forms, [period(truthOf(LIBRARY))]);
    expect(differences).toEqual([]);
    return forms[0]?.repeated.map(({ table, cell }) => [
      table,
      cell.text?.replaceAll(" ", ""),
    ]);
  });
  const lines = LIBRARY.indicators.map((row) =>
    row.join("").replaceAll(" ", ""),
  );
  expect(found).toEqual([
    [["indicators", lines.slice(2, 5).join("\n")]],
    [["indicators", lines.slice(4).join("\n")]],
  ]);
});

test("a header row printed again with its rows belongs to them, but for one at the top of a page", () => {
  const rows = printProject(LIBRARY);
  const at = rows.findIndex((row) => row[0]?.text === "一级指标");
  const block = rows.slice(at, at + 3);
  const [header = [], ...more] = block;
  const onPage = [
    header.map((cell, i) => (i > 0 ? cell : { text: `\f${cell.text}` })),
    ...more,
  ];
  const found = [block, onPage].map((again) => {
    const forms = read(writeDump([...rows, ...again]));
    const { differences } = compareForms(forms, [period(truthOf(LIBRARY))]);
    expect(differences).toEqual([]);
    return forms[0]?.repeated.map(({ cell }) => cell.text?.split("\n"));
  });
  const printed = LIBRARY.indicators
    .slice(0, 2)
    .map((row) => expect.stringContaining(row[2]));
  expect(found).toEqual([
    [["一级指标 二级指标 指标内容 指标值 绩效标准", ...printed]],
    [printed],
  ]);
});

test("the form's first rows, which pages print again on purpose, are none; other rows with labels are", () => {
  const rows = printProject(LIBRARY);
  const at = rows.findIndex((row) => row[0]?.text === LABELS.content);
  const again = (first: number, last: number) => {
    const printed = rows.toSpliced(at + 1, 0, ...rows.slice(first, last));
    const forms = read(writeDump(printed));
    const { differences } = compareForms(forms, [period(truthOf(LIBRARY))]);
    expect(differences).toEqual([]);
    return forms[0]?.repeated.map(({ table, cell }) => [table, cell.text]);
  };
  expect(again(3, 5)).toEqual([]);
  expect(again(5, 6)).toEqual([[null, "项目负责人 黄明 联系电话 83000464"]]);
});

test("text printed again at a form's end is no text of its own", () => {
  const rows = printProject(LIBRARY);
  const goal = [{ text: LIBRARY.fields.goal ?? "", width: 24 }];
  const [form] = read(writeDump([...rows, goal]));
  expect(form?.unplaced).toEqual([]);
  expect(form?.tables.indicators).toHaveLength(8);
  expect(form?.repeated).toMatchObject([
    { table: null, cell: { text: LIBRARY.fields.goal } },
  ]);
});

test("text beside no label is kept apart, and marked", () => {
  const rows = printProject(LIBRARY);
  const outer = rows.findIndex((row) => row[0]?.text === "项目资金来源");
  rows.splice(outer + 1, 0, [{ text: "资金由州级财政和县级财政分年安排。" }]);
  const [form] = read(writeDump(rows));
  expect(form?.unplaced.map(({ text }) => text)).toEqual([
    "资金由州级财政和县级财政分年安排。",
  ]);
  expect(form?.unplaced[0]?.review).toBe(true);
});

test("…… rows are placeholders", () => {
  const dump = writeDump([...printProject(LIBRARY), [{ text: "……" }]]);
  const [form] = read(dump);
  expect(form?.placeholders).toMatchObject([
    { table: "indicators", cell: { text: "……", state: "read" } },
  ]);
  expect(form?.tables.indicators).toHaveLength(8);
});

test("an empty file, and one without a form, hold none", () => {
  expect(read("")).toEqual([]);
  expect(read("\n \n\n")).toEqual([]);
  expect(read("关于召开会议的通知\n\n请于下周三前报名。")).toEqual([]);
});

test("every cell says how it was read, and read cells where", () => {
  const forms = read(writeDump(printProject(LIBRARY)));
  for (const cell of Object.values(flattenForm(forms[0]))) {
    expect(cell.by).toBe("text-flow");
    expect(cell.review).toBe(cell.reasons.length > 0);
    if (cell.state === "read") expect(cell.at.length).toBeGreaterThan(0);
  }
});

/** The period is read from within the type. */
function period(truth: Record<string, string | null>) {
  return { ...truth, projectPeriod: "从 2022 年至 2024 年" };
}
