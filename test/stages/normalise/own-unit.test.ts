import { expect, test } from "vitest";
import { projectDeclaration } from "../../../src/layouts/forms/project-declaration.ts";
import { normaliseForm } from "../../../src/stages/normalise/normalise-form.ts";
import { parse } from "../../support/parse.ts";

const read = (heading: string, unit: string) => {
  const raw = parse(
    [
      ["项目总预算", "212.5", `项目当年预算（${unit}）`, "2,125,000"],
      ["项目资金来源", "资金来源", "<", `金额（${unit}）`],
      ["^", "合计", "<", "2,125,000"],
      ["^", "其他资金", "<", "125,000"],
    ],
    projectDeclaration,
    [heading],
  );
  const { fields, tables } = normaliseForm(raw, projectDeclaration);
  const { total, rows } = tables.funding as {
    total: (typeof fields)[string];
    rows: Record<string, (typeof fields)[string]>[];
  };
  return [
    fields.totalBudget,
    fields.currentYearBudget,
    total,
    rows[0]?.amount,
  ].map((cell) => [cell?.value, cell?.unit]);
};

test("a label's own unit goes before the form's, and the cell says so", () => {
  expect(read("单位：万元", "元")).toEqual([
    [{ yuan: 2125000 }, undefined],
    [{ yuan: 2125000 }, "元"],
    [{ yuan: 2125000 }, "元"],
    [{ yuan: 125000 }, "元"],
  ]);
});

test("a label that repeats the form's unit says nothing new", () => {
  expect(read("单位：元", "元")).toEqual([
    [{ yuan: 212.5 }, undefined],
    [{ yuan: 2125000 }, undefined],
    [{ yuan: 2125000 }, undefined],
    [{ yuan: 125000 }, undefined],
  ]);
});
