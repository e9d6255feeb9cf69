import { expect, test } from "vitest";
import { amountsIn } from "../../src/text/amounts.ts";
import { plain } from "../../src/text/tidy.ts";

const yuan = (text: string) =>
  amountsIn(plain(text)).map(({ fen }) => fen / 100);

test.each<[string, number[]]>([
  ["1.干部档案外包 15 万；2.干部考察 10 万", [150000, 100000]],
  [
    "2019年38万元（包括信息平台建设费用28万元），2020年20万元",
    [380000, 280000, 200000],
  ],
  ["10万2020年24万", [100000, 240000]],
  ["1亿2000万元", [120000000]],
  ["3万5千元", [35000]],
  ["二十万零五百元", [200500]],
  ["壹拾贰万叁仟肆佰伍拾陆元柒角捌分", [123456.78]],
  ["¥3,498.05元", [3498.05]],
  ["负5万元", [-50000]],
  ["安排20万支持社区，10万组织活动", [200000, 100000]],
])("%s", (text, amounts) => {
  expect(yuan(text)).toEqual(amounts);
});

test.each([
  "培训10万人次",
  "扫描3万页",
  "覆盖2万家企业",
  "5期高校班",
  "2021元旦",
  "千万不要",
  "以防万一",
  "120份",
  "合计50",
])("%s names no amount", (text) => {
  expect(yuan(text)).toEqual([]);
});

test("the dash of a range is no minus", () => {
  expect(yuan("10-20万元")).toEqual([200000]);
});

test("places are those of the text", () => {
  const text = "扶贫3万元。";
  const [amount] = amountsIn(text);
  expect(text.slice(amount?.start, amount?.end)).toBe("3万元");
});
