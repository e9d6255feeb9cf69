import { expect, test } from "vitest";
import { FAMILY } from "../../../scripts/audit/world.ts";
import type { Cell } from "../../../src/model/cell.ts";
import type { Form, Table } from "../../../src/model/form.ts";
import { audit } from "../../../src/stages/audit/audit.ts";
import { RULES } from "../../../src/stages/audit/rules/index.ts";
import { evaluation } from "./evaluation-forms.ts";
import { department, project, rawCell } from "./forms.ts";

const cell = (text: string): Cell => ({ ...rawCell(text), value: text });

/** A ruled form that no layout knows: its names are its own labels. */
const UNKNOWN: Form = {
  id: "f1",
  type: "unknown",
  title: "固定资产盘点表",
  pages: [1],
  fields: {
    盘点单位: cell("某某单位"),
    单位: cell("万元"),
    项目名称: cell("……"),
    goal: cell(""),
    currentYearBudget: cell("待定"),
  },
  tables: {
    table1: [
      { 资产名称: cell("打印机"), 数量: cell("3台"), 金额: cell("≥1.2") },
      { 资产名称: cell("合计"), 数量: cell(""), 金额: cell("") },
    ],
    indicators: [{ content: cell(""), value: cell("/") }],
  },
  unplaced: [cell("〔2018)37号")],
  placeholders: [],
  repeated: [],
};

test("nothing is asked of a form that no layout knows, and the ledger says so", () => {
  const beside = [UNKNOWN, project({ id: "f2" }), department()];
  const { findings, checks } = audit(beside);
  expect(findings).toEqual([]);
  const own = checks.filter(({ form }) => form === "f1");
  expect(own.map(({ rule }) => rule)).toEqual(RULES.map(({ id }) => id));
  expect(new Set(own.map(({ outcome }) => outcome))).toEqual(
    new Set(["not-applicable"]),
  );
});

/** Every form of the known kinds and of the family. */
const KNOWN: Form[] = [
  project(),
  department(),
  evaluation(),
  ...[0, 1, 2, 3, 4, 5].flatMap((i) =>
    FAMILY.toDocuments(FAMILY.make(`any ${i}`)).flatMap(({ forms }) => forms),
  ),
];

/** What a layout of somebody's own may make of a table of that name. */
const SHAPES: Record<string, (table: Table) => Table> = {
  "none of it": () => [],
  "a list": () => [cell("甲"), cell("20万元")],
  "rows of other columns": () => [{ 甲: cell("20"), 乙: cell("≥5") }],
  "rows without a total": (table) =>
    Array.isArray(table) ? table : table.rows,
  "a total and rows": (table) => ({
    total: cell("20"),
    rows: Array.isArray(table) ? [{ amount: cell("5") }] : table.rows,
  }),
  sections: () => [{ goal: cell("目标1"), rows: [{ content: cell("甲") }] }],
};

test.each(Object.entries(SHAPES))(
  "the rules run over tables of whatever shape: %s",
  (_, change) => {
    for (const form of KNOWN) {
      const tables = Object.fromEntries(
        Object.entries(form.tables).map(([name, table]) => [
          name,
          change(table),
        ]),
      );
      const { checks } = audit([{ ...form, type: "our-own", tables }]);
      expect(checks.length).toBeGreaterThan(0);
    }
  },
);

test("the rules run over cells whose values are of no kind", () => {
  const bare = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(bare)
      : typeof value !== "object" || value === null
        ? value
        : "state" in value
          ? { ...value, value: null }
          : Object.fromEntries(
              Object.entries(value).map(([name, inner]) => [name, bare(inner)]),
            );
  for (const form of KNOWN) {
    const fields = bare(form.fields) as Form["fields"];
    const tables = bare(form.tables) as Form["tables"];
    const { findings } = audit([{ ...form, type: "our-own", fields, tables }]);
    // Without amounts nothing is said of amounts.
    expect(
      findings.filter(({ rule }) => /^(?:AMT-.*SUM|D-TASK|X-)/u.test(rule)),
    ).toEqual([]);
  }
});
