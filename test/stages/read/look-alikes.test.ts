import { expect, test } from "vitest";
import { plainCharacter } from "../../../src/stages/read/look-alikes.ts";

test.each([
  ["the Kangxi radical 目", "\u2f6c", "目"],
  ["the Kangxi radical 户, as simplified Chinese writes it", "\u2f3e", "户"],
  ["the Kangxi radical 青, as simplified Chinese writes it", "\u2fad", "青"],
  ["the CJK radical 长", "\u2ed3", "长"],
  ["the CJK radical 见", "\u2ec5", "见"],
  ["a compatibility ideograph", "\uf9b5", "例"],
  ["a compatibility ideograph beyond the first plane", "\u{2f804}", "你"],
  ["the horizontal bar", "\u2015", "—"],
  ["the hyphenation point", "\u2027", "·"],
  ["the katakana middle dot", "\u30fb", "·"],
  ["the wave dash", "\u301c", "～"],
  ["a dingbat number", "\u2780", "①"],
  ["the last dingbat number", "\u2789", "⑩"],
  ["a ligature", "\ufb01", "fi"],
])("%s", (_, printed, plain) => {
  expect(plainCharacter(printed)).toBe(plain);
});

test.each(["（", "１", "％", "①", "Ⅱ", "…", "—", "·", "項"])(
  "%s stays as it is printed",
  (text) => {
    expect(plainCharacter(text)).toBe(text);
  },
);

test("every radical of the tables becomes a plain character", () => {
  for (let point = 0x2f00; point <= 0x2fd5; point++) {
    const plain = plainCharacter(String.fromCodePoint(point));
    expect(plain).toMatch(/^[\u4e00-\u9fff]$/u);
  }
});

test("several characters of one code are made plain each", () => {
  expect(plainCharacter("⽬⼾x")).toBe("目户x");
});
