import { expect, test } from "vitest";
import {
  endsInOperator,
  endsInValue,
  holdsAmount,
  isAmount,
  isBound,
  isDeadline,
  isNothing,
  isVague,
  isVagueChange,
} from "../../../../src/stages/parse/flow/value-words.ts";

test.each([
  [
    "bound",
    isBound,
    [
      "≥99.5%",
      "大于等于 5 年",
      "小于2周",
      "0.6 万元",
      "1419台（套）",
      "5-8次",
      "1286.4公里",
    ],
    ["≥93%历史标准", "2.差旅费", "培训班次", "是"],
  ],
  [
    "amount",
    isAmount,
    ["20 万元", "14,091,600.00", "45"],
    ["100%", "2.差旅费", "12 台"],
  ],
  [
    "deadline",
    isDeadline,
    ["2023年12月底前", "12月31日前", "年底前"],
    ["2023年度", "12 台"],
  ],
  [
    "vague",
    isVague,
    ["有所提升", "据实统计", "是", "≤本年内", "不超过预算"],
    ["人才满意度", "城区吸引力", "基本支出"],
  ],
  ["vague change", isVagueChange, ["影响力有所提升"], ["提升人才品质服务"]],
  ["nothing", isNothing, ["/", "——", "无"], ["无障碍设施"]],
  [
    "operator at the end",
    endsInOperator,
    ["成本增加率 小于", "大于等于"],
    ["大小"],
  ],
  [
    "value at the end",
    endsInValue,
    ["人才活动相关经费 300", "受训学员满意度 ≥95%"],
    ["2.差旅费", "开展活动"],
  ],
  [
    "amount inside",
    holdsAmount,
    ["防滑链 120.5 待报废"],
    ["购置 12 台设备", "1 党建示范点建设经费"],
  ],
])("%s", (_, is, yes, no) => {
  for (const text of yes) expect(is(text), text).toBe(true);
  for (const text of no) expect(is(text), text).toBe(false);
});
