import { expect, test } from "vitest";
import { linesToWords } from "../../../../src/stages/parse/flow/words.ts";
import { dumpLines } from "./write-dump.ts";

const MARKED = [
  "绩效管理和",
  "",
  "综合考评 ",
  "1 项  ",
  "",
  " ",
  "",
  "质量指标 ",
  " 定。 ",
  ...Array.from({ length: 4 }, () => ["", "信息平台正", "", "常运行 "]).flat(),
].join("\n");

test("blanks at lines' ends tell wrapped lines from ended paragraphs, and empty cells", () => {
  const { words, style } = linesToWords(dumpLines(MARKED));
  expect(style).toEqual({ marks: true, spaced: true, laidOut: false });
  expect(words.slice(0, 6).map(({ text, gap }) => [text, gap])).toMatchObject([
    ["绩效管理和", { kind: "start" }],
    ["综合考评", { kind: "line", ended: false, beside: false }],
    ["1", { kind: "line", ended: true, beside: true }],
    ["项", { kind: "blank", blanks: 1 }],
    ["质量指标", { kind: "line", ended: true, empties: 2 }],
    ["定。", { kind: "line", page: true, beside: false }],
  ]);
});

test("where all lines end in a blank, blanks tell nothing", () => {
  const dump = MARKED.split("\n").map((line) => `${line.trimEnd()} `);
  const { style, words } = linesToWords(dumpLines(dump.join("\n")));
  expect(style.marks).toBe(false);
  expect(words[1]?.gap.ended).toBeNull();
});

test("a form feed begins a page", () => {
  const { words } = linesToWords(dumpLines("满意度\n\f指标"));
  expect(words.map(({ gap }) => gap.page)).toEqual([false, true]);
});

test("a dump laid out as the page is known by its columns", () => {
  const line = "项目名称    农村公路日常养护";
  const { style } = linesToWords(dumpLines(Array(12).fill(line).join("\n")));
  expect(style.laidOut).toBe(true);
});
