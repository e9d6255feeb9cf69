import { expect, test } from "vitest";
import type { Area } from "../../../src/stages/read/marks.ts";
import {
  sameColour,
  settleVisibility,
} from "../../../src/stages/read/settle-visibility.ts";
import { glyphs, image, marks } from "../../support/glyphs.ts";

const area = (
  box: Area["box"],
  order: number,
  more: Partial<Area> = {},
): Area => ({ box, order, colour: "#ffffff", opaque: true, ...more });

/** Why each glyph of a 200 × 100 page is hidden, one letter each; "-" where it is seen. */
function settled(given: Parameters<typeof marks>[0]): string {
  const page = marks(given);
  settleVisibility(page, [0, 0, 200, 100]);
  return page.glyphs.map(({ hidden }) => hidden ?? "-").join(" ");
}

test("text on plain paper is seen", () => {
  expect(settled({ glyphs: glyphs("项目", 10, 10) })).toBe("- -");
});

test("what an opaque area covers later is covered, what it lay under is not", () => {
  const box: Area["box"] = [0, 0, 20, 30];
  const text = () => glyphs("项目", 10, 10, { order: 5 });
  expect(settled({ glyphs: text(), areas: [area(box, 6)] })).toBe("covered -");
  expect(settled({ glyphs: text(), areas: [area(box, 4)] })).toBe("- -");
});

test("a transparent area covers nothing, a stamp's image and a whole page's are told apart", () => {
  const box: Area["box"] = [0, 0, 100, 30];
  const text = () => glyphs("项", 10, 10);
  const clear = area(box, 20, { opaque: false });
  expect(settled({ glyphs: text(), areas: [clear] })).toBe("-");
  const stamp = image(box, { order: 20, opaque: true });
  expect(settled({ glyphs: text(), images: [stamp] })).toBe("under-image");
  const scan = image([0, 0, 200, 100], { order: 20, opaque: true });
  expect(settled({ glyphs: text(), images: [scan] })).toBe("covered");
  const below = image(box, { order: 5, opaque: true });
  expect(settled({ glyphs: text(), images: [below] })).toBe("-");
});

test("text in the colour of the paper is hidden, on a shaded cell it is seen", () => {
  const white = () => glyphs("项", 10, 10, { colour: "#fefefe" });
  expect(settled({ glyphs: white() })).toBe("paper-coloured");
  const shade = area([0, 0, 100, 50], 1, { colour: "#1f4e79" });
  expect(settled({ glyphs: white(), areas: [shade] })).toBe("-");
});

test("the last area below a text is its ground", () => {
  const grey = area([0, 0, 100, 50], 1, { colour: "#808080" });
  const white = area([0, 0, 100, 50], 2);
  const text = () => glyphs("项", 10, 10, { colour: "#808080" });
  expect(settled({ glyphs: text(), areas: [grey] })).toBe("paper-coloured");
  expect(settled({ glyphs: text(), areas: [grey, white] })).toBe("-");
});

test("white text over an image may well be seen", () => {
  const ground = image([0, 0, 100, 50], { order: 1 });
  expect(
    settled({
      glyphs: glyphs("项", 10, 10, { colour: "#ffffff" }),
      images: [ground],
    }),
  ).toBe("-");
});

test("text outside the page", () => {
  expect(settled({ glyphs: glyphs("项目", 185, 10) })).toBe("- -");
  expect(settled({ glyphs: glyphs("项目", 188, 10) })).toBe("- off-page");
  expect(settled({ glyphs: glyphs("项", 10, -20) })).toBe("off-page");
});

test("a copy drawn a hair beside the first is its double, the same letter further on is not", () => {
  const copies = (shift: number) => [
    ...glyphs("万", 10, 10),
    ...glyphs("万", 10 + shift, 10),
  ];
  expect(settled({ glyphs: copies(0.5) })).toBe("- doubled");
  expect(settled({ glyphs: copies(10) })).toBe("- -");
});

test("a copy of a text that nobody sees is no double", () => {
  const first = glyphs("万", 10, 10, { hidden: "invisible" });
  expect(settled({ glyphs: [...first, ...glyphs("万", 10, 10)] })).toBe(
    "invisible -",
  );
});

test("colours that paper does not tell apart", () => {
  expect(sameColour("#ffffff", "#f8f8f8")).toBe(true);
  expect(sameColour("#ffffff", "#f0ffff")).toBe(false);
});
