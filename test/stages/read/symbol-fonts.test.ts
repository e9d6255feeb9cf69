import { expect, test } from "vitest";
import { symbolCharacter } from "../../../src/stages/read/symbol-fonts.ts";

const code = (originalCharCode: number, fontName: string, unicode = "x") =>
  symbolCharacter({ unicode, originalCharCode }, fontName);
const privateUse = (point: number, fontName: string) =>
  symbolCharacter(
    { unicode: String.fromCodePoint(point), originalCharCode: 1 },
    fontName,
  );

test.each([
  ["Wingdings 2", 0xf052, "☑"],
  ["ABCDEF+Wingdings2", 0xf0a3, "□"],
  ["Wingdings", 0xf0fe, "☑"],
  ["Wingdings-Regular", 0xf0a8, "□"],
  ["Wingdings", 0xf06e, "■"],
  ["Webdings", 0xf061, "✓"],
])("%s at its private-use code is known", (font, point, text) => {
  expect(privateUse(point, font)).toEqual({ text, guessed: false });
});

test("the code itself counts where the font has no mapping", () => {
  expect(code(0x52, "Wingdings2")).toEqual({ text: "☑", guessed: false });
  expect(code(0xf0fe, "Wingdings")).toEqual({ text: "☑", guessed: false });
  expect(code(0x34, "ZapfDingbats")).toEqual({ text: "✔", guessed: false });
});

test("the same code means another sign in each font", () => {
  expect(code(0x6e, "Wingdings")?.text).toBe("■");
  expect(code(0x6e, "Wingdings 2")).toBeNull();
});

test("a private-use code of an unknown font is guessed, and said to be", () => {
  expect(privateUse(0xf052, "SimSun")).toEqual({ text: "☑", guessed: true });
  expect(privateUse(0xf0a8, "")).toEqual({ text: "□", guessed: true });
  expect(privateUse(0xf041, "SimSun")).toBeNull();
});

test("a text font's letters are no symbols", () => {
  expect(code(0x52, "SimSun", "R")).toBeNull();
  expect(privateUse(0xe052, "SimSun")).toBeNull();
});
