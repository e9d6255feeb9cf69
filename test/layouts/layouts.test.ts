import { expect, test } from "vitest";
import { fold } from "../../src/layouts/fold.ts";
import { projectDeclaration } from "../../src/layouts/forms/project-declaration.ts";
import { LAYOUTS } from "../../src/layouts/index.ts";
import { namedTables } from "../../src/layouts/named-tables.ts";
import { printedTexts, vocabularyOf } from "../../src/layouts/printed-texts.ts";
import { Layout } from "../../src/layouts/schema.ts";

/** The names of fields and tables that the output contract fixes (schema shenbao/1). */
const CONTRACT = {
  "project-declaration":
    "fiscalYear reportDate unit projectName department executingUnit leader phone projectType projectPeriod rationale content totalBudget currentYearBudget budgetHistory basis goal funding expenditure indicators",
  "department-declaration":
    "fiscalYear reportDate unit departmentName preparer phone duties annualTasks income expenditure longTermGoals annualGoals longTermIndicators annualIndicators",
};

test("fields and tables are those of the output contract, in its order", () => {
  const names = LAYOUTS.map((layout) => [
    layout.id,
    [...layout.fields.map(({ name }) => name), ...tableNames(layout)].join(" "),
  ]);
  expect(Object.fromEntries(names)).toMatchObject(CONTRACT);
});

/** What kinds of form share has one name in all of them, and one kind of value, so that their records can be stacked. */
test("a name stands for one kind of value in all layouts", () => {
  const kinds = new Map<string, Set<string>>();
  const note = (name: string, kind: string) =>
    kinds.set(name, (kinds.get(name) ?? new Set()).add(kind));
  for (const { fields, tables } of LAYOUTS) {
    for (const { name, kind } of fields) note(name, kind);
    for (const table of tables.flatMap(namedTables))
      for (const { name, kind } of table.columns)
        note(`${table.name}.${name}`, kind);
  }
  const several = [...kinds].filter(([, { size }]) => size > 1);
  expect(several).toEqual([]);
});

test.each(LAYOUTS.map((layout) => [layout.id, layout] as const))(
  "%s: no label names two fields",
  (_, layout) => {
    const labels = layout.fields.flatMap((field) => field.labels.map(fold));
    expect(new Set(labels).size).toBe(labels.length);
  },
);

test.each(LAYOUTS.map((layout) => [layout.id, layout] as const))(
  "%s: what is inferred, chosen or found within another field is defined",
  (_, layout) => {
    const fields = new Map(layout.fields.map((field) => [field.name, field]));
    for (const field of layout.fields) {
      if (field.where === "within")
        expect(fields.has(field.within ?? "")).toBe(true);
      if (field.kind === "choice")
        expect(layout.choices[field.name]?.length).toBeGreaterThan(1);
    }
    for (const { columns } of layout.tables) {
      const names = columns.map(({ name }) => name);
      for (const { inferredFrom } of columns)
        if (inferredFrom !== undefined) expect(names).toContain(inferredFrom);
    }
  },
);

test("a vocabulary knows what its form prints, and which of it heads a column", () => {
  const { isPrinted, isColumnHeading } = vocabularyOf(projectDeclaration);
  for (const text of ["项目名称", "产出指标", "数量指标", "合计", "其他资金"])
    expect(isPrinted(text), text).toBe(true);
  expect(isPrinted("项 目 名 称：")).toBe(true);
  expect(isPrinted("办公经费")).toBe(false);
  expect(isColumnHeading("指标值")).toBe(true);
  expect(isColumnHeading("项目名称")).toBe(false);
});

test("labels in lines above the table are none of its printed texts", () => {
  expect(printedTexts(projectDeclaration).includes("填报日期")).toBe(false);
});

test.each([
  ["no labels", { fields: [{ name: "a", labels: [], kind: "text" }] }],
  ["an unknown kind", { fields: [{ name: "a", labels: ["甲"], kind: "sum" }] }],
  ["an unknown shape", { tables: [{ shape: "tree", name: "t", columns: [] }] }],
  [
    "a totalled table without its total",
    {
      tables: [
        {
          shape: "totalled",
          name: "t",
          columns: [{ name: "a", labels: ["甲"], kind: "text" }],
        },
      ],
    },
  ],
])("a layout with %s is refused", (_, part) => {
  const layout = { id: "x", titles: ["表"], fields: [], tables: [], ...part };
  expect(Layout.safeParse(layout).success).toBe(false);
});

test("a layout of the user's own needs no more than its data", () => {
  const own = Layout.parse({
    id: "own",
    titles: ["项目支出绩效自评表"],
    fields: [{ name: "score", labels: ["得分"], kind: "text" }],
    tables: [],
  });
  expect(own.fields[0]?.where).toBe("cell");
  expect(own.inference).toEqual({});
});

function tableNames(layout: Layout): string[] {
  return layout.tables.flatMap(namedTables).map(({ name }) => name);
}
