import { expect, test } from "vitest";
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
