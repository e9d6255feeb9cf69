import { describe, expect, it } from "vitest";
import type { Rule } from "../../../src/model/page.ts";
import type { Gray, PageScan } from "../../../src/model/raster.ts";
import { meshToCells } from "../../../src/stages/grid/mesh-to-cells.ts";
import { rulesToMeshes } from "../../../src/stages/grid/rules-to-meshes.ts";
import { prepareScan } from "../../../src/stages/prepare/prepare-scan.ts";
import { turnPrepared } from "../../../src/stages/prepare/turn-prepared.ts";
import { crooked, drawTable, fill, PAGE, scanOf, XS, YS } from "./drawing.ts";

/** The one table's boundaries and how many cells it has. */
function tableOf(rules: Rule[]) {
  const meshes = rulesToMeshes(rules);
  expect(meshes).toHaveLength(1);
  const mesh = meshes[0] as (typeof meshes)[number];
  return { xs: mesh.xs, ys: mesh.ys, cells: meshToCells(mesh).length };
}

function expectTable(rules: Rule[]): void {
  const { xs, ys, cells } = tableOf(rules);
  expect(cells).toBe(10);
  expect(xs).toHaveLength(XS.length);
  expect(ys).toHaveLength(YS.length);
  expect(farthest(xs, XS)).toBeLessThan(1);
  expect(farthest(ys, YS)).toBeLessThan(1);
}

function farthest(found: number[], drawn: number[]): number {
  return Math.max(...found.map((x, i) => Math.abs(x - (drawn[i] as number))));
}

describe("prepareScan", () => {
  it("finds the table and no stroke of a character", () => {
    const prepared = prepareScan(scanOf(drawTable()), PAGE, 0);
    expect(prepared.skew).toBe(0);
    expectTable(prepared.rules);
  });

  it.each([-4.6, -0.4, 1.7, 5])("undoes a skew of %f°", (degrees) => {
    const scan = scanOf(crooked(drawTable(), degrees, 240));
    const prepared = prepareScan(scan, PAGE, 0);
    expect(Math.abs(prepared.skew - degrees)).toBeLessThan(0.03);
    expectTable(prepared.rules);
  });

  it("bridges breaks", () => {
    const gray = drawTable();
    for (let i = 0; i < 14; i++) {
      fill(gray, 50 + 22 * i, (YS[i % 5] as number) - 1, 2, 3, 240);
      fill(gray, (XS[i % 4] as number) - 1, 80 + 12 * i, 3, 2, 240);
    }
    expectTable(prepareScan(scanOf(gray), PAGE, 0).rules);
  });

  it("finds a rule a pixel thick in one row of a crooked page in black and white", () => {
    const gray = { ...drawTable() };
    gray.data.fill(245);
    const low = (YS[0] as number) + 16;
    for (const y of [YS[0] as number, low, YS[2] as number])
      fill(gray, XS[0] as number, y, 320, 0.3, 0);
    for (const x of [XS[0] as number, XS[3] as number])
      fill(gray, x, YS[0] as number, 0.3, 60, 0);
    fill(gray, 210.2, YS[0] as number, 0.3, 16, 0);
    const scan = crooked(gray, 0.5, 245);
    scan.data = scan.data.map((level) => (level < 150 ? 0 : 255));
    const { rules } = prepareScan(scanOf(scan), PAGE, 0);
    expect(tableOf(rules).cells).toBe(3);
  });

  it("evens uneven light, blanks dark borders and deepens faint print", () => {
    const gray = drawTable(150, 230);
    for (let y = 0; y < gray.height; y++) {
      for (let x = 0; x < gray.width; x++) {
        const at = y * gray.width + x;
        gray.data[at] =
          (gray.data[at] as number) * (0.55 + (0.4 * x) / gray.width);
      }
    }
    fill(gray, 0, 0, 14, PAGE.height - 1, 15);
    const prepared = prepareScan(scanOf(crooked(gray, 0.8, 15)), PAGE, 0);
    expectTable(prepared.rules);
    const left = prepared.ink.data.filter(
      (_, at) => at % prepared.ink.width < 60,
    );
    expect(left.some((ink) => ink === 1)).toBe(false);
    expect(prepared.gray.data.some((level) => level < 40)).toBe(true);
  });

  it("enlarges coarse scans and reduces fine ones", () => {
    const page = drawTable();
    const as = (dpi: number) =>
      prepareScan({ ...scanOf(page), dpi }, { width: 595, height: 842 }, 0);
    expect(as(150).dpi).toBe(300);
    expect(as(150).gray.width).toBeGreaterThanOrEqual(2 * page.width);
    expect(as(600).dpi).toBe(300);
    expect(as(600).gray.width).toBeLessThan(page.width / 2 + 5);
  });

  it("undoes a quarter turn, before or after measuring", () => {
    const sideways = turned(drawTable());
    const page = { width: PAGE.height, height: PAGE.width };
    const scan: PageScan = {
      ...scanOf(sideways),
      box: [0, 0, page.width, page.height],
    };
    const upright = prepareScan(scan, page, 90);
    expectTable(upright.rules);
    expect(upright.gray.width).toBeLessThan(upright.gray.height);
    const around = turnPrepared(upright, 0, page);
    const before = prepareScan(scan, page, 0);
    expect(around.rules).toEqual(before.rules);
    expect(around.origin).toEqual(before.origin);
    expect(Buffer.compare(around.gray.data, before.gray.data)).toBe(0);
  });
});

/** A picture turned clockwise by a quarter turn. */
function turned({ width, height, data }: Gray): Gray {
  const result = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++)
      result[x * height + height - 1 - y] = data[y * width + x] as number;
  }
  return { width: height, height: width, data: result };
}
