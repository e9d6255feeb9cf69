import { expect, test } from "vitest";
import { statesChange } from "../../../src/stages/audit/change-statement.ts";

test.each([
  ["当年预算无变动", true],
  ["2021年预算数相对变低", true],
  ["较上年增幅5%", true],
  ["同上年", true],
  ["2019年40万元，2020年45万元", false],
  ["2020年45万元，较2019年增加5万元", false],
  ["津贴由各单位自行预算", false],
])("%s: %s", (text, stated) => {
  expect(statesChange(text, 2021)).toBe(stated);
});
