import { expect, test } from "vitest";
import { projectDeclaration } from "../../../src/layouts/forms/project-declaration.ts";
import type { Cell } from "../../../src/model/cell.ts";
import { normaliseForm } from "../../../src/stages/normalise/normalise-form.ts";
import { parse } from "../../support/parse.ts";

/** The levels of each row: what is printed and what it means. */
const levels = (...rows: string[][]) => {
  const raw = parse([
    ["一级指标", "二级指标", "指标内容", "指标值", "绩效标准"],
    ...rows,
  ]);
  const { tables } = normaliseForm(raw, projectDeclaration);
  return (tables.indicators as Record<string, Cell>[]).map((row) =>
    [row.level1, row.level2].map((cell) => [cell?.text, cell?.value]),
  );
};

test("levels printed once with blank cells below them hold for the rows below", () => {
  expect(
    levels(
      ["产出指标", "数量指标", "管网长度", "≥12公里", ""],
      ["", "", "计量设备", "36套", ""],
      ["", "质量指标", "合格率", "100%", ""],
    ),
  ).toEqual([
    [
      ["产出指标", "产出指标"],
      ["数量指标", "数量指标"],
    ],
    [
      ["", "产出指标"],
      ["", "数量指标"],
    ],
    [
      ["", "产出指标"],
      ["质量指标", "质量指标"],
    ],
  ]);
});

test("another first level does not go on with the second level above it", () => {
  expect(
    levels(
      ["产出指标", "数量指标", "管网长度", "≥12公里", ""],
      ["效益指标", "", "停水投诉", "≤15件", ""],
    )[1],
  ).toEqual([
    ["效益指标", "效益指标"],
    ["", null],
  ]);
});
