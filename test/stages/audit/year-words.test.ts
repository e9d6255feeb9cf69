import { expect, test } from "vitest";
import {
  oddYearWords,
  type Tense,
} from "../../../src/stages/audit/year-words.ts";

const odd = (text: string, tense: Tense) =>
  oddYearWords(text, tense, 2021, false).map(
    ({ words, kind }) => `${kind} ${words}`,
  );

test.each<[string, Tense, string[]]>([
  ["考虑明年、下一年度支出", "reckoning", ["later 明年", "later 下一年度"]],
  ["考虑下一年度支出", "plan", ["later 下一年度"]],
  ["评价结果作为下一年度预算的依据", "plan", []],
  ["2022年完成", "plan", ["later 2022年"]],
  ["2022年完成", "reason", []],
  ["2020年拟完成", "plan", ["earlier 2020年拟"]],
  ["2020年拟完成", "reckoning", []],
  ["今年（2020年）", "reason", ["other 今年(2020年"]],
  ["完成2020年度任务", "plan", ["stale 2020年度"]],
  ["2021年完成2020年度任务", "plan", []],
  ["《2022年计划》、〔2022〕3号、2018—2022年", "plan", []],
])("%s as %s", (text, tense, found) => {
  expect(odd(text, tense)).toEqual(found);
});

test("written in the year before, next year is the form's, 2022 is not", () => {
  const found = oddYearWords("考虑明年支出，2022年完成", "plan", 2021, true);
  expect(found.map(({ words }) => words)).toEqual(["2022年"]);
});
