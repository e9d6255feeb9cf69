import { expect, test } from "vitest";
import { mappedCodes } from "../../../src/stages/read/mapped-codes.ts";
import {
  hasEndlessFont,
  pagesInFile,
  pagesInStream,
} from "../../../src/stages/read/survey-objects.ts";

test("pages of a file, with their contents", () => {
  const file = `1 0 obj << /Type /Pages /Kids [2 0 R] >> endobj
2 0 obj << /Type/Page /Contents [7 0 R 8 0 R] >> endobj
3 0 obj << /Contents 9 0 R /Type /Page >> endobj
4 0 obj << /Type /PageLabel >> endobj`;
  expect([...pagesInFile(file)]).toEqual([
    [2, [7, 8]],
    [3, [9]],
  ]);
});

test("pages of a stream of objects", () => {
  const objects = "<< /Type /Page /Contents 5 0 R >> << /Type /Pages >>";
  const head = `11 0 12 ${objects.indexOf("<< /Type /Pages")} `;
  expect([
    ...pagesInStream(`<< /N 2 /First ${head.length} >>`, head + objects),
  ]).toEqual([[11, [5]]]);
  expect([...pagesInStream("<< /N 2 >>", head + objects)]).toEqual([]);
});

test("fonts that count to millions", () => {
  expect(hasEndlessFont("/FirstChar 0 /LastChar 255")).toBe(false);
  expect(hasEndlessFont("/FirstChar 0 /LastChar 2000000000")).toBe(true);
  expect(hasEndlessFont("/FirstChar -2000000")).toBe(true);
});

test("codes of character maps, in their ranges only", () => {
  const map = (range: string) =>
    Buffer.from(
      `1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange ${range} <0041> endbfrange`,
    );
  expect(mappedCodes(map("<0000> <00ff>"))).toBe(255);
  expect(mappedCodes(map("<000000> <fffffe>"))).toBe(0xfffffe);
  expect(mappedCodes(Buffer.from("<0000> <ffff> Tj"))).toBe(0);
});
