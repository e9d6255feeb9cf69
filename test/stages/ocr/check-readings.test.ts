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
          stretches: segment.runs.map(({ box: [left, , right] }) => ({
            from: left,
            to: right,
            left,
            right,
          })),
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

test("punctuation before a quotation mark that was not read is put in", () => {
  const quoted = () =>
    new Drawing(300, 120)
      .glyph(20, 40)
      .fill(80, 42, 84, 52)
      .fill(88, 42, 92, 52)
      .glyph(96, 40);
  const places = [20, 80, 96];
  expect(checked(quoted(), "王“王", places).line.text).toBe("王“王");
  const { line, reading } = checked(
    quoted().stroke(54, 60, 60, 66, 4),
    "王“王",
    places,
  );
  expect(line.text).toBe("王、“王");
  expect(reading.others).toEqual(["王“王"]);
});

test.each<[string, string, (d: Drawing) => Drawing]>([
  ["王王", "王王。", (d) => d.frame(90, 60, 97, 67, 2)],
  ["王王。", "王王。", (d) => d.frame(90, 60, 97, 67, 2)],
  // The 口 of 和.
  ["王王", "王王", (d) => d.frame(90, 46, 101, 57, 2)],
  ["王王", "王王；", (d) => d.fill(90, 48, 95, 53).fill(90, 60, 95, 72)],
  ["王王", "王王", (d) => d.fill(90, 60, 95, 65)],
])(
  "%s with a mark behind it that may not have been read: %s",
  (read, printed, draw) => {
    const drawing = draw(new Drawing(300, 120).glyph(20, 36).glyph(53, 36));
    const places = [20, 53, 90].slice(0, read.length);
    expect(checked(drawing, read, places).line.text).toBe(printed);
  },
);

test.each<[string, string, number[]]>([
  ["王王", "王：王", [20, 84]],
  ["王2", "王：2", [20, 84]],
  ["王，王", "王：王", [20, 56, 84]],
  ["王）王", "王）王", [20, 56, 84]],
])(
  "%s over two characters with a colon between them: %s",
  (read, printed, places) => {
    const drawing = new Drawing(300, 120)
      .glyph(20, 36)
      .fill(58, 48, 63, 53)
      .fill(58, 60, 63, 65)
      .glyph(84, 36);
    expect(checked(drawing, read, places).line.text).toBe(printed);
  },
);

test("a small 口 within a line is no stop", () => {
  const drawing = new Drawing(300, 120)
    .glyph(20, 36)
    .frame(58, 58, 66, 66, 2)
    .glyph(84, 36);
  expect(checked(drawing, "王王", [20, 84]).line.text).toBe("王王");
});

test("two dots of few pixels are a colon, if one is a pixel larger", () => {
  const drawing = new Drawing(300, 120)
    .glyph(20, 36)
    .fill(58, 52, 60, 55)
    .fill(58, 61, 61, 64)
    .glyph(84, 36);
  expect(checked(drawing, "王，王", [20, 56, 84]).line.text).toBe("王：王");
});

test("two marks of punctuation near one another are left as they were read", () => {
  const drawing = comma(new Drawing(300, 120).glyph(20, 40).glyph(84, 40));
  expect(checked(drawing, "王。”王", [20, 52, 66, 84]).line.text).toBe(
    "王。”王",
  );
});

/** A digit as its ink: as high and broad as one, nothing more. */
const digit = (d: Drawing, x: number) => d.frame(x, 42, x + 14, 66, 3);
/** ％ as its ink: two rings and a stroke between them. */
const percent = (d: Drawing, x: number) =>
  d
    .frame(x, 42, x + 9, 53, 2)
    .frame(x + 13, 55, x + 22, 66, 2)
    .stroke(x + 3, 64, x + 17, 42, 2);

test.each<[string, string]>([
  ["989", "98%"],
  ["989%", "98%"],
  ["9896", "98%"],
  ["98%", "98%"],
  ["9", "9"],
  ["9.8%", "9.8%"],
])("%s over two digits and a percent sign is %s", (read, printed) => {
  const drawing = percent(
    digit(digit(new Drawing(300, 120).glyph(200, 40), 20), 40),
    62,
  );
  const alone = percent(digit(digit(new Drawing(300, 120), 20), 40), 62);
  const places = [...read].map((_, i) => 20 + 20 * i);
  expect(checked(alone, read, places).line.text).toBe(printed);
  // Other ink behind the number: it is left as it was read.
  expect(checked(drawing, read, places).line.text).toBe(read);
});

test.each(["989", "989%", "98%"])(
  "%s over two digits and two rings, one of them open, is 98%%",
  (read) => {
    const drawing = [20, 40]
      .reduce(digit, new Drawing(300, 120))
      .frame(62, 42, 71, 53, 2)
      .fill(73, 55, 79, 57)
      .fill(73, 55, 75, 66)
      .fill(73, 64, 82, 66)
      .fill(80, 58, 82, 66);
    const places = [...read].map((_, i) => 20 + 20 * i);
    expect(checked(drawing, read, places).line.text).toBe("98%");
  },
);

test("a number whose digits are as many as its ink stays, 96 at its end too", () => {
  const drawing = [20, 40, 60, 80].reduce(digit, new Drawing(300, 120));
  expect(checked(drawing, "1296", [20, 40, 60, 80]).line.text).toBe("1296");
});

test("a comma between thousands that was not read is put in, a point is not", () => {
  const digits = [20, 56, 76, 96].reduce(digit, new Drawing(300, 120));
  const low = (bottom: number) => {
    const drawing = [20, 56, 76, 96].reduce(digit, new Drawing(300, 120));
    return drawing.fill(40, 62, 45, bottom);
  };
  const places = [20, 56, 76, 96];
  expect(checked(digits, "1200", places).line.text).toBe("1200");
  const { line, reading } = checked(low(72), "1200", places);
  expect(line.text).toBe("1,200");
  // Its digits are as sure as they were.
  expect(reading.grade).toBe("confirmed");
  expect(checked(low(66), "1200", places).line.text).toBe("1200");
});

test.each([
  ["1，王", 66, "1.王"],
  ["1、王", 66, "1、王"],
  ["1,王", 66, "1.王"],
  ["1，王", 74, "1，王"],
])("%s whose mark reaches down to %i: %s", (read, bottom, printed) => {
  const drawing = digit(new Drawing(300, 120), 20)
    .fill(40, 61, 45, bottom)
    .glyph(56, 36);
  expect(checked(drawing, read, [20, 40, 56]).line.text).toBe(printed);
});

const slash = (d: Drawing, x: number) => d.stroke(x, 66, x + 16, 40, 2);

test.each([
  ["元人王", [20, 60, 92], "元/王"],
  ["元A王", [20, 60, 92], "元/王"],
  ["元王", [20, 92], "元/王"],
  ["元/王", [20, 60, 92], "元/王"],
  ["王人王", [20, 60, 92], "王人王"],
])("%s over a slash between characters: %s", (read, places, printed) => {
  const drawing = slash(new Drawing(300, 120).glyph(20, 36).glyph(92, 36), 60);
  expect(checked(drawing, read, places).line.text).toBe(printed);
});

test.each([
  ["人台", "/台"],
  ["人王", "人王"],
])("%s over a slash at the beginning of a line: %s", (read, printed) => {
  const drawing = slash(new Drawing(300, 120).glyph(92, 36), 60);
  expect(checked(drawing, read, [60, 92]).line.text).toBe(printed);
});

test("a slanting stroke within a character is no slash", () => {
  const drawing = slash(
    new Drawing(300, 120).glyph(20, 36).glyph(92, 36),
    60,
  ).stroke(66, 50, 80, 66, 2);
  expect(checked(drawing, "元人王", [20, 60, 92]).line.text).toBe("元人王");
});

/** V whose left arm reaches over the point before it. */
const pointAndV = (d: Drawing) =>
  d
    .fill(39, 61, 44, 66)
    .stroke(41, 40, 52, 63)
    .stroke(62, 40, 52, 63)
    .glyph(72, 36);

test("the point of an item's number is seen under the arm of a V", () => {
  const drawing = pointAndV(digit(new Drawing(300, 120), 20));
  expect(checked(drawing, "4V王", [20, 41, 72]).line.text).toBe("4.V王");
});

/** C with strokes of equal weight, as high as digits. */
const letterC = (d: Drawing, x: number) =>
  d
    .fill(x, 42, x + 16, 45)
    .fill(x, 42, x + 3, 66)
    .fill(x, 63, x + 16, 66);

test.each([
  ["王2C", [20, 60, 84], "王2℃"],
  ["王2°C", [20, 60, 78, 86], "王2℃"],
  ["王乙C", [20, 60, 84], "王乙C"],
])("%s over a ring and a C behind a number: %s", (read, places, printed) => {
  const drawing = letterC(
    digit(new Drawing(300, 120).glyph(20, 36), 60).frame(79, 40, 86, 47, 2),
    87,
  );
  expect(checked(drawing, read, places).line.text).toBe(printed);
});

test("a C without a ring stays", () => {
  const drawing = letterC(digit(new Drawing(300, 120).glyph(20, 36), 60), 87);
  expect(checked(drawing, "王2C", [20, 60, 84]).line.text).toBe("王2C");
});

/** An m with its three legs, and a raised digit over its right shoulder. */
const metre = (d: Drawing, x: number) =>
  d
    .fill(x, 48, x + 28, 51)
    .fill(x + 3, 48, x + 6, 66)
    .fill(x + 13, 48, x + 16, 66)
    .fill(x + 23, 48, x + 26, 66)
    .fill(x + 20, 34, x + 28, 36)
    .fill(x + 24, 36, x + 28, 42)
    .fill(x + 20, 42, x + 28, 44);

test.each([
  ["12m7", "12㎡"],
  ["12吧", "12㎡"],
  ["12m", "12㎡"],
  ["123m", "123m"],
])("%s over two digits and an m with a raised digit: %s", (read, printed) => {
  const drawing = metre([20, 40].reduce(digit, new Drawing(300, 120)), 60);
  const places = [...read].map((_, i) => 20 + 20 * i);
  const { line, reading } = checked(drawing, read, places);
  expect(line.text).toBe(printed);
  // ㎥ looks alike: somebody has to look.
  if (printed !== read) expect(reading.grade).toBe("disputed");
});

test("two digits that touch are not taken for one before a percent sign", () => {
  const drawing = percent(
    [20, 33, 52].reduce(digit, new Drawing(300, 120)),
    74,
  );
  expect(checked(drawing, "129%", [20, 33, 52, 74]).line.text).toBe("129%");
  expect(checked(drawing, "1299", [20, 33, 52, 74]).line.text).toBe("1299");
});

/** （ as its ink, or 〔 where `bend` is 0; mirrored it closes. */
const bracket = (d: Drawing, x: number, bend: number, opens = true) => {
  for (let y = 36; y < 72; y++) {
    const off = Math.round(bend * ((y - 53.5) / 18) ** 2);
    const corner = bend === 0 && (y < 39 || y > 68) ? 6 : 2;
    const left = opens ? x + off : x + 8 - off - corner;
    d.fill(left, y, left + corner, y + 1);
  }
  return d;
};
const year = (open: number, close: number) => {
  const drawing = new Drawing(400, 120).glyph(20, 40).glyph(230, 40);
  bracket(drawing, 64, open);
  [80, 100, 120, 140].reduce(digit, drawing);
  return bracket(drawing, 162, close, false);
};
const YEAR_PLACES = [20, 64, 80, 100, 120, 140, 162, 230];

test.each<[string, string, number, number]>([
  ["王（2018〕王", "王〔2018〕王", 0, 0],
  ["王〔2018）王", "王〔2018〕王", 0, 0],
  ["王（2018〕王", "王（2018）王", 7, 7],
  ["王（2018〕王", "王（2018〕王", 7, 0],
  ["王（2018）王", "王（2018）王", 0, 0],
])("%s by the ink of its brackets: %s", (read, printed, open, close) => {
  expect(checked(year(open, close), read, YEAR_PLACES).line.text).toBe(printed);
});

test("a bracket before a year that was not read is put in, one read twice is one", () => {
  const places = YEAR_PLACES.filter((x) => x !== 64);
  expect(checked(year(0, 0), "王2018〕王", places).line.text).toBe(
    "王〔2018〕王",
  );
  expect(
    checked(year(0, 0), "王〔〔2018〕王", [20, 60, ...YEAR_PLACES.slice(1)])
      .line.text,
  ).toBe("王〔2018〕王");
});

test("the point behind an item's number that was not read is put in", () => {
  const drawing = digit(new Drawing(300, 120), 20).glyph(52, 40);
  expect(checked(drawing, "4王", [20, 52]).line.text).toBe("4王");
  drawing.fill(38, 61, 43, 66);
  const { line, reading } = checked(drawing, "4王", [20, 52]);
  expect(line.text).toBe("4.王");
  expect(reading).toEqual({ grade: "settled", least: 97, others: ["4王"] });
});

test.each([
  ["财政拔款", "财政拨款"],
  ["于部考察", "干部考察"],
  ["由于部门", "由于部门"],
  ["自己完成", "自己完成"],
  ["投入人员", "投入人员"],
  ["工.采购", "1.采购"],
  ["≤30分中", "≤30分钟"],
  ["20万兀", "20万元"],
  ["职工、干部", "职工、干部"],
  ["大才1370场", "大于1370场"],
  ["高干3人", "高干3人"],
])("%s → %s by the words that there are", (read, printed) => {
  const drawing = new Drawing(400, 120).text(20, 40, read.length);
  const places = [...read].map((_, i) => 20 + 33 * i);
  const { line, reading } = checked(drawing, read, places);
  expect(line.text).toBe(printed);
  expect(reading.others).toEqual(read === printed ? [] : [read]);
});
