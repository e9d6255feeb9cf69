import { expect, test } from "vitest";
import type { Box } from "../../src/model/box.ts";
import { cellLines } from "../../src/text/cell-lines.ts";
import { word } from "../support/words.ts";

/** Ten characters of 10 pt fit between its margins. */
const CELL: Box = [100, 0, 210, 200];

const lines = (...texts: string[]) =>
  cellLines(
    texts.map((text, i) => word(text, 105, 5 + 12 * i)),
    CELL,
  );
const fulls = (...texts: string[]) => lines(...texts).map(({ full }) => full);

test("a line without room for what follows is full", () => {
  expect(fulls("绩效管理和综合考评工", "作费用")).toEqual([true, false]);
});

test("a line with room for what follows has ended", () => {
  expect(fulls("绩效管理", "综合考评")).toEqual([false, false]);
});

test("a word that cannot be broken needs room for the whole of it", () => {
  expect(fulls("绩效管理和综", "3,498,000.00元")).toEqual([true, false]);
  expect(fulls("绩效管理和综", "项目")).toEqual([false, false]);
});

test("a mark that may not begin a line pulls its character down", () => {
  expect(fulls("绩效管理和综合考", "作，费用")).toEqual([true, false]);
  expect(fulls("绩效管理和综合考", "作费用")).toEqual([false, false]);
});

test("a line sums what is doubtful in its words and tells each reason once", () => {
  const [line] = cellLines(
    [
      word("项\ue000", 105, 5, { suspect: 1, reasons: ["doubtful-font"] }),
      word("\ue001", 130, 5, { suspect: 1, reasons: ["doubtful-font"] }),
    ],
    CELL,
  );
  expect(line).toMatchObject({ suspect: 2, reasons: ["doubtful-font"] });
});

test("a line with a form field's value in it came by the form field", () => {
  const [line] = cellLines(
    [word("项目", 105, 5), word("☑", 130, 5, { by: "form-field" })],
    CELL,
  );
  expect(line?.by).toBe("form-field");
});
