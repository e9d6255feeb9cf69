import sharp from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import { draw } from "../../scripts/fixtures/draw/drawing.ts";
import { namedFont } from "../../scripts/fixtures/draw/pdf-font.ts";
import type { Cell } from "../../src/model/cell.ts";
import type { Extraction } from "../../src/model/extraction.ts";
import { scanReader } from "../../src/pipeline/scan-reader.ts";
import { extractBytes } from "../../src/pipeline.ts";
import { allCells } from "../../src/stages/audit/placed-cell.ts";
import type { LineReader } from "../../src/stages/ocr/line-reader.ts";
import { picturedForm, shortForm, textsIn } from "../support/pictured-form.ts";
import { scanPdf } from "../support/scan-pdf.ts";

/** Pages of pictures are read by the real engine; each takes seconds. */
const READING = 60_000;

const FONT = () => namedFont("STSong-Light", "UniGB-UCS2-H");

const engine = scanReader();
afterAll(() => engine.close());

const read = (data: Uint8Array, lineReader: LineReader = engine) =>
  extractBytes(data, "test.pdf", { lineReader });

const cellsOf = ({ forms }: Extraction): Cell[] =>
  forms.flatMap((form) => allCells(form).map(({ cell }) => cell));

const differing = (result: Extraction) =>
  cellsOf(result).filter(({ reasons }) =>
    reasons.includes("text-layer-differs"),
  );

const AMOUNT = /^\d+\.\d+$/u;

const PHONE = /^\d{8}$/u;

/** For pages of which no line may be read. */
const noEngine: LineReader = {
  read: async () => {
    throw new Error("a line was read");
  },
  close: async () => {},
};

test("a searchable scan is read from its picture; where its layer differs the cell is marked, and a visible text on the same ink counts once", {
  timeout: READING,
}, async () => {
  const font = FONT();
  const data = await picturedForm(font, (texts, height) => {
    const misread = texts.map((placed) => ({
      ...placed,
      text: AMOUNT.test(placed.text) ? `7${placed.text}` : placed.text,
    }));
    const number = texts.filter(({ text }) => PHONE.test(text));
    return [
      textsIn(font, misread, height, 3),
      textsIn(font, number, height, 0),
    ].join("\n");
  });
  const result = await read(data);
  const plain = await read(new Uint8Array(draw([shortForm], {})), noEngine);
  expect(result.pages.map(({ kind }) => kind)).toEqual(["mixed"]);
  expect(result.problems).toEqual([]);
  const printed = new Set(cellsOf(plain).map(({ text }) => text));
  const right = differing(result).filter(({ text }) => printed.has(text));
  expect(right.length).toBeGreaterThan(0);
  expect(right.every(({ review }) => review)).toBe(true);
  for (const { text } of right) expect(text).toMatch(AMOUNT);
  const amounts = (of: Extraction) =>
    cellsOf(of).flatMap(({ text }) => text?.match(AMOUNT) ?? []);
  expect(amounts(result)).toEqual(amounts(plain));
  const phone = cellsOf(result).filter(({ text }) => PHONE.test(text ?? ""));
  expect(phone.map(({ by, reasons }) => [by, reasons])).toEqual([
    ["text-layer", []],
  ]);
});

test("a layer of garbage marks no cell and is told once", {
  timeout: READING,
}, async () => {
  const font = FONT();
  const data = await picturedForm(font, (texts, height) =>
    textsIn(
      font,
      texts.map((placed) => ({
        ...placed,
        text: placed.text.replaceAll(/./gu, "鹅"),
      })),
      height,
      3,
    ),
  );
  const result = await read(data);
  expect(result.forms).toHaveLength(1);
  expect(differing(result)).toEqual([]);
  expect(result.problems.map(({ code, page }) => [code, page])).toEqual([
    ["text-layer-unusable", 1],
  ]);
});

describe("pages whose picture holds no text", () => {
  const paper = async (base: number, spread: number) => {
    const [width, height] = [827, 1169];
    const pixels = Uint8Array.from(
      { length: width * height },
      (_, i) => base + (((i * 7919) % 104729) % spread),
    );
    const data = await sharp(pixels, { raw: { width, height, channels: 1 } })
      .jpeg({ quality: 80 })
      .toBuffer();
    const entries = `/Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode`;
    return { data, entries };
  };

  test("bare paper is a blank page", async () => {
    const data = scanPdf({
      images: [await paper(232, 12)],
      entries: "/MediaBox [0 0 595.28 841.89]",
      content: "q 595.28 0 0 841.89 0 0 cm /I0 Do Q",
    });
    const { status, pages, problems } = await read(data, noEngine);
    expect(pages.map(({ kind }) => kind)).toEqual(["blank"]);
    expect([status, problems.map(({ code }) => code)]).toEqual([
      "partial",
      ["no-form"],
    ]);
  });

  test("a text page on textured paper is read by its text layer", async () => {
    const { data, entries } = await paper(225, 25);
    const pdf = draw([shortForm], {
      under: () => "q 595.28 0 0 841.89 0 0 cm /I0 Do Q",
      resources: ({ writer }) =>
        `/XObject << /I0 ${writer.coded(data, `/Type /XObject /Subtype /Image ${entries}`)} 0 R >>`,
    });
    const result = await read(new Uint8Array(pdf), noEngine);
    const plain = await read(new Uint8Array(draw([shortForm], {})), noEngine);
    expect(result.pages.map(({ kind }) => kind)).toEqual(["mixed"]);
    expect(result.problems).toEqual([]);
    expect(result.forms).toEqual(plain.forms);
  });
});

test("text whose layer is worthless and whose font is missing is not read from what its drawing shows", async () => {
  const pdf = draw([shortForm], {
    font: () => namedFont("STSong-Light", "UniGB-UCS2-H", "\ue123"),
  });
  const result = await read(new Uint8Array(pdf), noEngine);
  expect(result.forms).toEqual([]);
  expect(result.status).toBe("partial");
  expect(result.problems.map(({ code }) => code)).toEqual([
    "untrusted-text-layer",
  ]);
});
