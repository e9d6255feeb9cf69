import { expect, test } from "vitest";
import { budgetClaims } from "../../../src/stages/audit/budget-claims.ts";

const claims = (text: string) =>
  budgetClaims(text, 2021).map(({ direction, base }) => [direction, base]);

test.each<[string, [string, number]]>([
  ["2.当年预算安排无变动", ["same", 2020]],
  [
    "1.2019年预算安排150万元；2020年预算安排150万元；2.当年预算不变。",
    ["same", 2020],
  ],
  ["2020 预算数为 63 万元，2021 年预算数相对变低", ["lower", 2020]],
  ["所以 2021 年度整体预算有所下调。", ["lower", 2020]],
  ["2020年24万元，无变动", ["same", 2020]],
  ["当年预算较2019年增加5万元", ["higher", 2019]],
  ["与上年持平", ["same", 2020]],
  ["本年预算较上年基本持平", ["nearly", 2020]],
  ["当年预算无较大变化", ["nearly", 2020]],
])("%s", (text, claim) => {
  expect(claims(text)).toEqual([claim]);
});

test.each([
  "2020年预算24万元，较2019年增加14万元",
  "2.退休党建指导员津贴由各相关单位自行预算。",
  "因会议次数减少",
  "当年预算不增加",
  "近两年预算无变动",
  "较前两年预算减少",
  "当年预算有增加也有减少",
  "2019年38万元，2020年20万元",
])("says nothing of the current year: %s", (text) => {
  expect(claims(text)).toEqual([]);
});
