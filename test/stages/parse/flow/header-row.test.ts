import { expect, test } from "vitest";
import { departmentDeclaration } from "../../../../src/layouts/forms/department-declaration.ts";
import { projectDeclaration } from "../../../../src/layouts/forms/project-declaration.ts";
import { headerAt } from "../../../../src/stages/parse/flow/header-row.ts";
import { linesToWords } from "../../../../src/stages/parse/flow/words.ts";
import { dumpLines } from "./write-dump.ts";

const [funds] = departmentDeclaration.tables;
const indicators = projectDeclaration.tables.at(-1);

function headerOf(lines: readonly string[], table = indicators) {
  const { words } = linesToWords(dumpLines(lines.join("\n")));
  const header = table === undefined ? null : headerAt(words, 0, table);
  return {
    columns: header?.columns.map(({ column, label, years }) =>
      column === null ? `? ${label}` : [column.name, ...years].join(" "),
    ),
    words: header?.words.map((i) => words[i]?.text).join(" "),
  };
}

test("labels of columns that are broken over lines", () => {
  expect(
    headerOf(["一级指 二级指标 指标内容 指标值 绩效标", "标 准", "产出指标"]),
  ).toEqual({
    columns: ["level1", "level2", "content", "value", "standard"],
    words: "一级指 二级指标 指标内容 指标值 绩效标 标 准",
  });
});

test("another order, other words, and a column that the layout does not know", () => {
  const { columns } = headerOf(["二级指标 三级指标 权重 目标值 备注", "产出"]);
  expect(columns).toEqual(["level2", "content", "? 权重", "value", "? 备注"]);
});

test("years beside or below their label", () => {
  const beside = headerOf(
    ["总体资金情况 当年金额 占比 近两年收支金额 2019 年 2020 年", "财政拨款"],
    funds,
  );
  const below = headerOf(
    ["近两年收支金额", "总体资金情况 当年金额 占比", "2019年 2020年", "收入"],
    funds,
  );
  const columns = ["item", "currentYear", "share", "history 2019 2020"];
  expect(beside.columns).toEqual(columns);
  expect(below.columns).toEqual(columns);
});

test("one label alone is no header", () => {
  expect(headerOf(["指标内容 如下"]).columns).toBeUndefined();
});
