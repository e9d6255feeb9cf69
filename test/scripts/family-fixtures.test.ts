import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { SheetTruth } from "../../scripts/fixtures/document.ts";
import { familyFixtures } from "../../scripts/fixtures/family/family-fixtures.ts";
import type { CellTruth, RowTruth, Truth } from "../../scripts/truth.ts";
import { FIXTURES } from "../support/fixtures.ts";

const forms = familyFixtures()
  .filter(({ items }) => items.length === 1)
  .map(({ name, items }) => {
    const [item] = items;
    if (item?.kind !== "sheet") throw new Error(`${name} is no sheet`);
    return { name, sheet: item.sheet, form: item.form };
  });

test("eight kinds of form, each short, long and sloppy, by two printers, some drawn, all of them different", () => {
  expect(forms).toHaveLength(52);
  expect(new Set(forms.map(({ form }) => form.type)).size).toBe(8);
  expect(new Set(forms.map(({ form }) => JSON.stringify(form))).size).toBe(52);
});

test.each(forms)("$name: its truth is the generator's", ({ name, form }) => {
  const truth: Truth = JSON.parse(
    readFileSync(join(FIXTURES, name, "truth.json"), "utf8"),
  );
  const [{ pages, ...rest }] = truth.forms as [Truth["forms"][0]];
  expect(JSON.parse(JSON.stringify(form))).toEqual(rest);
  expect(pages).toEqual(pages.map((_, index) => index + 1));
  if (name.includes("-short-")) expect(pages).toHaveLength(1);
  if (name.includes("-long-")) expect(pages.length).toBeGreaterThan(2);
});

test.each(forms)("$name: every column is covered in every row", ({ sheet }) => {
  const covered = sheet.rows.map(() => 0);
  sheet.rows.forEach(({ cells }, row) => {
    for (const { rowSpan, columnSpan } of cells)
      for (let r = row; r < row + rowSpan; r++)
        covered[r] = (covered[r] ?? 0) + columnSpan;
  });
  expect(covered).toEqual(covered.map(() => sheet.columns.length));
});

test.each(forms)("$name: sums hold, but for the sloppy", ({ name, form }) => {
  const sums = sumsOf(form);
  expect(sums.length).toBeGreaterThan(0);
  const holds = sums.every(([total, parts]) => Math.abs(total - parts) < 1e-6);
  expect(holds).toBe(!name.includes("-sloppy-"));
});

/** Each sum that a form prints, with what its parts make. */
function sumsOf({ fields, tables }: SheetTruth): [number, number][] {
  const sums: [number, number][] = [];
  for (const table of Object.values(tables))
    if ("total" in table)
      sums.push([numberIn(table.total), sumOf(table.rows, "amount")]);
  const rows = (name: string) => (tables[name] ?? []) as RowTruth[];
  const closing = rows("tasks").at(-1);
  if (closing)
    for (const column of ["amount", "fiscalAmount", "otherAmount"])
      sums.push([
        numberIn(closing[column] as CellTruth),
        sumOf(rows("tasks").slice(0, -1), column),
      ]);
  for (const [field, column] of [
    ["totalWeight", "weight"],
    ["totalScore", "score"],
  ] as const)
    if (fields[field])
      sums.push([
        numberIn(fields[field]),
        sumOf(rows("indicators"), column) +
          numberIn(rows("execution")[0]?.[column] as CellTruth),
      ]);
  return sums;
}

function sumOf(rows: readonly RowTruth[], column: string): number {
  const all = rows.reduce(
    (sum, r) => sum + numberIn(r[column] as CellTruth),
    0,
  );
  return Math.round(all * 100) / 100;
}

/** Yuan or points; 0 for a blank cell. */
function numberIn(cell: CellTruth | undefined): number {
  if (typeof cell !== "object" || cell === null || !("value" in cell)) return 0;
  const { value } = cell;
  if (typeof value === "number") return value;
  return typeof value === "object" && value !== null && "yuan" in value
    ? value.yuan
    : 0;
}
