import { expect, test } from "vitest";
import { withMouths } from "../../../src/stages/ocr/mouths.ts";
import type { ReadPiece } from "../../../src/stages/ocr/segment-to-words.ts";

const reading = { grade: "shape", least: 95, others: [] } as const;

/** Pieces side by side, 20 pixels high, each character 20 wide, `gap` pixels between them. */
function line(texts: string[], gap: number): ReadPiece[][] {
  let x = 0;
  return texts.map((text) => {
    const box: ReadPiece["box"] = [x, 0, x + 20 * text.length, 20];
    x = box[2] + gap;
    return [{ box, text, reading: { ...reading, others: [] } }];
  });
}

const texts = (pieces: ReadPiece[][]) => pieces.flat().map(({ text }) => text);

test.each([
  [["提高出生人", "□", "素质"], 2, "口"],
  [["政务窗", "□"], 2, "口"],
  [["统计", "□", "径一致"], 2, "口"],
  [["新增项目", "□", "延续项目"], 2, "□"],
  [["国产", "□", "进口", "□"], 2, "□"],
  [["外来人", "□", "本地"], 20, "□"],
])("%s, %d pixels apart: %s", (pieces, gap, expected) => {
  expect(texts(withMouths(line(pieces, gap)))[1]).toBe(expected);
});

test("what was taken for a box is to be looked at", () => {
  const [, mouth] = withMouths(line(["出生人", "□", "素质"], 2));
  expect(mouth?.[0]?.reading).toMatchObject({ grade: "disputed" });
});
