import { expect, test } from "vitest";
import { history } from "../../../src/stages/normalise/history.ts";

const read = (printed: string) =>
  history(printed, { unit: 1e6, fiscalYear: 2021 });

/** Year and 万元. */
const pairs = (printed: string) =>
  read(printed).value?.map(({ year, yuan }) => [year, yuan / 1e4]);

test("the remark behind an amount is its note", () => {
  const printed =
    "2019 年 38 万元（包括信息平台建设费用 28 万元），2020 年 20 万元";
  expect(read(printed)).toEqual({
    value: [
      { year: 2019, yuan: 380000, note: "包括信息平台建设费用28万元" },
      { year: 2020, yuan: 200000 },
    ],
    reasons: [],
  });
});

test.each<[string, number[][]]>([
  ["2020 预算数为 63 万元，2021 年预算数相对变低", [[2020, 63]]],
  [
    "1.2019 年预算安排 5227.77 万元；2020 年预算安排 2929 万元；2.人才薪酬补贴已移交，所以 2021 年度整体预算有所下调。",
    [
      [2019, 5227.77],
      [2020, 2929],
    ],
  ],
  [
    "2019、2020年均为150万元",
    [
      [2019, 150],
      [2020, 150],
    ],
  ],
  [
    "2019年、2020年分别为10万元、24万元",
    [
      [2019, 10],
      [2020, 24],
    ],
  ],
  [
    "38万元（2019年），20万元（2020年）",
    [
      [2019, 38],
      [2020, 20],
    ],
  ],
  [
    "2019年38；2020年20",
    [
      [2019, 38],
      [2020, 20],
    ],
  ],
  [
    "上年预算20万元，前年30万元",
    [
      [2020, 20],
      [2019, 30],
    ],
  ],
  ["二〇一九年10万元", [[2019, 10]]],
  ["2019年无，2020年24万元", [[2020, 24]]],
  ["2019年0万元", [[2019, 0]]],
  ["2019年（含结转5万元）预算38万元", [[2019, 38]]],
  ["2021年预算比2020年减少4万元，为20万元", [[2021, 20]]],
  ["2020年预算较上年增加5万元，为25万元", [[2020, 25]]],
  ["2020年减少至24万元", [[2020, 24]]],
  ["根据中发〔2018〕37号，2019年安排10万元", [[2019, 10]]],
])("%s", (printed, expected) => {
  expect(pairs(printed)).toEqual(expected);
  expect(read(printed).reasons).toEqual([]);
});

test.each([
  "无变动",
  "新增项目",
  "鄂办发（2018〕29号、2018—2022年全国干部教育培训规划",
  "2019年人才公寓60套，2020年80套",
  "较2020年减少5万元",
])("%s holds no year with an amount", (printed) => {
  expect(read(printed).value).toBeNull();
});

test.each<[string, string]>([
  ["50 万元", "amount-without-year"],
  ["50", "amount-without-year"],
  ["2019-2020年共计300万元", "history-ambiguous"],
])("%s is to be looked at", (printed, reason) => {
  expect(read(printed)).toEqual({ value: null, reasons: [reason] });
});

test("a year of two digits is one only near the form's own", () => {
  expect(read("19年预算安排10万元")).toEqual({
    value: [{ year: 2019, yuan: 100000 }],
    reasons: ["two-digit-year"],
  });
  expect(read("使用10年，投入10万元").value).toBeNull();
});
