import { expect, test } from "vitest";
import { LineTooLong, TextTooLong, TooManyLines } from "../../../src/errors.ts";
import { readText } from "../../../src/stages/read/read-text.ts";

const TEXT = "项目名称\n办公经费";
const LINES = [
  { line: 1, text: "项目名称" },
  { line: 2, text: "办公经费" },
];

const utf16 = (swap: boolean) => {
  const bytes = Buffer.from(`\ufeff${TEXT}`, "utf16le");
  return swap ? bytes.swap16() : bytes;
};

test.each<[string, Uint8Array]>([
  ["UTF-8", Buffer.from(TEXT)],
  ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${TEXT}`)],
  ["UTF-16, low byte first", utf16(false)],
  ["UTF-16, high byte first", utf16(true)],
  ["GB 18030", Buffer.from("cfeec4bfc3fbb3c60ab0ecb9abbeadb7d1", "hex")],
])("%s", (_, data) => {
  expect(readText(data, "a.txt")).toEqual(LINES);
});

test("GB 18030 has characters of four bytes", () => {
  expect(readText(Buffer.from("8139ef30", "hex"), "a.txt")).toEqual([
    { line: 1, text: "㐁" },
  ]);
});

test("lines end in every way, and a form feed begins one", () => {
  expect(readText(Buffer.from("一\r\n二\r三\n\n五\f六"), "a.txt")).toEqual(
    ["一", "二", "三", "", "五", "六"].map((text, i) => ({
      line: i + 1,
      text,
    })),
  );
});

test("blanks at the ends of lines are kept", () => {
  expect(readText(Buffer.from(" 甲 "), "a.txt")[0]?.text, "a.txt").toBe(" 甲 ");
});

test("UTF-8 that is cut within a character is UTF-8 all the same", () => {
  const whole = Buffer.from(TEXT.repeat(20));
  const lines = readText(whole.subarray(0, whole.length - 1), "a.txt");
  expect(lines[0]?.text).toBe("项目名称");
  expect(lines.at(-1)?.text).toMatch(/办公经\ufffd$/u);
});

test("texts beyond all measure are refused by name", () => {
  const read = (text: string) => () => readText(Buffer.from(text), "a.txt");
  expect(read("a".repeat(3_000_000))).toThrow(TextTooLong);
  expect(read("\n".repeat(60_000))).toThrow(TooManyLines);
  expect(read(`甲\n${"a".repeat(60_000)}`)).toThrow(LineTooLong);
});
