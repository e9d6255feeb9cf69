import { expect, test } from "vitest";
import { glyphsToWords } from "../../../src/stages/read/glyphs-to-words.ts";
import type { Glyph } from "../../../src/stages/read/marks.ts";
import { glyphs } from "../../support/glyphs.ts";
import { horizontal, vertical } from "../../support/words.ts";

const texts = (...given: Parameters<typeof glyphsToWords>) =>
  glyphsToWords(...given).words.map(({ text }) => text);

test("neighbours on a line are a word", () => {
  const { words } = glyphsToWords(glyphs("项目名称", 10, 20), []);
  expect(words).toHaveLength(1);
  expect(words[0]).toMatchObject({
    text: "项目名称",
    box: [10, 20, 50, 30],
    size: 10,
    by: "text-layer",
  });
});

test("blanks divide words, and the next one says so", () => {
  const { words } = glyphsToWords(glyphs("一次性项目□ 常年性", 0, 0), []);
  expect(words.map((w) => [w.text, w.spaceBefore])).toEqual([
    ["一次性项目□", false],
    ["常年性", true],
  ]);
});

test("a gap divides words", () => {
  const line = (gap: number) => [
    ...glyphs("合计", 0, 0),
    ...glyphs("45", 20 + gap, 0),
  ];
  expect(texts(line(3), [])).toEqual(["合计45"]);
  expect(texts(line(5), [])).toEqual(["合计", "45"]);
});

test("another line is another word", () => {
  expect(texts([...glyphs("上", 0, 0), ...glyphs("下", 10, 12)], [])).toEqual([
    "上",
    "下",
  ]);
});

test("a rule between two texts divides them, however near they stand", () => {
  const cells = [
    ...glyphs("负责人", 0, 0, { run: 1 }),
    ...glyphs("林宏", 31, 0, { run: 2 }),
  ];
  expect(texts(cells, [])).toEqual(["负责人林宏"]);
  expect(texts(cells, [vertical(30.5, -20, 40)])).toEqual(["负责人", "林宏"]);
});

test("a rule that is not there at the height of the text, or lies, divides nothing", () => {
  const cells = [
    ...glyphs("负责人", 0, 0, { run: 1 }),
    ...glyphs("林宏", 31, 0, { run: 2 }),
  ];
  expect(texts(cells, [vertical(30.5, 20, 60)])).toEqual(["负责人林宏"]);
  expect(texts(cells, [vertical(30.5, 2, 8)])).toEqual(["负责人林宏"]);
  expect(texts(cells, [horizontal(5, 0, 100)])).toEqual(["负责人林宏"]);
});

test("one text that runs over a rule without a break is too long for its cell: one word", () => {
  expect(
    texts(glyphs("服务对象满意度", 0, 0), [vertical(38, -20, 40)]),
  ).toEqual(["服务对象满意度"]);
});

test("another text that begins behind the rule is not drawn into an overflowing one", () => {
  const cells = [
    ...glyphs("服务对象满意度", 0, 0, { run: 1 }),
    ...glyphs("90%", 70.5, 0, { run: 2 }),
  ];
  expect(texts(cells, [vertical(38, -20, 40)])).toEqual([
    "服务对象满意度",
    "90%",
  ]);
});

test("what is hidden makes words of its own, with its reason", () => {
  const { words, hidden } = glyphsToWords(
    [
      ...glyphs("20万元", 0, 0),
      ...glyphs("作废", 40, 0, { hidden: "invisible" }),
    ],
    [],
  );
  expect(words.map(({ text }) => text)).toEqual(["20万元"]);
  expect(hidden).toMatchObject([{ text: "作废", because: "invisible" }]);
});

test.each<[Glyph["hidden"], string[]]>([
  ["clipped", ["partly-hidden"]],
  ["covered", ["partly-hidden"]],
  ["off-page", ["partly-hidden"]],
  ["invisible", []],
  ["doubled", []],
])("a text that goes on hidden because it is %s: %j", (hidden, reasons) => {
  const rest = glyphs("考评", 40, 0, { hidden });
  const { words } = glyphsToWords([...glyphs("绩效综合", 0, 0), ...rest], []);
  expect(words).toMatchObject([{ text: "绩效综合", reasons }]);
});

test("a hidden text beside a blank cuts nothing", () => {
  const rest = glyphs("考评", 50, 0, { hidden: "clipped" });
  const { words } = glyphsToWords([...glyphs("绩效综合", 0, 0), ...rest], []);
  expect(words[0]?.reasons).toEqual([]);
});

test("a word sums its suspect characters and tells each reason once", () => {
  const { words } = glyphsToWords(
    glyphs("☑☑", 0, 0, { reason: "symbol-guessed", suspect: true }),
    [],
  );
  expect(words).toMatchObject([{ suspect: 2, reasons: ["symbol-guessed"] }]);
});
