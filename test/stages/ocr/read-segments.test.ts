import { expect, test } from "vitest";
import {
  lineSegment,
  type TextSegment,
} from "../../../src/stages/ocr/ink/line-pieces.ts";
import { pageInk } from "../../../src/stages/ocr/ink/page-ink.ts";
import { splitLines } from "../../../src/stages/ocr/ink/split-lines.ts";
import type { LineReader } from "../../../src/stages/ocr/line-reader.ts";
import { readSegments } from "../../../src/stages/ocr/read-segments.ts";
import { Drawing } from "./ink/drawing.ts";

/** What comes of one line whose three readings are these, in order; "" sees nothing in the ink. */
async function readAs(...texts: [string, string, string]) {
  const drawing = new Drawing(300, 120).glyph(20, 40);
  const page = pageInk(drawing.scan, [[0, 0, 300, 120]]);
  const [line] = splitLines(page.cells[0]?.parts ?? [], page.em);
  if (line === undefined) throw new Error("a line expected");
  const segment: TextSegment = lineSegment(line);
  let turn = 0;
  const reader: LineReader = {
    read: async (crops) => {
      const text = texts[turn++] ?? "";
      return crops.map(() => ({
        symbols: [...text].map((character, i) => ({
          text: character,
          confidence: 96,
          x0: 12 + 24 * i,
          x1: 34 + 24 * i,
        })),
      }));
    },
    close: async () => {},
  };
  const [reading] = await readSegments(page, [segment], reader, () => null);
  return reading;
}

test("a reading that sees nothing does not outvote those that see something, and the line is disputed", async () => {
  const reading = await readAs("", "闽", "间");
  if (reading === undefined || "failed" in reading)
    throw new Error("a text expected");
  expect(reading.settled.line.text).toMatch(/^[闽间]$/u);
  expect(reading.settled.reading.grade).toBe("disputed");
  expect(reading.tries).toHaveLength(3);
});

test("ink in which no reading sees anything is told, not left out", async () => {
  expect(await readAs("", "", "")).toMatchObject({ failed: "nothing-read" });
});
