import { expect, test } from "vitest";
import type { Word } from "../../../src/model/page.ts";
import { mergeShown } from "../../../src/stages/ocr/merge-shown.ts";
import { word } from "../../support/words.ts";

const read = (text: string, x: number, y: number): Word =>
  word(text, x, y, {
    by: "ocr",
    reading: { grade: "single", least: 99, others: [] },
  });

const texts = ({ words }: { words: readonly Word[] }) =>
  words.map(({ text, by }) => `${by} ${text}`);

const PAGE = ["项目名称", "申报单位", "金额合计", "负责同志"].map((text, i) =>
  read(text, 0, 20 * i),
);

test("a number added to a scan stands beside what was read", () => {
  const merged = mergeShown(PAGE, [word("WH-000123", 300, 700)]);
  expect(texts(merged)).toEqual([
    ...PAGE.map(({ text }) => `ocr ${text}`),
    "text-layer WH-000123",
  ]);
  expect(merged.unusable).toBe(false);
});

test("what lies on the same ink counts once", () => {
  const merged = mergeShown(PAGE, [word("申报", 0, 21), word("单位", 20, 21)]);
  expect(texts(merged).sort()).toEqual([
    "ocr 负责同志",
    "ocr 金额合计",
    "ocr 项目名称",
    "text-layer 单位",
    "text-layer 申报",
  ]);
  expect(merged.words.flatMap(({ reasons }) => reasons)).toEqual([]);
});

test("where it says something else it is marked, with the reading beside it", () => {
  const merged = mergeShown(PAGE, [word("申报单价", 0, 21)]);
  const shown = merged.words.find(({ by }) => by === "text-layer");
  expect(shown).toMatchObject({
    text: "申报单价",
    reasons: ["text-layer-differs"],
    reading: { grade: "disputed", others: ["申报单位"] },
  });
  expect(texts(merged)).not.toContain("ocr 申报单位");
});

test("a short text over a long one replaces nothing", () => {
  const line = read("日期：二〇一九年三月五日", 0, 0);
  const merged = mergeShown([line], [word("已核", 10, 1)]);
  expect(texts(merged)).toEqual([
    "ocr 日期：二〇一九年三月五日",
    "text-layer 已核",
  ]);
  expect(merged.words.every(({ reasons }) => reasons.length === 1)).toBe(true);
});

test("a visible layer of garbage is left out, what stands elsewhere is kept", () => {
  const garbage = PAGE.map((_, i) => word("ÏîÄ¿Ãû³Æ", 0, 20 * i));
  const merged = mergeShown(PAGE, [...garbage, word("第1页", 300, 700)]);
  expect(merged.unusable).toBe(true);
  expect(texts(merged)).toEqual([
    ...PAGE.map(({ text }) => `ocr ${text}`),
    "text-layer 第1页",
  ]);
});

test("an unsure reading does not oust a text layer", () => {
  const unsure = PAGE.map(
    (w): Word => ({
      ...w,
      reading: { grade: "disputed", least: 30, others: [] },
    }),
  );
  const layer = PAGE.map((_, i) => word("另外的字", 0, 20 * i));
  const merged = mergeShown(unsure, layer);
  expect(merged.unusable).toBe(false);
  expect(texts(merged)).toEqual(layer.map(({ text }) => `text-layer ${text}`));
});
