import { expect, test } from "vitest";
import { randomOf } from "../../../scripts/fixtures/random.ts";
import {
  makeScan,
  type ScanSpec,
  sourceOf,
} from "../../../scripts/fixtures/scan/make-scan.ts";
import { scanSet } from "../../../scripts/fixtures/scan/scan-set.ts";
import { scanSetting } from "../../../scripts/fixtures/scan/scan-setting.ts";
import { sheetOnGlass } from "../../../scripts/fixtures/scan/sheet-on-glass.ts";
import { truthOfScan } from "../../../scripts/fixtures/scan/truth-of-scan.ts";
import {
  turnBox,
  turnRaster,
} from "../../../scripts/fixtures/scan/turn-raster.ts";

/** A page at the resolution of a screen: quick to make. */
const small = (more: Partial<ScanSpec> = {}): ScanSpec => ({
  name: "test",
  condition: "plain",
  source: "word-tiny",
  setting: { dpi: 72 },
  ...more,
});

test("the same specification gives the same scan", async () => {
  const [a, b] = [await makeScan(small()), await makeScan(small())];
  expect(a.data.equals(b.data)).toBe(true);
  const other = await makeScan(small({ name: "other" }));
  expect(other.data.equals(a.data)).toBe(false);
});

test("a scan keeps the truth of what was printed", async () => {
  const { truth } = await makeScan(
    small({
      setting: {
        dpi: 72,
        colour: "colour",
        seals: [{ page: 1, over: [200, 300] }],
        skew: 0,
        skewSpread: 0,
      },
    }),
  );
  expect(truth.forms).toEqual(sourceOf("word-tiny").truth.forms);
  expect(truth.scan).toMatchObject({ dpi: 72, colour: "colour" });
  const [x0, y0, x1, y1] = truth.scan?.seals?.[0]?.box ?? [0, 0, 0, 0];
  expect(Math.abs((x0 + x1) / 2 - 200)).toBeLessThan(4);
  expect(Math.abs((y0 + y1) / 2 - 300)).toBeLessThan(4);
});

test("pages of a scan are counted anew; a form stands on them whole or not at all", () => {
  const { truth } = sourceOf("seed");
  const of = (pages: number[]) =>
    truthOfScan(truth, pages, "document.pdf", "", {
      dpi: 200,
      colour: "gray",
      condition: "plain",
    });
  const part = of([3, 4, 9]);
  expect(part.forms.map(({ pages }) => pages)).toEqual([[1, 2], [3]]);
  expect(part.pageForms).toEqual([["f1"], ["f1"], ["f2"]]);
  expect(() => of([3])).toThrow("3,4");
});

test("every scan of the set can be made from what its document holds", () => {
  for (const { name, source, pages, setting } of scanSet()) {
    const { truth } = sourceOf(source);
    const all = Array.from({ length: truth.pages }, (_, n) => n + 1);
    const { dpi, colour } = scanSetting(setting);
    const made = truthOfScan(truth, pages ?? all, "document.pdf", "", {
      dpi,
      colour,
      condition: "plain",
    });
    expect(made.forms.length, name).toBeGreaterThan(0);
  }
});

test("a point of the sheet lies where it is drawn on the glass", () => {
  const sheet = { width: 200, height: 300 };
  const setting = scanSetting({ dpi: 72, skew: 5, shear: 0.5, curl: 2 });
  const glass = sheetOnGlass(sheet, setting, randomOf("glass"));
  const page = {
    width: 400,
    height: 600,
    data: new Uint8Array(400 * 600).fill(255),
  };
  const [x, y] = [150, 60];
  for (let dy = -2; dy <= 2; dy++)
    page.data.fill(
      0,
      (2 * y + dy) * 400 + 2 * x - 2,
      (2 * y + dy) * 400 + 2 * x + 3,
    );
  const { width, data } = glass.lay(page, 144);
  const dark = [...data.keys()].filter((at) => (data[at] ?? 255) < 128);
  const mean = (values: number[]) =>
    values.reduce((a, b) => a + b, 0) / values.length;
  const [sx, sy] = glass.toScan(x, y);
  expect(mean(dark.map((at) => at % width))).toBeCloseTo(sx - 0.25, 0);
  expect(mean(dark.map((at) => Math.floor(at / width)))).toBeCloseTo(
    sy - 0.25,
    0,
  );
});

test.each([0, 90, 180, 270] as const)(
  "a box turns with its picture: %i",
  (turn) => {
    const [width, height] = [7, 5];
    const data = new Uint8Array(width * height).fill(255);
    data[1 * width + 2] = 0;
    const turned = turnRaster({ width, height, channels: 1, data }, turn);
    const at = turned.data.indexOf(0);
    const [x, y] = [at % turned.width, Math.floor(at / turned.width)];
    expect(turnBox([2, 1, 3, 2], turn, { width, height })).toEqual([
      x,
      y,
      x + 1,
      y + 1,
    ]);
  },
);
