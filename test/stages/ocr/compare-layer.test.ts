import { expect, test } from "vitest";
import type { Box } from "../../../src/model/box.ts";
import type { HiddenWord, OcrReading, Word } from "../../../src/model/page.ts";
import { compareLayer } from "../../../src/stages/ocr/compare-layer.ts";
import { word } from "../../support/words.ts";

/** Cells of 100 × 20 points, three to a row. */
const cells = Array.from({ length: 12 }, (_, i): Box => {
  const [x, y] = [100 * (i % 3), 20 * Math.floor(i / 3)];
  return [x, y, x + 100, y + 20];
});

const TEXTS = ["项目名称", "申报日期", "单位", "1379.16万元", "2019年", "合计"];

function read(
  text: string,
  cell: number,
  grade: OcrReading["grade"] = "single",
): Word {
  const [x, y] = cells[cell] as Box;
  return word(text, x + 5, y + 5, {
    by: "ocr",
    reading: { grade, least: 90, others: [] },
  });
}

function claim(text: string, x: number, y: number): HiddenWord {
  return { ...word(text, x, y), because: "invisible" };
}

function claimIn(cell: number, text: string): HiddenWord {
  const [x, y] = cells[cell] as Box;
  return claim(text, x + 5, y + 5);
}

const own = TEXTS.map((text, i) => read(text, i));

const differing = ({ words }: { words: readonly Word[] }) =>
  words
    .filter(({ reasons }) => reasons.includes("text-layer-differs"))
    .map(({ text }) => text);

test("a layer that agrees makes readings surer, whatever its widths and blanks", () => {
  const layer = TEXTS.map((text, i) => claimIn(i, text));
  layer[4] = claimIn(4, "２０１９年".normalize("NFKC"));
  const result = compareLayer(
    [...own.slice(0, 5), read("合计", 5, "disputed")],
    layer,
    cells,
  );
  expect(result.verdict).toBe("compared");
  expect(differing(result)).toEqual([]);
  expect(result.words.map(({ reading }) => reading?.grade)).toEqual([
    ...Array(5).fill("confirmed"),
    "settled",
  ]);
});

test("where the layer differs our text stays, marked, with the layer's beside it", () => {
  const layer = TEXTS.map((text, i) =>
    claimIn(i, i === 3 ? "1379.46万元" : text),
  );
  const result = compareLayer(own, layer, cells);
  expect(result.words.map(({ text }) => text)).toEqual(TEXTS);
  expect(differing(result)).toEqual(["1379.16万元"]);
  expect(result.words[3]?.reading).toEqual({
    grade: "single",
    least: 90,
    others: ["1379.46万元"],
  });
});

test("cells in which the layer is silent stay as they are", () => {
  const result = compareLayer(own, [claimIn(0, "项目名称")], cells);
  expect(result.words.slice(1)).toEqual(own.slice(1));
  expect(result.words[0]?.reading?.grade).toBe("confirmed");
});

test("a text in a cell that we read as blank marks the layer's word", () => {
  const layer = [...TEXTS.map((t, i) => claimIn(i, t)), claimIn(7, "12.5")];
  const { hidden, words } = compareLayer(own, layer, cells);
  expect(differing({ words: hidden })).toEqual(["12.5"]);
  expect(differing({ words })).toEqual([]);
  const stray = [...TEXTS.map((t, i) => claimIn(i, t)), claimIn(7, "丨")];
  expect(differing({ words: compareLayer(own, stray, cells).hidden })).toEqual(
    [],
  );
});

test("words may be split anyhow, run over borders and come in any order", () => {
  const layer = [
    claim("合计", 205, 25),
    claim("1379.", 5, 26),
    claim("16万元", 30, 24),
    { ...claim("项目名称申报日期单位", 5, 5), box: [5, 5, 270, 15] as Box },
    claim("年", 125, 25),
    claim("2019", 105, 25),
  ];
  // The ten characters of the first row stand 26.5 points apart.
  const row = [
    read("项目名称", 0),
    read("申报日", 1),
    read("期单位", 2),
    ...own.slice(3),
  ];
  const result = compareLayer(row, layer, cells);
  expect(differing(result)).toEqual([]);
  expect(new Set(result.words.map(({ reading }) => reading?.grade))).toEqual(
    new Set(["confirmed"]),
  );
});

test.each([
  ["garbage", TEXTS.map((_, i) => claimIn(i, "ÏîÄ¿"))],
  ["another page's", TEXTS.map((_, i) => claimIn(i, TEXTS[5 - i] as string))],
  ["shifted off the table", TEXTS.map((t, i) => claim(t, 600, 100 + 20 * i))],
])(
  "a layer that is %s marks nothing and is said to be of no use",
  (_, layer) => {
    const result = compareLayer(own, layer, cells);
    expect(result.verdict).toBe("unusable");
    expect(result.words).toEqual(own);
  },
);

test("text that is clipped away or off the page says nothing of the picture", () => {
  const layer = TEXTS.map(
    (_, i): HiddenWord => ({ ...claimIn(i, "别的"), because: "clipped" }),
  );
  expect(compareLayer(own, layer, cells).verdict).toBe("silent");
});

test("outside of tables lines are compared", () => {
  const title = word("项目绩效目标申报表", 100, 200, {
    by: "ocr",
    reading: { grade: "single", least: 99, others: [] },
  });
  const result = compareLayer(
    [...own, title],
    [
      ...TEXTS.map((t, i) => claimIn(i, t)),
      claim("项目绩效", 101, 202),
      claim("目际申报表", 141, 201),
    ],
    cells,
  );
  expect(differing(result)).toEqual(["项目绩效目标申报表"]);
});

test("boxes and ticks told by their shape are not disputed by what engines take them for", () => {
  const marked = [
    ...own.slice(0, 5),
    read("☑", 5, "shape"),
    { ...read("合计", 5), box: [220, 25, 240, 35] as Box },
  ];
  const layer = [
    ...TEXTS.slice(0, 5).map((t, i) => claimIn(i, t)),
    claim("口合计", 205, 25),
  ];
  expect(differing(compareLayer(marked, layer, cells))).toEqual([]);
});
