import { expect, test } from "vitest";
import { numbersByPage } from "../../../../src/stages/ocr/digits/numbers-by-page.ts";
import { cropForEngine } from "../../../../src/stages/ocr/ink/crop-for-engine.ts";
import { lineSegment } from "../../../../src/stages/ocr/ink/line-pieces.ts";
import { pageInk } from "../../../../src/stages/ocr/ink/page-ink.ts";
import { splitLines } from "../../../../src/stages/ocr/ink/split-lines.ts";
import type { LineReader } from "../../../../src/stages/ocr/line-reader.ts";
import {
  FIRST_CROP,
  type SegmentReading,
} from "../../../../src/stages/ocr/read-segments.ts";
import { symbolLine } from "../../../../src/stages/ocr/symbols.ts";
import { Drawing } from "../ink/drawing.ts";

/** Digits of straight strokes, 12 wide and 20 high; the em is 33 pixels. */
const DIGITS: Record<string, (d: Drawing, x: number, y: number) => Drawing> = {
  "2": (d, x, y) =>
    d
      .fill(x, y, x + 12, y + 3)
      .fill(x + 9, y, x + 12, y + 11)
      .fill(x, y + 9, x + 12, y + 12)
      .fill(x, y + 9, x + 3, y + 20)
      .fill(x, y + 17, x + 12, y + 20),
  "3": (d, x, y) =>
    d
      .fill(x + 9, y, x + 12, y + 20)
      .fill(x, y, x + 12, y + 3)
      .fill(x + 2, y + 9, x + 12, y + 12)
      .fill(x, y + 17, x + 12, y + 20),
  "7": (d, x, y) =>
    d.fill(x, y, x + 12, y + 3).stroke(x + 9, y + 2, x + 3, y + 17),
};

/** A character: 王, 30 wide and high. */
const CHARACTER = "王";

interface Row {
  /** What is drawn. */
  drawn: string;
  /** What the engine reads, one reading after the other, and how surely (0–100). */
  read: [string, number][];
  grade?: "single" | "settled" | "disputed" | "confirmed";
}

/** The readings of some lines; `among` is what the engine reads of a number between two digits of the page. */
async function read(
  rows: Row[],
  among: (turn: number, at: number) => string = () => "",
) {
  const drawing = new Drawing(300, 60 * rows.length);
  rows.forEach(({ drawn }, row) => {
    [...drawn].forEach((digit, i) => {
      const [x, y] = [40 + 17 * i, 60 * row + 20];
      if (digit === "%") percentAt(drawing, x, y);
      else if (digit === ".") drawing.fill(x, y + 16, x + 4, y + 20);
      else if (digit === CHARACTER) drawing.glyph(x + 4, y - 7);
      else DIGITS[digit]?.(drawing, x, y);
    });
  });
  const page = pageInk(
    drawing.scan,
    rows.map((_, row) => [0, 60 * row, 300, 60 * (row + 1)] as const),
  );
  const segments = page.cells.map(({ parts }) => {
    const [line] = splitLines(parts, page.em);
    if (line === undefined) throw new Error("a line expected");
    return lineSegment(line);
  });
  const readings = rows.map(({ read: texts, grade }, i): SegmentReading => {
    const crop = cropForEngine(page, segments[i] as never, FIRST_CROP);
    const lines = texts.map(([text, confidence]) =>
      symbolLine(
        [...text].map((character) => ({
          text: character,
          confidence,
          x0: 0,
          x1: 10,
        })),
      ),
    );
    const [first] = lines;
    if (first === undefined) throw new Error("a reading expected");
    return {
      crop,
      tries: lines.map((line) => ({ way: "first", crop: crop.gray, line })),
      settled: {
        line: first,
        reading: { grade: grade ?? "single", least: first.least, others: [] },
      },
    };
  });
  let turn = 0;
  const reader: LineReader = {
    read: async (crops) => {
      const own = turn++;
      return crops.map((_, at) => ({
        symbols: [...among(own, at)].map((character, i) => ({
          text: character,
          confidence: 99,
          x0: 10 * i,
          x1: 10 * i + 9,
        })),
      }));
    },
    close: async () => {},
  };
  const found = await numbersByPage(page, segments, readings, reader);
  return found.map((reading) => {
    if ("failed" in reading) throw new Error("a text expected");
    const { line, reading: how } = reading.settled;
    return [line.text, how.grade];
  });
}

/** ％ beside the digits: two rings. */
const percentAt = (d: Drawing, x: number, y: number) =>
  d.frame(x, y, x + 8, y + 9, 2).frame(x + 11, y + 11, x + 19, y + 20, 2);

const NUMBER: Row = { drawn: "237", read: [["237", 99]] };

test("a digit read alone is borne out by the same digit of a number of the page", async () => {
  const [, lone] = await read([NUMBER, { drawn: "3", read: [["3", 97]] }]);
  expect(lone).toEqual(["3", "confirmed"]);
});

test("of readings that differ the one that its ink looks like is taken", async () => {
  const [, lone] = await read([
    NUMBER,
    {
      drawn: "7",
      read: [
        ["了", 94],
        ["7", 90],
        ["页", 88],
      ],
      grade: "disputed",
    },
  ]);
  expect(lone).toEqual(["7", "settled"]);
});

test("a lone digit surely read as a character is told by its ink and a reading among digits", async () => {
  const row: Row = { drawn: "7", read: [["了", 99]] };
  const [, lone] = await read([NUMBER, row], () => "23723");
  expect(lone).toEqual(["7", "settled"]);
});

test("where the reading among digits does not bear the ink out, a person looks", async () => {
  const row: Row = { drawn: "7", read: [["了", 99]] };
  const [, lone] = await read([NUMBER, row], () => "23123");
  expect(lone).toEqual(["7", "disputed"]);
});

test("a digit that the page has nowhere else needs two readings among digits that agree", async () => {
  const page: Row = { drawn: "2323", read: [["2323", 99]] };
  const row: Row = { drawn: "7", read: [["了", 94]], grade: "disputed" };
  expect((await read([page, row], () => "23723"))[1]).toEqual(["7", "settled"]);
  expect(
    (await read([page, row], (turn) => (turn === 0 ? "23723" : "23123")))[1],
  ).toEqual(["了", "disputed"]);
  // The digits on both sides were not read right: nothing that stands between them counts.
  expect((await read([page, row], () => "73723"))[1]).toEqual([
    "了",
    "disputed",
  ]);
});

test("a page without a number that was read surely leaves its readings as they are", async () => {
  const [lone] = await read([{ drawn: "7", read: [["了", 99]] }]);
  expect(lone).toEqual(["了", "single"]);
});

test("what neither the ink nor readings among digits tell is told by numbers that these put right", async () => {
  const sure: Row = { drawn: "2323", read: [["2323", 99]] };
  const seven: Row = { drawn: "7", read: [["了", 99]] };
  // The reading among digits gives 7 for the first of the two only.
  const reader = (turn: number, at: number) =>
    at === 0 || turn > 1 ? "23723" : "2323";
  const found = await read([sure, seven, seven], reader);
  expect(found[1]).toEqual(["7", "settled"]);
  expect(found[2]).toEqual(["7", "settled"]);
});

test.each<[string, string, string[]]>([
  ["7王", "了王", ["7王", "settled"]],
  ["27王", "2了王", ["27王", "settled"]],
  ["27王", "27王", ["27王", "single"]],
  ["27王", "23王", ["23王", "disputed"]],
  ["27王", "2王", ["2王", "single"]],
  // The page has no 1 to compare with.
  ["27王", "21王", ["21王", "single"]],
  ["王", "了", ["了", "single"]],
  // Narrow ink behind a point may be the left half of a character.
  ["2.7王王", "2.设王王", ["2.设王王", "single"]],
])("%s read as %s", async (drawn, text, expected) => {
  const [, value] = await read([NUMBER, { drawn, read: [[text, 97]] }]);
  expect(value).toEqual(expected);
});

test.each<[string[], string]>([
  [["27%", "279%", "2706"], "confirmed"],
  [["27%", "27命"], "confirmed"],
  [["27%", "29%"], "settled"],
  [["27%", "275%"], "settled"],
])("readings %j bear 27% out: %s", async (texts, grade) => {
  const row: Row = {
    drawn: "27%",
    read: texts.map((text) => [text, 94]),
    grade: "settled",
  };
  expect((await read([NUMBER, row]))[1]).toEqual(["27%", grade]);
});
