import { expect, test } from "vitest";
import { text } from "../../../src/stages/normalise/text.ts";

test("white space is tidied and paragraphs are kept", () => {
  expect(text(" 1. 保障 2 台设备 。\n\n2. 提高效率 ").value).toBe(
    "1. 保障2台设备。\n2. 提高效率",
  );
});

test("a blank is nothing", () => {
  expect(text(" 　\n")).toEqual({ value: null, reasons: [] });
});
