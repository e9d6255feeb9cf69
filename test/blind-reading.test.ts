import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Truth } from "../scripts/truth.ts";
import { extract } from "../src/pipeline.ts";
import { FIXTURES } from "./support/fixtures.ts";

/**
 * The share of texts that must be found beside labels, and in tables too: goals that stand below their labels are taken
 * for a table, and without vocabulary a word that a page's end cuts (可持续影 | 响指标) stays cut.
 */
const FLOORS = { fields: 0.7, tables: 0.75 };

/**
 * Forms of known kinds, read as if no layout knew them: that a label is found must not hang on any vocabulary.
 * Cells of tables are counted where they stand in a row or beside a label.
 */
test.each([
  "seed",
  "browser-long",
  "family-fiscal-project-short-word",
  "family-shanghai-project-short-browser",
  "family-transfer-region-long-browser",
  "family-sichuan-self-evaluation-short-word",
])("%s without its layout", { timeout: 60_000 }, async (name) => {
  const folder = join(FIXTURES, name);
  const truth = JSON.parse(
    readFileSync(join(folder, "truth.json"), "utf8"),
  ) as Truth;
  const { forms } = await extract(join(folder, truth.file ?? "document.pdf"), {
    layouts: [],
  });
  expect(forms.map(({ type, pages }) => [type, pages])).toEqual(
    truth.forms.map(({ pages }) => ["unknown", pages]),
  );
  truth.forms.forEach((want, i) => {
    const { fields, tables } = forms[i] ?? { fields: {}, tables: {} };
    const beside = textsIn(fields);
    const all = [...beside, ...textsIn(tables)];
    const wanted = Object.entries(want.fields)
      .filter(([field]) => !IN_LINES.includes(field))
      .flatMap(([, cell]) => textsIn(cell));
    expect(share(wanted, beside), `fields of form ${i + 1}`).toBeGreaterThan(
      FLOORS.fields,
    );
    expect(share(textsIn(want.tables), all)).toBeGreaterThan(FLOORS.tables);
  });
});

/** What stands in the lines above the table, or inside another field's text. */
const IN_LINES = ["fiscalYear", "reportDate", "unit", "projectPeriod"];

/** Every text of a truth or a result, without blanks, as often as it is there. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return value === "" ? [] : [bare(value)];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== "object" || value === null) return [];
  if ("text" in value) return textsIn(value.text);
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "value" && typeof inner !== "string" && !isCellTruth(inner)
      ? []
      : textsIn(inner),
  );
}

/** A column may be called `value`; a value beside no text is none of print. */
function isCellTruth(value: unknown): boolean {
  return typeof value === "object" && value !== null && "text" in value;
}

function share(wanted: readonly string[], found: readonly string[]): number {
  const known = new Set(found);
  return wanted.filter((text) => known.has(text)).length / wanted.length;
}

function bare(text: string): string {
  return text.replace(/\s/gu, "");
}
