import { expect, test } from "vitest";
import { glyphText } from "../../../src/stages/read/glyph-text.ts";
import type { FontInfo } from "../../../src/stages/read/graphics-state.ts";

const read = (
  unicode: string,
  font: FontInfo = { name: "SimSun" },
  more: { originalCharCode?: number; width?: number } = {},
) =>
  glyphText(
    {
      originalCharCode: unicode.codePointAt(0) ?? 0,
      unicode,
      width: 1000,
      vmetric: null,
      isSpace: false,
      ...more,
    },
    font,
  );

test.each(["项", "，", "（", "１", "M", "㎡"])(
  "%s is to be trusted",
  (text) => {
    expect(read(text)).toEqual({ text, suspect: false, reason: null });
  },
);

test.each([
  ["private use", "\ue123"],
  ["a control", "\u0003"],
  ["a replacement character", "\ufffd"],
  ["an unassigned code", "\u0378"],
])("%s is suspect", (_, text) => {
  expect(read(text).suspect).toBe(true);
});

test("a Latin letter as wide as a Han character is a code taken for Latin", () => {
  expect(read("é").suspect).toBe(true);
  expect(read("é", { name: "SimSun" }, { width: 500 }).suspect).toBe(false);
  expect(read("M").suspect).toBe(false);
});

test("the width counts in the font's own units", () => {
  const wide = { name: "Type3", fontMatrix: [0.01, 0, 0, 0.01, 0, 0] };
  expect(read("é", wide, { width: 100 }).suspect).toBe(true);
  expect(read("é", wide, { width: 50 }).suspect).toBe(false);
});

test("a code that the font's own table lacks is suspect, one that it has is not", () => {
  const map: string[] = [];
  map[7] = "项";
  const font = { name: "ABCDEF+SimSun", toUnicode: { _map: map } };
  expect(read("项", font, { originalCharCode: 7 }).suspect).toBe(false);
  expect(read("目", font, { originalCharCode: 8 }).suspect).toBe(true);
  expect(read("目", { toUnicode: { firstChar: 0 } }).suspect).toBe(false);
});

test("a blank is never suspect", () => {
  expect(read(" ", { toUnicode: { _map: [] } }).suspect).toBe(false);
});

test("a symbol is read by its font, and told where it was guessed", () => {
  expect(read("\uf052", { name: "ABCDEF+Wingdings2" })).toEqual({
    text: "☑",
    suspect: false,
    reason: null,
  });
  expect(read("\uf052", { name: "ABCDEF+Symbols" })).toEqual({
    text: "☑",
    suspect: false,
    reason: "symbol-guessed",
  });
});

test("radicals and compatibility forms are made plain", () => {
  expect(read("⽬").text).toBe("目");
});
