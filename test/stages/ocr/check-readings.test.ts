import { expect, test } from "vitest";
import { checkReadings } from "../../../src/stages/ocr/check-readings.ts";
import {
  lineSegment,
  type TextSegment,
} from "../../../src/stages/ocr/ink/line-pieces.ts";
import { pageInk } from "../../../src/stages/ocr/ink/page-ink.ts";
import { splitLines } from "../../../src/stages/ocr/ink/split-lines.ts";
import { symbolLine } from "../../../src/stages/ocr/symbols.ts";
import { Drawing } from "./ink/drawing.ts";

/** What a line of ink, read as `text` with a symbol beginning at each of `places`, is settled as. */
function checked(drawing: Drawing, text: string, places: number[]) {
  const page = pageInk(drawing.scan, [[0, 0, 300, 120]]);
  const [line] = splitLines(page.cells[0]?.parts ?? [], page.em);
  if (line === undefined) throw new Error("a line expected");
  const segment: TextSegment = lineSegment(line);
  const symbols = [...text].map((symbol, i) => ({
    text: symbol,
    confidence: 97,
    x0: places[i] as number,
    x1: (places[i] as number) + 10,
  }));
  const [reading] = checkReadings(
    page,
    [segment],
    [
      {
        settled: {
          line: symbolLine(symbols),
          reading: { grade: "confirmed", least: 97, others: [] },
        },
        crop: {
          gray: { width: 0, height: 0, data: new Uint8Array() },
          runs: segment.runs.map(({ box }) => ({ from: box[0], to: box[2] })),
        },
        tries: [],
      },
    ],
  );
  if (reading === undefined || "failed" in reading)
    throw new Error("a reading expected");
  return reading.settled;
}

const angle = (d: Drawing) =>
  d.stroke(20, 42, 40, 49).stroke(40, 49, 20, 56).glyph(52, 36);

test("> over a bar is ≥", () => {
  const drawing = angle(new Drawing(300, 120)).fill(20, 60, 42, 62);
  const { line, reading } = checked(drawing, ">2", [18, 52]);
  expect(line.text).toBe("≥2");
  expect(reading).toEqual({ grade: "settled", least: 97, others: [">2"] });
});

test("> without a bar stays", () => {
  const { line, reading } = checked(
    angle(new Drawing(300, 120)),
    ">2",
    [22, 52],
  );
  expect(line.text).toBe(">2");
  expect(reading.grade).toBe("confirmed");
});

test("> where no angle is seen is left to a person", () => {
  const drawing = new Drawing(300, 120).fill(20, 40, 40, 60).glyph(52, 36);
  const { line, reading } = checked(drawing, ">2", [20, 52]);
  expect(line.text).toBe(">2");
  expect(reading.grade).toBe("disputed");
});

const dot = (d: Drawing, y: number) => d.fill(56, y, 60, y + 4);
const comma = (d: Drawing) => dot(d, 62).fill(58, 66, 60, 69);
const ring = (d: Drawing) =>
  d
    .fill(55, 58, 61, 60)
    .fill(55, 65, 61, 67)
    .fill(53, 60, 55, 65)
    .fill(61, 60, 63, 65);

test.each<[string, string, (d: Drawing) => void]>([
  ["，", "；", (d) => comma(dot(d, 46))],
  ["；", "：", (d) => dot(dot(d, 46), 62)],
  ["：", "；", (d) => comma(dot(d, 46))],
  ["；", "，", comma],
  ["，", "。", ring],
  ["，", "、", (d) => d.stroke(54, 60, 60, 66, 4)],
  ["。", "。", ring],
  ["，", "，", (d) => d.fill(54, 60, 62, 68)],
])("%s by its ink: %s", (read, printed, draw) => {
  const drawing = new Drawing(300, 120).glyph(20, 40).glyph(84, 40);
  draw(drawing);
  const { line, reading } = checked(drawing, `王${read}王`, [20, 52, 84]);
  expect(line.text).toBe(`王${printed}王`);
  expect(reading.grade).toBe(read === printed ? "confirmed" : "settled");
});

test("two marks of punctuation near one another are left as they were read", () => {
  const drawing = comma(new Drawing(300, 120).glyph(20, 40).glyph(84, 40));
  expect(checked(drawing, "王。”王", [20, 52, 66, 84]).line.text).toBe(
    "王。”王",
  );
});
