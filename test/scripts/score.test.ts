import { expect, test } from "vitest";
import { score } from "../../scripts/score.ts";
import type { FormTruth, Truth } from "../../scripts/truth.ts";
import type { Cell } from "../../src/model/cell.ts";
import type { Extraction, Problem } from "../../src/model/extraction.ts";
import type { Form } from "../../src/model/form.ts";

const cell = (text: string | null, more: Partial<Cell> = {}): Cell => ({
  text,
  value: text === "" ? null : text,
  state: text === null ? "absent" : text === "" ? "blank" : "read",
  by: "text-layer",
  review: false,
  reasons: [],
  at: [],
  ...more,
});

/** A form with one field and rows of 支出明细. */
const FORM_TRUTH: FormTruth = {
  type: "project-declaration",
  pages: [1],
  fields: { projectName: "办公经费" },
  tables: {
    expenditure: {
      total: { text: "45", value: { yuan: 450_000 } },
      rows: [
        { item: "一", amount: "10" },
        { item: "二", amount: "20" },
        { item: "三", amount: "15" },
      ],
    },
  },
};

const TRUTH: Truth = {
  origin: "made up",
  pages: 1,
  pageForms: [["f1"]],
  forms: [FORM_TRUTH],
  status: "complete",
};

const row = (item: string, amount: string) => ({
  item: cell(item),
  amount: cell(amount),
});

/** What was read: the truth, but for what is given. */
function read(
  given: {
    name?: Cell;
    total?: Cell;
    rows?: ReturnType<typeof row>[];
    forms?: number;
    problems?: Problem[];
  } = {},
): Extraction {
  const form = (id: string): Form => ({
    id,
    type: "project-declaration",
    title: "项目绩效目标申报表",
    pages: [1],
    fields: { projectName: given.name ?? cell("办公经费") },
    tables: {
      expenditure: {
        total: given.total ?? cell("45", { value: { yuan: 450_000 } }),
        rows: given.rows ?? [row("一", "10"), row("二", "20"), row("三", "15")],
      },
    },
    unplaced: [],
    placeholders: [],
    repeated: [],
  });
  const problems = given.problems ?? [];
  return {
    schema: "shenbao/1",
    source: { file: "a.pdf", sha256: null, pages: 1, kind: "pdf" },
    status: problems.length > 0 ? "partial" : "complete",
    problems,
    pages: [
      {
        page: 1,
        kind: "text",
        width: 600,
        height: 800,
        rotation: 0,
        skew: 0,
        form: "f1",
      },
    ],
    forms: Array.from({ length: given.forms ?? 1 }, (_, i) =>
      form(`f${i + 1}`),
    ),
    findings: [],
    checks: [],
  };
}

/** 4 of the structure, the form's pages, a field, a total and three rows of two. */
const CELLS = 13;

const scored = (...given: Parameters<typeof read>) => {
  const { outcomes, overall } = score(read(...given), TRUTH);
  const wrong = outcomes.filter(({ right }) => !right);
  return { ...overall, paths: wrong.map(({ path }) => path) };
};

test("all right", () => {
  expect(scored()).toEqual({
    cells: CELLS,
    right: CELLS,
    wrong: 0,
    review: 0,
    silent: 0,
    paths: [],
  });
});

test("a wrong text is a silent error, a marked one is not", () => {
  expect(scored({ name: cell("办公费") })).toMatchObject({
    wrong: 1,
    review: 0,
    silent: 1,
    paths: ["f1.fields.projectName"],
  });
  expect(scored({ name: cell("办公费", { review: true }) })).toMatchObject({
    wrong: 1,
    review: 1,
    silent: 0,
  });
});

test("a right cell that is marked counts as right and as review", () => {
  expect(scored({ name: cell("办公经费", { review: true }) })).toMatchObject({
    right: CELLS,
    review: 1,
    silent: 0,
  });
});

test("white space does not count, anything else does", () => {
  expect(scored({ name: cell("办公\n 经费") }).wrong).toBe(0);
  expect(scored({ name: cell("办公经費") }).silent).toBe(1);
});

test("blank, absent and unreadable are different", () => {
  expect(scored({ name: cell("") }).silent).toBe(1);
  expect(scored({ name: cell(null) }).silent).toBe(1);
  const unreadable = cell(null, { state: "unreadable", review: true });
  expect(scored({ name: unreadable })).toMatchObject({ wrong: 1, silent: 0 });
});

test("a value is checked where the truth gives one", () => {
  const total = cell("45", { value: { yuan: 45 } });
  expect(scored({ total })).toMatchObject({
    silent: 1,
    paths: ["f1.tables.expenditure.total"],
  });
});

test("a row that is missing, or too many, costs its own cells and no others", () => {
  expect(scored({ rows: [row("一", "10"), row("三", "15")] })).toMatchObject({
    cells: CELLS,
    wrong: 2,
    silent: 2,
    paths: [
      "f1.tables.expenditure.rows[1].item",
      "f1.tables.expenditure.rows[1].amount",
    ],
  });
  const rows = [
    row("一", "10"),
    row("甲", "1"),
    row("二", "20"),
    row("三", "15"),
  ];
  expect(scored({ rows })).toMatchObject({
    cells: CELLS + 2,
    wrong: 2,
    silent: 2,
  });
});

test("what is absent on a page with a problem is no secret, what is wrong is", () => {
  const problems: Problem[] = [
    { stage: "read", page: 1, code: "cut-off", message: "" },
  ];
  const marked = ["status"];
  expect(scored({ problems, name: cell(null) })).toMatchObject({
    paths: [...marked, "f1.fields.projectName"],
    silent: 0,
  });
  expect(scored({ problems, name: cell("办公费") })).toMatchObject({
    paths: [...marked, "f1.fields.projectName"],
    silent: 1,
  });
  const elsewhere = problems.map((problem) => ({ ...problem, page: 2 }));
  expect(scored({ problems: elsewhere, name: cell(null) }).silent).toBe(1);
});

test("a form that is missing, or too many, is wrong in every cell", () => {
  expect(scored({ forms: 0 }).silent).toBeGreaterThanOrEqual(9);
  expect(scored({ forms: 2 }).silent).toBeGreaterThanOrEqual(9);
});

test("cells are tallied by their kind", () => {
  const { kinds } = score(read({ name: cell("x") }), TRUTH);
  expect(kinds.money).toMatchObject({ cells: 4, right: 4 });
  expect(kinds.text).toMatchObject({ cells: 4, right: 3, silent: 1 });
  expect(kinds.structure?.cells).toBe(5);
});
