import { expect, test } from "vitest";
import { rowSequences } from "../../../src/stages/audit/table-rows.ts";
import { department, project, rawCell, rawCells } from "./forms.ts";

const INDICATOR = {
  level1: "",
  level2: "数量指标",
  content: "培训 班次",
  value: "5",
};

test("rows of each table and section, without totals, headings of sections and entries of lists", () => {
  const shown = (form: ReturnType<typeof project>) =>
    rowSequences(form).map((rows) =>
      rows.map(({ table, name }) => [table, name?.path]),
    );
  expect(shown(project({ indicators: [INDICATOR] }))).toEqual([
    [
      ["funding", "tables.funding.rows[0].source"],
      ["funding", "tables.funding.rows[1].source"],
    ],
    [
      ["expenditure", "tables.expenditure.rows[0].item"],
      ["expenditure", "tables.expenditure.rows[1].item"],
    ],
    [["indicators", "tables.indicators[0].content"]],
  ]);
  const tables = {
    annualGoals: [rawCell("完成培训"), rawCell("完成培训")],
    annualIndicators: ["一", "二"].map((goal) => ({
      goal: rawCell(goal),
      rows: [rawCells(INDICATOR)],
    })),
  };
  const form = department({ income: [], expenditure: [], tables });
  expect(shown(form)).toEqual([
    [["annualIndicators", "tables.annualIndicators[0].rows[0].content"]],
    [["annualIndicators", "tables.annualIndicators[1].rows[0].content"]],
  ]);
});

test("a row says what its columns say, its merged labels apart, each year's amount in its place", () => {
  const [, , indicators] = rowSequences(project({ indicators: [INDICATOR] }));
  expect(indicators?.[0]?.says).toBe(".content=培训班次\n.value=5");
  expect(indicators?.[0]?.levels).toEqual(
    new Map([
      [".level1", ""],
      [".level2", "数量指标"],
    ]),
  );
  const [income] = rowSequences(department());
  expect(income?.[0]?.says).toBe(
    ".item=财政拨款\n.currentYear=145\n.share=100%\n.history[0].amount=120\n.history[1].amount=130",
  );
});
