import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { score } from "../../scripts/score.ts";
import type { Truth } from "../../scripts/truth.ts";
import { scanReader } from "../../src/pipeline/scan-reader.ts";
import { extract, tables } from "../../src/pipeline.ts";

/** Real scans, read with the real engine: slow, so that only a few pages are here; all others are read by `npm run accuracy`. */
const FIXTURES = join(import.meta.dirname, "../../fixtures");
const SLOW = 120_000;

const lineReader = scanReader({ workers: 2 });
afterAll(() => lineReader.close());

function truthOf(name: string): { file: string; truth: Truth } {
  const folder = join(FIXTURES, name);
  const truth = JSON.parse(readFileSync(join(folder, "truth.json"), "utf8"));
  return { file: join(folder, truth.file ?? "document.pdf"), truth };
}

describe.each([
  ["scan-plain-200", "gray, 200 dpi"],
  ["scan-plain-150", "gray, 150 dpi"],
  ["scan-turned", "turned by a quarter"],
  ["scan-two-value-600", "black and white, 600 dpi"],
])("%s: %s", (name) => {
  test("every form, page and row is found, nearly every cell is right, and what is wrong is marked", {
    timeout: SLOW,
  }, async () => {
    const { file, truth } = truthOf(name);
    const extraction = await extract(file, { lineReader });
    expect(extraction.forms.map(({ type, pages }) => [type, pages])).toEqual(
      truth.forms.map(({ type, pages }) => [type, pages]),
    );
    const { outcomes } = score(extraction, truth);
    const wrong = outcomes.filter(({ right }) => !right);
    expect(wrong.filter(({ marked }) => !marked)).toEqual([]);
    expect(wrong.length).toBeLessThan(0.1 * outcomes.length);
    for (const { row } of outcomes) expect(row ?? "paired").toBe("paired");
  });
});

test("the result does not depend on how many engines read, and every value of a scan says how sure it is and where it stands", {
  timeout: SLOW,
}, async () => {
  const { file } = truthOf("scan-jpeg");
  const one = await extract(file, { ocr: { workers: 1 } });
  const two = await extract(file, { ocr: { workers: 2 } });
  expect(two).toEqual(one);
  const cells = one.forms.flatMap(({ fields }) => Object.values(fields));
  const read = cells.filter(({ state }) => state === "read");
  expect(read.length).toBeGreaterThan(10);
  for (const cell of read) {
    expect(cell.by).toBe("ocr");
    expect(cell.confidence).toBeGreaterThan(0);
    expect(cell.at.length).toBeGreaterThan(0);
    expect(cell).not.toHaveProperty("reading");
  }
});

test("the tables of a scan, with their text", { timeout: SLOW }, async () => {
  const { file } = truthOf("scan-plain-150");
  const [table] = await tables(file, { lineReader });
  const texts = table?.cells.map(({ text }) => text.replace(/\s/g, ""));
  expect(texts).toContain("项目名称");
  expect(table?.box[0]).toBeGreaterThan(20);
});
