import { expect, test } from "vitest";
import { sniff } from "../../../src/stages/read/sniff.ts";

const hex = (text: string) => Buffer.from(text, "hex");

test("a PDF, even behind other bytes", () => {
  expect(sniff(Buffer.from("%PDF-1.7\n"))).toEqual({ kind: "pdf" });
  expect(sniff(Buffer.from(`${" ".repeat(900)}%PDF-1.4`))).toEqual({
    kind: "pdf",
  });
});

test("a text that speaks of PDF further down is none", () => {
  expect(sniff(Buffer.from(`${"项".repeat(500)}%PDF-1.4`))).toEqual({
    kind: "text",
  });
});

test.each([
  ["PNG", "89504e470d0a1a0a"],
  ["JPEG", "ffd8ffe0"],
  ["TIFF, low byte first", "49492a00"],
  ["TIFF, high byte first", "4d4d002a"],
  ["BigTIFF", "49492b00"],
  ["WebP", "524946461a00000057454250"],
])("%s is an image", (_, bytes) => {
  expect(sniff(hex(bytes))).toEqual({ kind: "image" });
});

test.each([
  ["ZIP/Word/Excel", "504b0304"],
  ["Word/Excel 97-2003", "d0cf11e0a1b11ae1"],
  ["RAR", "526172211a07"],
  ["gzip", "1f8b08"],
  ["BMP", "424d36000c00000000003600"],
  ["GIF", "474946383961"],
  ["HEIC/AVIF/MP4", "000000186674797068656963"],
  ["JPEG 2000", "0000000c6a5020200d0a870a"],
  ["binary", "e9a1b900e79b"],
])("%s is told by its name", (name, bytes) => {
  expect(sniff(hex(bytes))).toEqual({ kind: "other", name });
});

test.each([
  ["UTF-8", Buffer.from("项目绩效目标申报表")],
  [
    "UTF-16, whose letters have zero bytes",
    Buffer.from("\ufeffABC", "utf16le"),
  ],
  ["UTF-16, high byte first", Buffer.from("\ufeffABC", "utf16le").swap16()],
  ["GB 18030", hex("cfeec4bf")],
])("%s is text", (_, data) => {
  expect(sniff(data)).toEqual({ kind: "text" });
});
