import { expect, test } from "vitest";
import { tiffPages } from "../../../src/stages/read/tiff-pages.ts";
import { fixtureBytes } from "../../support/fixtures.ts";

/** A TIFF of directories without images: entries are [tag, type, value]; rationals are given as [numerator, denominator]. */
function tiff(
  directories: [
    tag: number,
    type: number,
    value: number | [number, number],
  ][][],
  little: boolean,
): Uint8Array {
  const data = new Uint8Array(1000);
  const view = new DataView(data.buffer);
  view.setUint16(0, little ? 0x4949 : 0x4d4d);
  view.setUint16(2, 42, little);
  view.setUint32(4, 8, little);
  let at = 8;
  let spare = 800;
  directories.forEach((entries, i) => {
    view.setUint16(at, entries.length, little);
    entries.forEach(([tag, type, value], n) => {
      const entry = at + 2 + 12 * n;
      view.setUint16(entry, tag, little);
      view.setUint16(entry + 2, type, little);
      view.setUint32(entry + 4, 1, little);
      if (typeof value !== "number") {
        view.setUint32(entry + 8, spare, little);
        view.setUint32(spare, value[0], little);
        view.setUint32(spare + 4, value[1], little);
        spare += 8;
      } else if (type === 3) view.setUint16(entry + 8, value, little);
      else view.setUint32(entry + 8, value, little);
    });
    const next = at + 2 + 12 * entries.length;
    const last = i === directories.length - 1;
    view.setUint32(next, last ? 0 : next + 4, little);
    at = next + 4;
  });
  return data;
}

test.each([true, false])("resolutions, little-endian %s", (little) => {
  const data = tiff(
    [
      [
        [282, 5, [204, 1]],
        [283, 5, [196, 2]],
      ],
      [
        [254, 4, 1],
        [282, 5, [72, 1]],
        [283, 5, [72, 1]],
      ],
      [
        [282, 5, [787, 10]],
        [283, 5, [787, 10]],
        [296, 3, 3],
      ],
      [
        [282, 5, [1, 1]],
        [283, 5, [2, 1]],
        [296, 3, 1],
      ],
    ],
    little,
  );
  const pages = tiffPages(data);
  expect(pages?.map(({ index }) => index)).toEqual([0, 2, 3]);
  expect(pages?.[0]?.dpi).toEqual([204, 98]);
  expect(pages?.[1]?.dpi?.map(Math.round)).toEqual([200, 200]);
  expect(pages?.[2]?.dpi).toBeNull();
});

test("a file that cannot be followed", () => {
  const data = fixtureBytes("scan-codings/pages.tif");
  expect(tiffPages(data)).toHaveLength(3);
  expect(tiffPages(data.slice(0, 1000))).toBeNull();
  expect(tiffPages(new Uint8Array(0))).toBeNull();
  const round = tiff([[[254, 4, 0]]], true);
  new DataView(round.buffer).setUint32(8 + 2 + 12, 8, true);
  expect(tiffPages(round)).toBeNull();
});
