import { expect, test } from "vitest";
import type { RawCell } from "../../../src/model/cell.ts";
import { correctByVocabulary } from "../../../src/stages/parse/correct-by-vocabulary.ts";

const WORDS = ["数量指标", "质量指标", "时效指标", "优"];

function cell(text: string, by: RawCell["by"] = "ocr"): RawCell {
  return { text, state: "read", by, review: false, reasons: [], at: [] };
}

test("one wrong character: the column's word, and the engine's reading beside it", () => {
  expect(correctByVocabulary(cell("时效指栋"), WORDS)).toMatchObject({
    text: "时效指标",
    reasons: ["read-as:时效指栋"],
  });
});

test("specks around a word are none of it", () => {
  expect(correctByVocabulary(cell("。\n时效指标."), WORDS).text).toBe(
    "时效指标",
  );
});

test.each([
  ["数量指标", "is one of the words"],
  ["某量指标", "is as near to one word as to another"],
  ["社会效益", "is none of them"],
  ["忧", "is too short to tell"],
  ["时效指标2", "has a character more"],
])("%s stays: it %s", (text) => {
  expect(correctByVocabulary(cell(text), WORDS)).toEqual(cell(text));
});

test("what a text layer says is what is printed", () => {
  const printed = cell("时效指栋", "text-layer");
  expect(correctByVocabulary(printed, WORDS)).toBe(printed);
});
