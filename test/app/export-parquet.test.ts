import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  asyncBufferFromFile,
  parquetMetadataAsync,
  parquetReadObjects,
} from "hyparquet";
import { afterAll, beforeAll, expect, test } from "vitest";
import { TABLES } from "../../src/stages/export/tables/index.ts";
import { shenbao } from "./command.ts";

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "shenbao-parquet-"));
  await shenbao(["extract", "fixtures/seed/wuhan-2021.pdf", "-o", folder]);
  const { code } = await shenbao([
    "export",
    folder,
    "-o",
    folder,
    "--format",
    "parquet",
  ]);
  expect(code).toBe(0);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The rows of a table, by a reader that has nothing of DuckDB. */
async function rowsOf(table: string): Promise<Record<string, unknown>[]> {
  const file = await asyncBufferFromFile(join(folder, `${table}.parquet`));
  return parquetReadObjects({ file });
}

test("another reader finds every table with its columns", async () => {
  for (const { name, columns } of TABLES) {
    const file = await asyncBufferFromFile(join(folder, `${name}.parquet`));
    const { schema } = await parquetMetadataAsync(file);
    expect(schema.slice(1).map((column) => column.name)).toEqual(
      columns.map((column) => column.name),
    );
  }
});

test("another reader reads amounts, days, texts and nulls as they are", async () => {
  const forms = await rowsOf("forms");
  expect(forms).toHaveLength(8);
  expect(forms.find(({ form }) => form === "f2")).toMatchObject({
    project_name: "办公经费",
    fiscal_year: 2021,
    current_year_budget: 450000,
    report_date: new Date("2021-01-28T00:00:00Z"),
    department_name: null,
    department_name_state: "absent",
  });
  const funds = await rowsOf("department_funds");
  expect(
    funds.map(({ is_total, current_year }) => [is_total, current_year]),
  ).toEqual([
    [false, 16366300],
    [false, null],
    [true, null],
    [false, 7286300],
    [false, 9080000],
    [true, null],
  ]);
});
