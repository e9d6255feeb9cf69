import { expect, test } from "vitest";
import { csvField } from "../../../../src/stages/export/csv/csv-field.ts";

test.each([
  ["=1+1", "'=1+1"],
  ["+86", "'+86"],
  ["-", "'-"],
  ["@x", "'@x"],
  ["\t=1", "'\t=1"],
  ["＝1", "'＝1"],
  ["'quoted", "''quoted"],
  ["≥3次", "≥3次"],
  ["1-2", "1-2"],
  ["", ""],
])("the text %j is %j", (text, written) => {
  expect(csvField(text, "text")).toBe(written);
});

test("one apostrophe off gives every text back", () => {
  for (const text of ["=1", "'=1", "''", "a'", "'", "-3"])
    expect(csvField(text, "text")?.replace(/^'/u, "")).toBe(text);
});

test("numbers are numbers, also below zero; amounts have their fen; null is nothing", () => {
  expect(csvField(-3.5, "number")).toBe("-3.5");
  expect(csvField(-200000.1, "money")).toBe("-200000.10");
  expect(csvField(2021, "integer")).toBe("2021");
  expect(csvField(false, "boolean")).toBe("false");
  expect(csvField(null, "text")).toBeNull();
});
