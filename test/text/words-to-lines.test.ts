import { expect, test } from "vitest";
import { wordsToLines } from "../../src/text/words-to-lines.ts";
import { word } from "../support/words.ts";

const texts = (lines: ReturnType<typeof wordsToLines>) =>
  lines.map(({ words }) => words.map(({ text }) => text));

test("words go to lines from the top, each from the left", () => {
  const lines = wordsToLines([
    word("丁", 80, 120),
    word("乙", 80, 100),
    word("甲", 10, 101),
    word("丙", 10, 119),
  ]);
  expect(texts(lines)).toEqual([
    ["甲", "乙"],
    ["丙", "丁"],
  ]);
  expect(lines[0]?.box).toEqual([10, 100, 90, 111]);
});

test("a small word beside a large one is on its line", () => {
  const lines = wordsToLines([
    word("项目", 10, 100, { size: 20 }),
    word("1", 60, 104, { size: 8 }),
  ]);
  expect(texts(lines)).toEqual([["项目", "1"]]);
});

test("lines set close stay apart", () => {
  expect(
    texts(wordsToLines([word("上", 10, 100), word("下", 10, 106)])),
  ).toEqual([["上"], ["下"]]);
});
