import { expect, test } from "vitest";
import {
  doubledWords,
  slipsOfPhrases,
} from "../../../src/stages/audit/fixed-phrases.ts";

const PHRASES = ["两个坚决维护", "四个意识", "放管服"];

test.each([
  ["做到“两个坚决护”", "两个坚决护", "两个坚决维护"],
  ["做到两个坚决护", "两个坚决护", "两个坚决维护"],
  ["树牢「个意识」", "个意识", "四个意识"],
  ["四个意意识", "四个意意识", "四个意识"],
])("in %s", (text, printed, right) => {
  expect(slipsOfPhrases(text, PHRASES)).toEqual([{ printed, right }]);
});

test.each([
  "做到“两个坚决维护”，树牢“四个意识”",
  "“放管”结合",
  "四个意见",
  "两个坚决",
])("nothing in %s", (text) => {
  expect(slipsOfPhrases(text, PHRASES)).toEqual([]);
});

test("words typed twice on end, within a line", () => {
  expect(doubledWords("提高提高水平")).toEqual([
    { printed: "提高提高", right: "提高" },
  ]);
  expect(doubledWords("区委组织部区委组织部")).toHaveLength(1);
  for (const text of [
    "加强管理\n管理制度",
    "一个一个来",
    "人人人人",
    "研究研究",
    "党组织组织力",
    "服务服务站",
    "档案管理管理办法",
  ])
    expect(doubledWords(text)).toEqual([]);
});
