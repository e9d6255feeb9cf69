import { expect, test } from "vitest";
import { parse } from "../../support/parse.ts";

const read = (above: string[][]) => {
  const { fields, unplaced } = parse([
    ...above,
    ["项目名称", "甲", "联系电话", "83000101"],
    ["项目主要内容", "单位：千元", "项目申请理由", "（2019年度）"],
  ]);
  return {
    year: fields.fiscalYear?.text,
    date: fields.reportDate?.text,
    unit: fields.unit?.text,
    rest: unplaced.map(({ text }) => text),
  };
};

test("title, date and unit may be rows of a ruled sheet", () => {
  expect(
    read([
      ["附件2", "<", "<", "<"],
      ["2022年度项目绩效目标申报表", "<", "<", "<"],
      ["填报日期：2021.12.06", "<", "单位：万元", "<"],
    ]),
  ).toEqual({
    year: "2022年度",
    date: "2021.12.06",
    unit: "万元",
    rest: ["附件2"],
  });
});

test("what stands in fields of the form is no heading", () => {
  expect(read([])).toEqual({ year: null, date: null, unit: null, rest: [] });
});
