import { expect, test } from "vitest";
import type { PageContent } from "../../../src/model/page.ts";
import { pagesOf } from "../../support/fixtures.ts";
import { type SmallPage, smallPdf } from "../../support/pdf.ts";

/** The one page of a PDF written by hand; 200 × 100 points unless it says otherwise. */
async function read(
  page: SmallPage | string,
  ...more: [catalogue?: string, objects?: string[]]
): Promise<PageContent> {
  const small = typeof page === "string" ? { content: page } : page;
  const [content] = await pagesOf(smallPdf(small, ...more));
  if (content === undefined) throw new Error("no page");
  return content;
}
const seen = ({ words }: PageContent) => words.map(({ text }) => text);
const unseen = ({ hidden }: PageContent) =>
  hidden.map(({ text, because }) => `${text}: ${because}`);
const boxOf = ({ words }: PageContent, text: string) =>
  words
    .find((word) => word.text === text)
    ?.box.map((v) => Math.round(v * 10) / 10);

const COURIER = "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>";

/** Text of Courier, each letter 0.6 em wide, at a point of the page. */
const at = (x: number, y: number, text: string, size = 10) =>
  `BT /F2 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET`;

test("a word's box goes from its first letter to the end of its last, y down from the top", async () => {
  const page = await read(at(20, 60, "ABCD"));
  expect(boxOf(page, "ABCD")).toEqual([20, 31.2, 44, 41.2]);
  expect(page.words[0]).toMatchObject({ size: 10, by: "text-layer" });
});

test("spacing, scaling, rise and the text matrix move letters", async () => {
  const spaced = await read("BT /F2 10 Tf 2 Tc 20 60 Td (ABC) Tj ET");
  expect(boxOf(spaced, "ABC")).toEqual([20, 31.2, 42, 41.2]);
  const narrow = await read("BT /F2 10 Tf 50 Tz 20 60 Td (ABC) Tj ET");
  expect(boxOf(narrow, "ABC")).toEqual([20, 31.2, 29, 41.2]);
  const shown = await read("BT /F2 10 Tf 50 Tz 20 60 Td (AB) Tj (CD) Tj ET");
  expect(boxOf(shown, "ABCD")).toEqual([20, 31.2, 32, 41.2]);
  const risen = await read("BT /F2 10 Tf 5 Ts 20 60 Td (ABC) Tj ET");
  expect(boxOf(risen, "ABC")).toEqual([20, 26.2, 38, 36.2]);
  const twice = await read("BT /F2 10 Tf 2 0 0 2 20 60 Tm (ABC) Tj ET");
  expect(boxOf(twice, "ABC")).toEqual([20, 22.4, 56, 42.4]);
  expect(twice.words[0]?.size).toBe(20);
});

test("lines follow one another by T* and by the leading of TD", async () => {
  const page = await read(
    "BT /F2 10 Tf 12 TL 20 80 Td (A) Tj T* (B) Tj 0 -20 TD (C) Tj T* (D) Tj ET",
  );
  expect(page.words.map(({ text, box }) => [text, Math.round(box[3])])).toEqual(
    [
      ["A", 21],
      ["B", 33],
      ["C", 53],
      ["D", 73],
    ],
  );
});

test("rendering mode 3 shows nothing, and the mode ends with its graphics state", async () => {
  const page = await read(
    `q 3 Tr ${at(20, 60, "GHOST")} Q ${at(20, 40, "REAL")} 7 Tr ${at(20, 20, "CLIP")}`,
  );
  expect(seen(page)).toEqual(["REAL"]);
  expect(unseen(page)).toEqual(["GHOST: invisible", "CLIP: invisible"]);
});

test("what a clip leaves out is hidden", async () => {
  const page = await read(
    `q 0 50 200 50 re W n ${at(20, 60, "IN")} ${at(20, 30, "OUT")} Q ${at(20, 10, "AFTER")}`,
  );
  expect(seen(page)).toEqual(["IN", "AFTER"]);
  expect(unseen(page)).toEqual(["OUT: clipped"]);
});

test("a text that the clip cuts in two says so", async () => {
  const page = await read(`q 0 0 40 100 re W n ${at(22, 60, "ABCDEF")} Q`);
  expect(page.words).toMatchObject([
    { text: "ABC", reasons: ["partly-hidden"] },
  ]);
  expect(unseen(page)).toEqual(["DEF: clipped"]);
});

test("fully transparent, white and painted-over texts are hidden for these reasons", async () => {
  const page = await read({
    content: `q /G gs ${at(20, 80, "GLASS")} Q q 1 1 1 rg ${at(20, 60, "WHITE")} Q ${at(20, 40, "UNDER")} q 1 g 0 35 200 15 re f Q ${at(20, 20, "PLAIN")} ${at(-90, 20, "OFF")}`,
    resources: "/ExtGState << /G << /ca 0 >> >>",
  });
  expect(seen(page)).toEqual(["PLAIN"]);
  expect(unseen(page)).toEqual([
    "GLASS: invisible",
    "WHITE: paper-coloured",
    "UNDER: covered",
    "OFF: off-page",
  ]);
});

test("a form XObject has a matrix, a clip and a graphics state of its own", async () => {
  const page = await read({
    content: `q 2 0 0 2 0 0 cm /X Do Q ${at(20, 10, "AFTER")}`,
    forms: {
      X: [
        "/BBox [0 0 100 20] /Matrix [1 0 0 1 5 10]",
        `3 Tr 0 Tr ${at(5, 5, "IN")} ${at(5, 30, "OUT")} 3 Tr`,
      ],
    },
  });
  expect(seen(page)).toEqual(["IN", "AFTER"]);
  expect(unseen(page)).toEqual(["OUT: clipped"]);
  expect(boxOf(page, "IN")).toEqual([20, 52.4, 44, 72.4]);
});

test("a layer that is off hides its text and its lines", async () => {
  const page = await read(
    {
      content: `/OC /L BDC ${at(20, 60, "OLD")} 10 50 m 190 50 l S EMC ${at(20, 20, "NEW")} 10 10 m 190 10 l S`,
      resources: "/Properties << /L {0} >>",
    },
    "/OCProperties << /OCGs [{0}] /D << /OFF [{0}] >> >>",
    ["<< /Type /OCG /Name (Old) >>"],
  );
  expect(seen(page)).toEqual(["NEW"]);
  expect(unseen(page)).toEqual(["OLD: layer-off"]);
  expect(page.rules.map(({ at: y }) => y)).toEqual([90]);
});

test("what only makes a soft mask is not on the page", async () => {
  const content = at(20, 20, "MASK");
  const page = await read(
    {
      content: `q /M gs ${at(20, 60, "SEEN")} 10 50 m 190 50 l S Q`,
      resources: `/ExtGState << /M << /SMask << /S /Luminosity /G {0} >> >> >>`,
    },
    "",
    [
      `<< /Type /XObject /Subtype /Form /BBox [0 0 200 100] /Group << /S /Transparency /CS /DeviceGray >> /Length ${content.length} /Resources << /Font << /F2 {1} >> >> >>\nstream\n${content}\nendstream`,
      COURIER,
    ],
  );
  expect(seen(page)).toEqual(["SEEN"]);
  expect(page.hidden).toEqual([]);
  expect(page.rules).toHaveLength(1);
});

test("an annotation's appearance stands where its rectangle is", async () => {
  const content = at(5, 5, "STAMP");
  const page = await read(
    { content: at(20, 20, "PAGE"), entries: "/Annots [{1}]" },
    "",
    [
      `<< /Type /XObject /Subtype /Form /BBox [0 0 50 20] /Length ${content.length} /Resources << /Font << /F2 {2} >> >> >>\nstream\n${content}\nendstream`,
      "<< /Type /Annot /Subtype /Stamp /Rect [100 50 200 90] /AP << /N {0} >> >>",
      COURIER,
    ],
  );
  expect(seen(page).sort()).toEqual(["PAGE", "STAMP"]);
  // Its box of 50 × 20 is stretched over 100 × 40.
  expect(boxOf(page, "STAMP")).toEqual([110, 22.4, 170, 42.4]);
});

test("borders become rules; slanted strokes, tick boxes and white lines do not", async () => {
  const page = await read(
    "0.5 w 10 10 m 190 10 l S 10 10 m 10 90 l S 0 0 m 200 100 l S 50 50 8 8 re S q 1 1 1 RG 10 40 m 190 40 l S Q",
  );
  expect(
    page.rules.map(({ axis, at: where, from, to }) => [axis, where, from, to]),
  ).toEqual([
    ["horizontal", 90, 10, 190],
    ["vertical", 10, 10, 90],
  ]);
});

test("a white line shows on a shaded cell", async () => {
  const page = await read("0.5 g 0 0 200 100 re f 1 1 1 RG 10 40 m 190 40 l S");
  expect(page.rules).toMatchObject([{ axis: "horizontal", at: 60 }]);
});
