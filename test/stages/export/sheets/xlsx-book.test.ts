import { randomBytes } from "node:crypto";
import { PassThrough, Writable } from "node:stream";
import { buffer } from "node:stream/consumers";
import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { openBook } from "../../../../src/stages/export/sheets/xlsx-book.ts";

const COLUMNS = [
  { heading: "号", width: 6 },
  { heading: "文", width: 20 },
];

const MADE = new Date("2021-03-01T00:00:00Z");

async function written(rows: number, mostRows: number) {
  const out = new PassThrough();
  const bytes = buffer(out);
  const book = openBook(out, MADE, { mostRows });
  const sheet = book.sheet("台账", COLUMNS);
  for (let number = 1; number <= rows; number++)
    await sheet.add([number, `第 ${number} 行`]);
  await sheet.end();
  await book.end();
  const read = new ExcelJS.Workbook();
  await read.xlsx.load((await bytes) as never);
  return read;
}

test("a sheet that is full is continued on another, headings and filters with it", async () => {
  const book = await written(25, 11);
  expect(
    book.worksheets.map(({ name, rowCount, autoFilter }) => [
      name,
      rowCount,
      autoFilter,
    ]),
  ).toEqual([
    ["台账", 11, "A1:B11"],
    ["台账 (2)", 11, "A1:B11"],
    ["台账 (3)", 6, "A1:B6"],
  ]);
  expect(book.worksheets[1]?.getRow(1).values).toEqual([undefined, "号", "文"]);
  expect(book.worksheets[2]?.getCell("A6").value).toBe(25);
  expect(book.created).toEqual(MADE);
});

test("a sheet that is just full needs no other", async () => {
  const book = await written(10, 11);
  expect(book.worksheets.map(({ name }) => name)).toEqual(["台账"]);
});

test("texts stay texts, whatever they hold; one that no cell holds is cut", async () => {
  const out = new PassThrough();
  const bytes = buffer(out);
  const book = openBook(out, MADE);
  const sheet = book.sheet("文", COLUMNS);
  const texts = ["=1+1", "@x", "a\u0000b\u000bc", "<b>&", "长".repeat(40_000)];
  for (const text of texts) await sheet.add([1, text]);
  await sheet.add([1, { day: "2021-01-28" }]);
  await sheet.add([1, { wan: 0.000001 }], { marks: { 1: "critical" } });
  await sheet.end();
  await book.end();
  const read = new ExcelJS.Workbook();
  await read.xlsx.load((await bytes) as never);
  const cell = (row: number) => read.worksheets[0]?.getCell(row, 2);
  expect(cell(2)).toMatchObject({
    value: "=1+1",
    type: ExcelJS.ValueType.String,
  });
  expect(cell(3)?.value).toBe("@x");
  expect(cell(4)?.value).toBe("abc");
  expect(cell(5)?.value).toBe("<b>&");
  expect(cell(6)?.text).toHaveLength(32_767);
  expect(cell(6)?.text.endsWith("长…")).toBe(true);
  expect(cell(7)?.value).toEqual(new Date("2021-01-28T00:00:00Z"));
  expect(cell(8)).toMatchObject({
    value: 0.000001,
    fill: { fgColor: { argb: "FFF8CFCB" } },
  });
});

test("a stream that fails ends the writing", async () => {
  const out = new Writable({
    write: (_, __, done) => done(new Error("full")),
  });
  out.on("error", () => {});
  const sheet = openBook(out, MADE).sheet("台账", COLUMNS);
  const all = async () => {
    for (let number = 1; ; number++) await sheet.add([number, "文"]);
  };
  await expect(all()).rejects.toThrow("full");
});

test("a row is not taken before those long before it are on their way", async () => {
  const held: (() => void)[] = [];
  let isHeld = true;
  let bytes = 0;
  const out = new Writable({
    write(chunk: Buffer, _, done) {
      bytes += chunk.length;
      if (isHeld) held.push(done);
      else done();
    },
  });
  const book = openBook(out, MADE, { strings: "inline" });
  const sheet = book.sheet("长", COLUMNS);
  const rows = 12_000;
  let taken = 0;
  const writing = (async () => {
    // Nothing to compress: every row has other texts.
    for (; taken < rows; taken++)
      await sheet.add([taken, randomBytes(300).toString("hex")]);
    await sheet.end();
    await book.end();
  })();
  let before = -1;
  while (before !== taken) {
    before = taken;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  expect(taken).toBeLessThan(rows);
  isHeld = false;
  for (const release of held) release();
  await writing;
  expect(taken).toBe(rows);
  expect(bytes).toBeGreaterThan(3e6);
});
