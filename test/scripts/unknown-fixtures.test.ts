import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { CellsTruth } from "../../scripts/cells-truth.ts";
import { unknownFixtures } from "../../scripts/fixtures/unknown/unknown-fixtures.ts";
import { FIXTURES, fixtureBytes, pagesOf } from "../support/fixtures.ts";

describe.each(unknownFixtures())("$name", ({ name, form }) => {
  const truth: CellsTruth = JSON.parse(
    readFileSync(join(FIXTURES, name, "cells.json"), "utf8"),
  );
  const [only] = truth.forms;
  if (only === undefined) throw new Error(`${name} holds no form`);
  const { rows, columns, cells } = only.grid;

  test("its truth is the generator's", () => {
    expect(only.fields).toEqual(form.fields);
    expect(only.tables).toEqual(form.tables);
    expect(cells.map(({ text }) => text)).toEqual(
      form.sheet.rows.flatMap((row) => row.cells.map(({ text }) => text)),
    );
  });

  test("the cells cover the grid, each place once", () => {
    const places = cells.flatMap(({ row, column, rowSpan, columnSpan }) =>
      Array.from({ length: rowSpan }, (_, r) =>
        Array.from(
          { length: columnSpan },
          (_, c) => `${row + r} ${column + c}`,
        ),
      ).flat(),
    );
    expect(new Set(places).size).toBe(places.length);
    expect(places).toHaveLength(rows * columns);
  });

  test("every cell's text stands on its page", async () => {
    const pages = await pagesOf(fixtureBytes(`${name}/document.pdf`));
    expect(pages).toHaveLength(truth.pages);
    pages.forEach(({ words }, index) => {
      const left = counted(words.map(({ text }) => text).join(""));
      const wanted = cells
        .filter(({ pages: on }) => on.join() === String(index + 1))
        .map(({ text }) => text)
        .join("");
      for (const [character, count] of counted(wanted))
        expect([character, left.get(character) ?? 0]).toSatisfy(
          ([, printed]) => printed >= count,
        );
    });
  });

  test("fields and table entries are cells", () => {
    const texts = new Set(cells.map(({ text }) => text));
    const told = [
      ...only.fields.flatMap(({ label, text }) => [label, text]),
      ...only.tables.flatMap((table) => table.rows.flat()),
    ];
    expect(told.filter((text) => !texts.has(text))).toEqual([]);
  });
});

/** How often each character occurs; blanks do not count. */
function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of text.normalize("NFKC").replace(/\s+/gu, ""))
    counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}
