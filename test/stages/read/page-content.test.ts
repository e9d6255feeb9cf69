import { expect, test } from "vitest";
import type { Glyph, Marks } from "../../../src/stages/read/marks.ts";
import { pageContent } from "../../../src/stages/read/page-content.ts";
import { glyphs, image as imageMark, marks } from "../../support/glyphs.ts";

const SIZE = { width: 600, height: 800, rotation: 0 };
const TEXT = "项目绩效目标申报表项目名称";

const read = (given: Partial<Marks>) => pageContent(1, SIZE, marks(given), []);

const image = (...box: [number, number, number, number]) => imageMark(box);

test.each<[string, Partial<Marks>, string, string | null]>([
  ["nothing", {}, "blank", null],
  ["text", { glyphs: glyphs(TEXT, 50, 50) }, "text", null],
  ["an image only", { images: [image(0, 0, 600, 800)] }, "scan", "scan"],
  ["a logo only", { images: [image(0, 0, 60, 80)] }, "blank", null],
  [
    "text over a scan",
    { glyphs: glyphs(TEXT, 50, 50), images: [image(0, 0, 600, 800)] },
    "mixed",
    null,
  ],
  [
    "a scan in strips",
    { images: [image(0, 0, 600, 100), image(0, 100, 600, 200)] },
    "scan",
    "scan",
  ],
  [
    "characters without mapping",
    { glyphs: glyphs(TEXT, 50, 50, { suspect: true }) },
    "scan",
    "no-unicode",
  ],
  [
    "a font that did not load",
    { glyphs: glyphs(TEXT, 50, 50), lostTexts: 1 },
    "text",
    "font-error",
  ],
  [
    "text drawn as outlines",
    { glyphs: glyphs(TEXT, 50, 50), outlines: 25 },
    "text",
    "outlined-text",
  ],
  [
    "a seal drawn as outlines",
    { glyphs: glyphs(TEXT, 50, 50), outlines: 12 },
    "text",
    null,
  ],
])("%s", (_, given, kind, unreadable) => {
  expect(read(given)).toMatchObject({ kind, unreadable });
});

test("an image beside the page is no scan", () => {
  expect(read({ images: [image(700, 0, 1300, 800)] }).kind).toBe("blank");
});

/** Glyphs one below the other, written down the page. */
function downwards(text: string, x: number, y: number): Glyph[] {
  return [...text].flatMap((c, i) =>
    glyphs(c, x, y + 10 * i, { direction: 90 }),
  );
}

test("a page whose text runs down is turned to read, and says by how much", () => {
  const page = read({
    glyphs: [...downwards(TEXT, 500, 100), ...glyphs("页", 10, 10)],
    segments: [
      {
        x0: 480,
        y0: 50,
        x1: 480,
        y1: 700,
        width: 1,
        colour: "#000000",
        order: 0,
      },
    ],
  });
  expect(page.turn).toBe(90);
  expect([page.width, page.height]).toEqual([600, 800]);
  expect(page.words).toMatchObject([
    { text: TEXT, box: [100, 90, 230, 100] },
    { text: "页", box: [10, 580, 20, 590] },
  ]);
  expect(page.rules).toMatchObject([
    { axis: "horizontal", at: 120, from: 50, to: 700 },
  ]);
});

test("slanted text is a watermark, no word", () => {
  const page = read({
    glyphs: [
      ...glyphs(TEXT, 50, 50),
      ...glyphs("草稿", 200, 300, { direction: null }),
    ],
  });
  expect(page.words.map(({ text }) => text)).toEqual([TEXT]);
});

test("a table cut by the page's edge, with text beyond it, is cut off", () => {
  const line = (y: number, to: number) => ({
    ...{ x0: 50, y0: y, x1: to, y1: y },
    ...{ width: 1, colour: "#000000", order: 0 },
  });
  const text = [...glyphs(TEXT, 50, 50), ...glyphs("金额", 610, 50)];
  const cut = [line(40, 600), line(60, 600), line(80, 600)];
  expect(read({ glyphs: text, segments: cut }).cutOff).toBe(true);
  expect(read({ glyphs: text, segments: cut.slice(1) }).cutOff).toBe(false);
  const whole = cut.map((segment) => ({ ...segment, x1: 550 }));
  expect(read({ glyphs: text, segments: whole }).cutOff).toBe(false);
  expect(read({ glyphs: glyphs(TEXT, 50, 50), segments: cut }).cutOff).toBe(
    false,
  );
});

test("text set on its side is read along its own direction, where it stands", () => {
  const upwards = [..."产出指标"].flatMap((c, i) =>
    glyphs(c, 60, 200 - 10 * i, { direction: 270 }),
  );
  const page = read({ glyphs: [...glyphs(TEXT, 100, 100), ...upwards] });
  expect(page.turn).toBe(0);
  expect(page.words.map(({ text, box }) => [text, box])).toEqual([
    [TEXT, [100, 100, 230, 110]],
    ["产出指标", [60, 170, 70, 210]],
  ]);
});

test("slanted text is no text of the form", () => {
  const slanted = glyphs("样", 60, 200, { direction: null });
  const page = read({ glyphs: [...glyphs(TEXT, 100, 100), ...slanted] });
  expect(page.words.map(({ text }) => text)).toEqual([TEXT]);
});
