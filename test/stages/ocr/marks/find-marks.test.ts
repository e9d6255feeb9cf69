import { expect, test } from "vitest";
import { pageInk } from "../../../../src/stages/ocr/ink/page-ink.ts";
import { splitLines } from "../../../../src/stages/ocr/ink/split-lines.ts";
import {
  findMarks,
  MARK_DOUBTFUL,
} from "../../../../src/stages/ocr/marks/find-marks.ts";
import { Drawing } from "../ink/drawing.ts";

function marksOf(draw: (drawing: Drawing) => void, alone = false): string {
  const drawing = new Drawing(200, 120);
  draw(drawing);
  const page = pageInk(drawing.scan, [[0, 0, 200, 120]]);
  const lines = splitLines(page.cells[0]?.parts ?? [], page.em);
  return lines
    .flatMap((line) => findMarks(page, line, alone).marks)
    .map(({ text }) => text)
    .join("");
}

const box = (d: Drawing) => d.frame(80, 40, 108, 68);
const tick = (d: Drawing, x: number, y: number, size: number) =>
  d
    .stroke(x, y - 0.4 * size, x + 0.3 * size, y)
    .stroke(x + 0.3 * size, y, x + size, y - size);

test.each<[string, string, (d: Drawing) => void]>([
  ["□", "an empty box", box],
  ["□□", "two in a row", (d) => box(d).frame(112, 40, 140, 68)],
  ["■", "a solid box", (d) => d.fill(80, 40, 108, 68)],
  ["■", "a box filled by hand", (d) => box(d).fill(83, 44, 105, 65)],
  ["☑", "a tick in a box", (d) => tick(box(d), 85, 62, 18)],
  ["☑", "a tick out of a box", (d) => tick(box(d), 84, 62, 34)],
  [
    "☒",
    "a cross in a box",
    (d) => box(d).stroke(84, 44, 102, 62).stroke(102, 44, 84, 62),
  ],
  ["√", "a tick alone", (d) => tick(d, 80, 68, 26)],
  [
    "≥",
    "at least",
    (d) =>
      d.stroke(80, 40, 100, 48).stroke(100, 48, 80, 56).fill(80, 62, 102, 65),
  ],
  [
    "≤",
    "at most",
    (d) =>
      d.stroke(100, 40, 80, 48).stroke(80, 48, 100, 56).fill(80, 62, 102, 65),
  ],
  [
    "≥",
    "at least, its bar slanted along the lower side",
    (d) =>
      d.stroke(80, 40, 100, 48).stroke(100, 48, 80, 56).stroke(100, 54, 80, 62),
  ],
  [
    "≥",
    "at least, its bar grown to the open end",
    (d) =>
      d.stroke(80, 40, 100, 47).stroke(100, 47, 80, 54).fill(80, 58, 102, 61),
  ],
  [
    "≤",
    "at most over two bars, a digit touching one",
    (d) =>
      d
        .stroke(100, 40, 80, 47)
        .stroke(80, 47, 100, 54)
        .fill(80, 59, 107, 61)
        .fill(80, 65, 107, 67)
        .fill(106, 44, 116, 67),
  ],
  ["/", "a stroke alone", (d) => d.stroke(95, 40, 80, 66)],
  ["-", "a hyphen alone", (d) => d.fill(80, 52, 92, 55)],
])("%s: %s", (text, _, draw) => {
  expect(marksOf(draw)).toBe(text);
});

test.each<[string, (d: Drawing) => void]>([
  [
    "口, whose sides stand out below",
    (d) => d.frame(82, 42, 106, 64).fill(82, 64, 84, 67).fill(104, 64, 106, 67),
  ],
  ["回", (d) => box(d).frame(88, 48, 100, 60)],
  ["日", (d) => d.frame(84, 40, 106, 68).fill(84, 53, 106, 55)],
  ["田", (d) => box(d).fill(80, 53, 108, 55).fill(93, 40, 95, 68)],
  [
    "吕, two boxes in one glyph",
    (d) => d.frame(84, 38, 102, 52).frame(82, 56, 104, 72),
  ],
  ["人", (d) => d.stroke(94, 40, 82, 66).stroke(94, 50, 106, 66)],
  [">", (d) => d.stroke(80, 42, 100, 52).stroke(100, 52, 80, 62)],
  ["<", (d) => d.stroke(100, 42, 80, 52).stroke(80, 52, 100, 62)],
  [
    "< drawn with a broad pen on its lower side",
    (d) => d.stroke(100, 42, 80, 52, 2).stroke(80, 52, 100, 60, 6),
  ],
  [
    "Z over a bar",
    (d) =>
      d
        .fill(80, 40, 100, 43)
        .stroke(98, 42, 80, 56)
        .fill(80, 56, 102, 59)
        .fill(80, 64, 102, 67),
  ],
  [
    "a glyph whose left half is an angle over a bar",
    (d) =>
      d
        .stroke(80, 40, 92, 46)
        .stroke(92, 46, 80, 52)
        .fill(80, 58, 94, 60)
        .fill(97, 38, 110, 41)
        .fill(102, 38, 105, 68),
  ],
  ["V", (d) => d.stroke(82, 42, 92, 66).stroke(92, 66, 102, 42)],
  ["7", (d) => d.fill(82, 42, 98, 45).stroke(95, 42, 87, 66)],
  [
    "/ among glyphs",
    (d) => d.glyph(40, 40).stroke(95, 40, 80, 66).glyph(104, 40),
  ],
])("no mark: %s", (_, draw) => {
  expect(marksOf(draw)).toBe("");
});

test.each<[string, string, (d: Drawing) => void]>([
  ["-", "a hyphen", (d) => d.fill(80, 54, 92, 57)],
  ["--", "two hyphens", (d) => d.fill(80, 54, 91, 57).fill(95, 54, 106, 57)],
  ["—", "a dash", (d) => d.fill(80, 54, 112, 56)],
  [
    "—",
    "a thin dash that broke",
    (d) => d.fill(80, 54, 90, 55).fill(93, 54, 112, 55),
  ],
  ["——", "a long dash", (d) => d.fill(60, 54, 122, 56)],
])("%s alone in its cell: %s", (mark, _, draw) => {
  expect(marksOf(draw, true)).toBe(mark);
});

test.each<[string, (d: Drawing) => void]>([
  ["一 of a Song type", (d) => d.fill(80, 55, 112, 57).fill(104, 51, 112, 57)],
  ["二", (d) => d.fill(84, 44, 108, 46).fill(80, 62, 112, 64)],
  ["1", (d) => d.fill(90, 42, 93, 66).stroke(86, 46, 90, 42)],
  ["十", (d) => d.fill(80, 52, 106, 55).fill(92, 40, 95, 66)],
  [
    "工",
    (d) => d.fill(82, 42, 106, 45).fill(80, 63, 108, 66).fill(93, 45, 96, 63),
  ],
])("no stroke mark: %s", (_, draw) => {
  expect(marksOf(draw, true)).toBe("");
});

test("a stroke that is one line of several may be 一", () => {
  expect(marksOf((d) => d.fill(80, 54, 112, 56))).toBe("");
});

const ring = (d: Drawing, x: number, y: number) => d.frame(x, y, x + 9, y + 11);

test("a percent sign alone", () => {
  expect(
    marksOf((d) => ring(ring(d, 80, 40), 97, 55).stroke(100, 40, 84, 64, 2)),
  ).toBe("%");
});

/** A ring of few pixels whose upper right is not printed. */
const openRing = (d: Drawing, x: number, y: number) =>
  d
    .fill(x, y, x + 5, y + 2)
    .fill(x, y, x + 2, y + 11)
    .fill(x, y + 9, x + 9, y + 11)
    .fill(x + 7, y + 4, x + 9, y + 11);

/** A ring whose thin head and foot were not printed in full: two pieces. */
const halves = (d: Drawing, x: number, y: number) =>
  d
    .fill(x, y, x + 2, y + 11)
    .fill(x, y, x + 6, y + 2)
    .fill(x + 7, y, x + 9, y + 11)
    .fill(x + 3, y + 9, x + 9, y + 11);

test.each<[string, (d: Drawing) => Drawing]>([
  ["closed", (d) => ring(ring(d, 80, 40), 94, 53)],
  ["one open", (d) => openRing(ring(d, 80, 40), 94, 53)],
  ["in halves", (d) => ring(halves(d, 80, 40), 94, 53)],
  ["both open", (d) => openRing(openRing(d, 80, 40), 94, 53)],
])("a percent sign whose hairline was not printed, its rings %s", (_, draw) => {
  expect(marksOf(draw)).toBe("%");
});

test.each<[string, (d: Drawing) => Drawing]>([
  ["吕", (d) => ring(ring(d, 80, 40), 80, 53)],
  ["filled", (d) => d.fill(80, 40, 89, 51).fill(94, 53, 103, 64)],
  [
    "of which one is a corner",
    (d) => ring(d, 80, 40).fill(94, 53, 103, 55).fill(94, 53, 96, 64),
  ],
  ["with a third", (d) => ring(ring(ring(d, 80, 40), 94, 53), 108, 53)],
])("no percent sign: two pieces %s", (_, draw) => {
  expect(marksOf(draw)).toBe("");
});

test("two rings without the sign's stroke are none", () => {
  expect(
    marksOf((d) => ring(ring(d, 80, 40), 97, 55).fill(80, 52, 106, 54)),
  ).toBe("");
});

const atLeast = (d: Drawing) =>
  d.stroke(80, 40, 100, 48).stroke(100, 48, 80, 56).fill(80, 62, 102, 65);

test.each<[string, boolean, (d: Drawing) => void]>([
  ["alone, as in a column of signs", true, atLeast],
  ["before a text", true, (d) => atLeast(d).glyph(112, 36)],
  ["behind a text", false, (d) => atLeast(d).glyph(40, 36)],
  ["with a ring in it", false, (d) => atLeast(d).fill(80, 40, 83, 65)],
])("a sign of comparison %s: sure %s", (_, sure, draw) => {
  const drawing = new Drawing(200, 120);
  draw(drawing);
  const page = pageInk(drawing.scan, [[0, 0, 200, 120]]);
  const [line] = splitLines(page.cells[0]?.parts ?? [], page.em);
  if (line === undefined) throw new Error("a line expected");
  const [mark] = findMarks(page, line).marks;
  expect(mark === undefined || mark.text === "≥").toBe(true);
  expect((mark?.confidence ?? 0) >= MARK_DOUBTFUL).toBe(sure);
});
