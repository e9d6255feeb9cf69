import type { Cell } from "../../src/model/cell.ts";
import type { Form } from "../../src/model/form.ts";
import type { Value } from "../../src/model/value.ts";

/** A cell that was read from a text layer, on page 1. */
export function readCell(text: string, value: Value = text): Cell {
  return {
    text,
    value,
    state: "read",
    by: "text-layer",
    review: false,
    reasons: [],
    at: [{ page: 1, box: [10, 20, 110, 40] }],
  };
}

export function yuanCell(text: string, yuan: number): Cell {
  return readCell(text, { yuan });
}

export function blankCell(): Cell {
  return { ...readCell("", null), state: "blank" };
}

/** Something stands there that nobody could read. */
export function unreadableCell(): Cell {
  return {
    ...readCell("", null),
    text: null,
    state: "unreadable",
    by: "ocr",
    confidence: 0.21,
    review: true,
    reasons: ["unreadable"],
  };
}

export function madeUpForm(
  type: string,
  fields: Form["fields"],
  tables: Form["tables"] = {},
): Form {
  return {
    id: "f1",
    type,
    title: "",
    pages: [1],
    fields,
    tables,
    unplaced: [],
    placeholders: [],
    repeated: [],
  };
}

/** 项目支出绩效自评表: budget and execution, and one indicator. */
export function selfEvaluation(): Form {
  const row = (item: string, budget: number, executed: number) => ({
    item: readCell(item),
    initialBudget: yuanCell(`${budget}`, budget * 1e4),
    adjustedBudget: yuanCell(`${budget}`, budget * 1e4),
    executed: yuanCell(`${executed}`, executed * 1e4),
    weight: readCell("10", 10),
    executionRate: readCell(
      `${(100 * executed) / budget}%`,
      (100 * executed) / budget,
    ),
    score: readCell("10", 10),
  });
  return madeUpForm(
    "project-self-evaluation",
    {
      fiscalYear: readCell("2021", 2021),
      projectName: readCell("湿地巡护"),
      department: readCell("林业局"),
    },
    {
      execution: [
        row("年度资金总额", 100, 80),
        row("其中：当年财政拨款", 90, 72),
        row("其他资金", 10, 8),
      ],
      indicators: [
        {
          level1: readCell("产出指标"),
          level2: readCell("数量指标"),
          content: readCell("巡护次数"),
          value: readCell("≥12次", { operator: ">=", number: 12, unit: "次" }),
          actual: readCell("11次", { operator: "=", number: 11, unit: "次" }),
          weight: readCell("50", 50),
          score: readCell("45.83", 45.83),
          deviation: readCell("汛期停巡一次"),
        },
      ],
    },
  );
}
