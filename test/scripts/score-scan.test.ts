import { expect, test } from "vitest";
import {
  characterErrors,
  editDistance,
} from "../../scripts/character-errors.ts";
import { foldWidths } from "../../scripts/fold-widths.ts";
import { compareCell } from "../../scripts/score-cell.ts";
import type { Cell } from "../../src/model/cell.ts";

const cell = (text: string, by: Cell["by"], value: Cell["value"] = text) => ({
  text,
  value,
  state: "read" as const,
  by,
  confidence: 0.9,
  review: false,
  reasons: [],
  at: [],
});

test("what a picture does not show is folded, what it shows is not", () => {
  expect(foldWidths("（2021） “甲”— 乙％")).toBe('(2021)"甲"-乙%');
  expect(foldWidths("甲；乙")).not.toBe(foldWidths("甲，乙"));
  expect(foldWidths("〔2018〕")).not.toBe(foldWidths("（2018）"));
});

test("widths of punctuation count for texts from a text layer only", () => {
  const right = (by: Cell["by"]) =>
    compareCell("经费（一）", cell("经费(一)", by), false).right;
  expect(right("ocr")).toBe(true);
  expect(right("text-layer")).toBe(false);
});

test("the same holds for texts in values; numbers are never folded", () => {
  const wanted = { value: { qualitative: "达标（含）" } };
  const read = (by: Cell["by"]) =>
    cell("达标(含)", by, { qualitative: "达标(含)" });
  expect(compareCell(wanted, read("ocr"), false).right).toBe(true);
  expect(compareCell(wanted, read("text-layer"), false).right).toBe(false);
  const amount = cell("20万元", "ocr", { yuan: 2 });
  const outcome = compareCell({ value: { yuan: 200000 } }, amount, false);
  expect(outcome.right).toBe(false);
});

test("an outcome keeps what the result claims", () => {
  expect(compareCell("甲", cell("乙", "ocr"), false)).toMatchObject({
    right: false,
    confidence: 0.9,
    by: "ocr",
    reasons: [],
  });
  expect(compareCell("甲", undefined, false)).not.toHaveProperty("confidence");
});

test("character errors are edits of the expected text after folding", () => {
  const outcome = (expected: unknown, actual: unknown, kind = "text") => ({
    path: "",
    kind,
    right: false,
    marked: false,
    expected,
    actual,
  });
  expect(characterErrors(outcome("甲（乙）", { text: "甲 (己)" }))).toEqual({
    characters: 4,
    errors: 1,
  });
  expect(characterErrors(outcome({ text: "20万元" }, null))).toEqual({
    characters: 4,
    errors: 4,
  });
  expect(characterErrors(outcome(null, { text: "鬼" }))).toEqual({
    characters: 0,
    errors: 1,
  });
  expect(characterErrors(outcome({ value: 1 }, { text: "一" }))).toEqual({
    characters: 0,
    errors: 0,
  });
  expect(characterErrors(outcome("complete", "partial", "structure"))).toEqual({
    characters: 0,
    errors: 0,
  });
});

test("edit distance", () => {
  expect(editDistance("", "ab")).toBe(2);
  expect(editDistance("kitten", "sitting")).toBe(3);
  expect(editDistance("abc", "abc")).toBe(0);
});
