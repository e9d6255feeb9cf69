import { expect, test } from "vitest";
import { lineText } from "../../src/text/line-text.ts";
import { word } from "../support/words.ts";

test("a blank stands where the page shows one", () => {
  expect(lineText([word("填报", 0, 0), word("日期", 21, 0)])).toBe("填报日期");
  expect(lineText([word("填报", 0, 0), word("日期", 26, 0)])).toBe("填报 日期");
  expect(
    lineText([word("A", 0, 0), word("B", 5, 0, { spaceBefore: true })]),
  ).toBe("A B");
  expect(lineText([])).toBe("");
});
