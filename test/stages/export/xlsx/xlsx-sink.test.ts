import { readdirSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import type { Extraction } from "../../../../src/index.ts";
import { TABLES } from "../../../../src/stages/export/tables/index.ts";
import { xlsxSink } from "../../../../src/stages/export/xlsx/xlsx-sink.ts";
import { temporaryFolder } from "../../../app/command.ts";
import {
  madeUpForm,
  readCell,
  yuanCell,
} from "../../../support/made-up-form.ts";

/** A project that spends on so many things. */
function project(items: number): Extraction {
  const form = madeUpForm(
    "project-declaration",
    {
      projectName: readCell("湿地巡护\u2028二期"),
      fiscalYear: readCell("2021", 2021),
    },
    {
      expenditure: {
        total: yuanCell("1", 1),
        rows: Array.from({ length: items }, (_, i) => ({
          item: readCell(`第 ${i + 1} 项`),
          amount: yuanCell(`${i}`, i),
        })),
      },
    },
  );
  return {
    schema: "shenbao/1",
    source: { file: "a.txt", sha256: null, pages: 1, kind: "pdf" },
    status: "complete",
    problems: [],
    pages: [],
    forms: [form],
    findings: [],
    checks: [],
  };
}

test("a full sheet goes on in another; every row says whose form it is of; nothing stays beside the workbook", async () => {
  const folder = temporaryFolder();
  const path = join(folder, "x.xlsx");
  const sink = await xlsxSink(path, "zh", 301);
  const document = { name: "a.txt", extraction: project(700) };
  await sink.add(
    document,
    new Map(TABLES.map((table) => [table.name, [...table.rows(document)]])),
  );
  await sink.end(new Map());
  await sink.commit();
  expect(readdirSync(folder)).toEqual(["x.xlsx"]);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const sheets = book.worksheets.filter(({ name }) =>
    name.startsWith("支出明细"),
  );
  expect(sheets.map(({ name, rowCount }) => [name, rowCount])).toEqual([
    ["支出明细", 301],
    ["支出明细 (2)", 301],
    ["支出明细 (3)", 101],
  ]);
  const heads = sheets[0]?.getRow(1).values as string[];
  expect(heads).toContain("金额（元）");
  // No department is known: its column is left out.
  expect(heads).not.toContain("部门");
  const last = sheets[2]?.getRow(101);
  expect(last?.getCell(heads.indexOf("项目")).value).toBe("第 700 项");
  expect(last?.getCell(heads.indexOf("金额（元）")).value).toBe(699);
  expect(last?.getCell(heads.indexOf("项目名称")).value).toBe(
    "湿地巡护\u2028二期",
  );
});

test("an aborted workbook leaves nothing", async () => {
  const folder = temporaryFolder();
  const sink = await xlsxSink(join(folder, "x.xlsx"), "zh");
  const document = { name: "a.txt", extraction: project(3) };
  await sink.add(
    document,
    new Map(TABLES.map((table) => [table.name, [...table.rows(document)]])),
  );
  await sink.abort();
  expect(readdirSync(folder)).toEqual([]);
});
