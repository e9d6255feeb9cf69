import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { score } from "../scripts/score.ts";
import type { Truth } from "../scripts/truth.ts";
import { Extraction } from "../src/model/extraction.ts";
import { extract } from "../src/pipeline.ts";
import { FIXTURES } from "./support/fixtures.ts";

/** Where ruling lines are missing, or everything but the text, this share of cells must be right; none may be wrong in silence. */
const FLOORS: Record<string, number> = {
  "browser-no-borders": 0.95,
  "browser-horizontal-rules": 0.95,
  "draw-no-rules": 0.95,
  "seed-text": 0.98,
};

/** The largest take seconds on a busy machine. */
const LONGEST = 60_000;

/** Scans have a test of their own: reading one takes seconds. */
const names = readdirSync(FIXTURES)
  .filter((name) => existsSync(join(FIXTURES, name, "truth.json")))
  .filter((name) => truthOf(name).scan === undefined)
  .sort();

test("there are fixtures, and a floor for none that is gone", () => {
  expect(names.length).toBeGreaterThan(70);
  expect(names).toEqual(expect.arrayContaining(Object.keys(FLOORS)));
});

test.concurrent.each(names)("%s", { timeout: LONGEST }, async (name) => {
  const folder = join(FIXTURES, name);
  const truth = truthOf(name);
  const result = await extract(
    join(folder, truth.file ?? "document.pdf"),
    truth.password === undefined ? {} : { password: truth.password },
  );
  expect(Extraction.parse(result)).toEqual(result);
  const { outcomes, overall } = score(result, truth);
  const wrong = outcomes.filter(({ right }) => !right);
  const floor = FLOORS[name];
  if (floor === undefined) expect(wrong).toEqual([]);
  else {
    expect(wrong.filter(({ marked }) => !marked)).toEqual([]);
    expect(overall.right / overall.cells).toBeGreaterThanOrEqual(floor);
  }
});

function truthOf(name: string): Truth {
  return JSON.parse(readFileSync(join(FIXTURES, name, "truth.json"), "utf8"));
}
