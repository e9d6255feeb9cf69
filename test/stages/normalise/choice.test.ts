import { expect, test } from "vitest";
import { projectDeclaration } from "../../../src/layouts/forms/project-declaration.ts";
import { choice } from "../../../src/stages/normalise/choice.ts";

const TYPES = projectDeclaration.choices.projectType ?? [];

test.each([
  "一次性项目 □    常年性项目 √    延续性项目 □（从     年至    年）",
  "一次性项目 □    常年性项目 ■    延续性项目 □（从     年\n至    年）",
  "一次性项目□ 常年性项目□√ 延续性项目□（从 年至 年）",
  "一次性项目□常年性项目■延续性项目□（从年至年）",
  "常年性项目 ■",
  "常年性项目□√",
  "常年性项目☑",
  "√常年性项目",
  "经常性项目 ✔",
  "□ 一次性项目  ☑ 常年性项目  □ 延续性项目（从 年至 年）",
  "□一次性项目  √□常年性项目  □延续性项目",
  "○一次性项目 ●常年性项目 ○延续性项目",
  "[ ]一次性项目 [x]常年性项目",
  "一次性项目 （ ） 常年性项目 （√） 延续性项目 （ ）",
  "( ) 一次性项目 (√) 常年性项目 ( ) 延续性项目 (从 年至 年)",
  "项目类型 ：□一次性项目 ☑常年性项目",
  "一次性项目（ ）、常年性项目（√）、延续性项目（ ）（从2020年至2022年）",
  "项目类型：□一次性项目 ☑常年性项目",
  "一次性☐常年性☒延续性☐",
  "常 年 性 项 目 ☑ 一 次 性 项 目 □",
  "常年性顷目☑ 一次性项目□",
  "其他□ 一次性项目□ 常年性项目☑",
  "一次性项目口 常年性项目☑ 延续性项目口",
  "常年性项目",
])("recurring: %s", (printed) => {
  expect(choice(printed, TYPES)).toEqual({ value: "recurring", reasons: [] });
});

test.each([
  ["☑一次性项目 □常年性项目", "one-off"],
  ["一次性项目（√） 常年性项目（ ）", "one-off"],
  ["□一次性项目 □常年性项目 √延续性项目（从2021年至2023年）", "continuing"],
])("%s", (printed, value) => {
  expect(choice(printed, TYPES)).toEqual({ value, reasons: [] });
});

test.each([
  "一次性项目□  常年性项目□  延续性项目□（从   年至   年）",
  "□一次性项目 □常年性项目 □延续性项目",
  "常年性项目□",
  "一次性项目 （ ） 常年性项目 （ ） 延续性项目 （ ）（从 年至 年）",
  "",
])("none ticked: %s", (printed) => {
  expect(choice(printed, TYPES)).toEqual({ value: null, reasons: [] });
});

test("a mark belongs to the name that it touches, where the row is not regular", () => {
  expect(choice("一次性项目□ √常年性项目 延续性项目□", TYPES).value).toBe(
    "recurring",
  );
  expect(choice("□一次性项目√ □常年性项目 □延续性项目", TYPES).value).toBe(
    "one-off",
  );
});

test.each<[string, string | null, string[]]>([
  ["一次性项目☑ 常年性项目☑", null, ["several-ticks"]],
  ["一次性项目 常年性项目 延续性项目", null, ["no-marks"]],
  [
    "一次性项目 □ 常年性项目 \uf0ff 延续性项目 □",
    "recurring",
    ["unknown-mark"],
  ],
  ["一次性项目 \uf0ff 常年性项目 \uf0ff 延续性项目 □", null, ["unknown-mark"]],
  ["一次性项目 \uf0ff 常年性项目 ☑", "recurring", ["unknown-mark"]],
  ["常年性项目 \uf0ff", null, ["unknown-mark"]],
  ["一次性项目□ 其他☑", null, ["unknown-choice"]],
  ["见附件", null, ["not-a-choice"]],
  ["一次性项目□ 常年性项目V 延续性项目□", "recurring", ["tick-interpreted"]],
  ["一次性项目 常年性项目 √ 延续性项目", "recurring", ["tick-position"]],
])("to be looked at: %s", (printed, value, reasons) => {
  expect(choice(printed, TYPES)).toEqual({ value, reasons });
});

test.each([
  ["□一次性项目 四常年性项目 □延续性项目", "recurring"],
  ["回一次性项目 □常年性项目", "one-off"],
  ["口一次性项目 □常年性项目 加延续性项目（从2021年至2023年）", "continuing"],
  ["一次性项目□ 常年性项目回 延续性项目□", "recurring"],
])("a character in the place of a box is the tick: %s", (printed, value) => {
  const { value: found, reasons } = choice(printed, TYPES);
  expect(found).toBe(value);
  expect(reasons).toContain("tick-interpreted");
});

test.each([
  "回一次性项目 四常年性项目 □延续性项目",
  "□一次性项目 □ 常年性项目 四 延续性项目",
  "□一次性项目 常年性项目 □延续性项目",
  "回一次性项目 常年性项目 □延续性项目",
])(
  "an option without a mark among marked ones is not passed over: %s",
  (printed) => {
    const { value, reasons } = choice(printed, TYPES);
    expect(value).toBeNull();
    expect(reasons).not.toEqual([]);
  },
);

test("a character before a name with a box of its own belongs to the name", () => {
  expect(choice("□非常年性项目 ☑一次性项目", TYPES).value).toBe("one-off");
});
