import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { extract } from "../../src/pipeline.ts";
import { FIXTURES } from "../support/fixtures.ts";

const RULE = "DUP-BLOCK";

const found = async (file: string) => {
  const { findings } = await extract(join(FIXTURES, file));
  return findings.filter(({ rule }) => rule === RULE);
};

test("the seed's dump: each block of the catalogue, with the lines where it is printed again", async () => {
  const { file } = JSON.parse(
    readFileSync(join(FIXTURES, "seed-text/truth.json"), "utf8"),
  );
  const findings = await found(join("seed-text", file));
  expect(
    findings.map(({ form, evidence: [chief, ...first] }) => [
      form,
      chief?.path,
      chief?.lines,
      first.map(({ path, lines }) => [path, lines?.[0]]),
    ]),
  ).toEqual([
    ["f1", "repeated[0].cell", [207, 209], [["fields.goal", 80]]],
    ["f2", "repeated[0].cell", [378, 395], rows([8, 359], [9, 370])],
    ["f3", "repeated[0].cell", [596, 606], rows([3, 549])],
    ["f5", "repeated[0].cell", [891, 896], rows([0, 855], [1, 857])],
    // 988-993 are the form's first rows, which Word prints at the top of each page.
    ["f6", "repeated[0].cell", [985, 987], [["fields.goal", 996]]],
    ["f6", "repeated[1].cell", [1059, 1073], rows([0, 1009], [1, 1015])],
  ]);
});

test("rows that a page's top repeats are found in their place, on pages that print their head again none", async () => {
  const findings = await found("draw-repeated-rows/document.pdf");
  expect(
    findings.map(({ evidence: [chief, first] }) => [
      chief?.text,
      chief?.page,
      first?.path,
      first?.page,
    ]),
  ).toEqual([
    ["4.平台租赁及等保测评费 260万元", 2, "tables.expenditure.rows[3].item", 1],
    [
      "校舍设计使用年限（第7批） 持续增强 计划标准",
      3,
      "tables.indicators[14].content",
      2,
    ],
  ]);
  for (const name of ["draw-repeated-header", "browser-repeated-rows"])
    expect(await found(`${name}/document.pdf`)).toEqual([]);
});

function rows(...of: [row: number, line: number][]) {
  return of.map(([row, line]) => [`tables.indicators[${row}].content`, line]);
}
