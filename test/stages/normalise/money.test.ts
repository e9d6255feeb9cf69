import { expect, test } from "vitest";
import { money } from "../../../src/stages/normalise/money.ts";

const WAN = 1e6;

test.each([
  ["20  万元", 200000],
  ["20\n万元", 200000],
  ["２０万元", 200000],
  ["1636.63", 16366300],
  ["4.35", 43500],
  ["12345.678", 123456780],
  ["0.07万元", 700],
  ["3,498,000.00元", 3498000],
  ["３，４９８，０００．００元", 3498000],
  ["壹佰贰拾万元整", 1200000],
  ["二十万元", 200000],
  ["三百五十万", 3500000],
  ["约 10 万元", 100000],
  ["人民币20万元", 200000],
  ["20（万元）", 200000],
  ["1亿", 100000000],
  ["-20", -200000],
  ["－20万元", -200000],
  ["0", 0],
  ["零元整", 0],
  ["45.", 450000],
])("%j is %d yuan", (printed, yuan) => {
  expect(money(printed, WAN)).toEqual({ value: { yuan }, reasons: [] });
});

test.each(["", " ", "/", "—", "无", "……"])(
  "%j is clearly no amount",
  (printed) => {
    expect(money(printed, WAN)).toEqual({ value: null, reasons: [] });
  },
);

test.each([
  "干部考察、档案、信息系统升级、组织公开选调相关经费",
  "2021年度干部教育培训",
  "5期高校班培训费",
  "见附件",
  "100%",
  "20个",
  "20 30",
])("%s is not an amount", (printed) => {
  expect(money(printed, WAN)).toEqual({
    value: null,
    reasons: ["not-an-amount"],
  });
});

test.each([
  ["50万元（含上年结转10万元）", 500000],
  ["50（含上年结转10）", 500000],
  ["1、工作经费130万元", 1300000],
])("%s is its first amount, to be looked at", (printed, yuan) => {
  expect(money(printed, WAN)).toEqual({
    value: { yuan },
    reasons: ["other-text"],
  });
});

test("a range is no amount", () => {
  expect(money("10-20万元", WAN)).toEqual({
    value: null,
    reasons: ["amount-range"],
  });
});

test("digits that stand apart are joined by thousands and looked at", () => {
  expect(money("1 200", WAN)).toEqual({
    value: { yuan: 12000000 },
    reasons: ["spaced-digits"],
  });
});

test("a bare number needs the form's unit, an amount with its own does not", () => {
  expect(money("20", null)).toEqual({ value: null, reasons: ["unit-unknown"] });
  expect(money("0", null).value).toEqual({ yuan: 0 });
  expect(money("20万元", null).value).toEqual({ yuan: 200000 });
  expect(money("20", 100).value).toEqual({ yuan: 20 });
});

test("every amount of two decimals in 万元 is exact", () => {
  for (let fen = 1; fen < 2000; fen += 7) {
    const printed = (fen / 100).toFixed(2);
    expect(money(printed, WAN).value?.yuan).toBe(fen * 100);
  }
});
