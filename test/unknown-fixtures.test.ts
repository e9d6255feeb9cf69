import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { CellsTruth } from "../scripts/cells-truth.ts";
import type { Cell, RawCell } from "../src/model/cell.ts";
import { Extraction } from "../src/model/extraction.ts";
import type { Form } from "../src/model/form.ts";
import { extract } from "../src/pipeline.ts";
import { allCells } from "../src/stages/audit/placed-cell.ts";
import { FIXTURES } from "./support/fixtures.ts";

const names = readdirSync(FIXTURES).filter((name) =>
  name.startsWith("unknown-"),
);

test("there are forms that no layout knows", () => {
  expect(names.length).toBeGreaterThanOrEqual(3);
});

describe.each(names)("%s", (name) => {
  const folder = join(FIXTURES, name);
  const truth: CellsTruth = JSON.parse(
    readFileSync(join(folder, "cells.json"), "utf8"),
  );
  const reading = extract(join(folder, "document.pdf"));

  test("is given as an unknown form, with one problem that says so", async () => {
    const result = await reading;
    expect(Extraction.parse(result)).toEqual(result);
    expect(result.status).toBe("partial");
    expect(result.problems.map(({ code }) => code)).toEqual(["unknown-form"]);
    expect(result.problems[0]?.message).toMatch(/layout draft.*layout draft/u);
    expect(result.forms.map(({ type, pages }) => [type, pages])).toEqual(
      truth.forms.map(({ pages }) => ["unknown", pages]),
    );
    expect(result.findings).toEqual([]);
    expect(
      result.checks.filter(({ outcome }) => outcome !== "not-applicable"),
    ).toEqual([]);
  });

  test("has its title, its labels with their values and its tables", async () => {
    const { forms } = await reading;
    truth.forms.forEach((want, i) => {
      const form = forms[i] as Form;
      expect(bare(form.title)).toBe(bare(want.title));
      const fields = fieldsByLabel(form);
      for (const { label, text } of want.fields)
        expect(fields).toContainEqual([bare(label), bare(text)]);
      expect(Object.keys(form.tables)).toHaveLength(want.tables.length);
      want.tables.forEach(({ rows }, t) => {
        const table = form.tables[`table${t + 1}`];
        expect(Array.isArray(table) ? table.length : null).toBe(rows.length);
      });
    });
  });

  test("has every cell with text, labels too, once and with its box", async () => {
    const { forms } = await reading;
    truth.forms.forEach((want, i) => {
      const form = forms[i] as Form;
      const labels = (form.labels ?? []).map(({ cell }) => cell);
      const values = [
        ...allCells(form).map(({ cell }) => cell),
        ...form.unplaced,
      ];
      const printed = want.grid.cells.filter(({ text }) => text !== "");
      // The labels of a table's rows are its first cells.
      for (const { text, role, pages } of printed)
        expect(role === "label" ? [...labels, ...values] : values).toSatisfy(
          (cells: RawCell[]) =>
            cells.some(
              (cell) =>
                bare(cell.text ?? "") === bare(text) &&
                cell.at.some((at) => "page" in at && pages.includes(at.page)),
            ),
          `${role} ${text}`,
        );
      const inLines = (form.labels ?? [])
        .filter(({ cell }) => cell.at.length === 0)
        .map(({ path }) => form.fields[(path ?? "").replace("fields.", "")]);
      const inGrid = [...labels, ...values].filter(
        (cell) =>
          cell.state === "read" &&
          cell.at.length > 0 &&
          !inLines.includes(cell as Cell) &&
          !(form.unplaced.includes(cell as Cell) && isLine(cell, want)),
      );
      const places = new Set(inGrid.map(({ at }) => JSON.stringify(at)));
      expect(places.size).toBe(printed.length);
    });
  });
});

/** A text that stands in the lines around the table. */
function isLine(cell: RawCell, { above, below }: CellsTruth["forms"][number]) {
  const text = bare(cell.text ?? "");
  return [...above, ...below].some((line) => bare(line).includes(text));
}

function fieldsByLabel(form: Form): [string, string][] {
  return (form.labels ?? []).flatMap(({ path, cell }) => {
    const [, name] = /^fields\.(.*)$/u.exec(path ?? "") ?? [];
    return name === undefined
      ? []
      : [[bare(cell.text ?? ""), bare(form.fields[name]?.text ?? "")]];
  });
}

function bare(text: string): string {
  return text.replace(/\s/gu, "");
}
