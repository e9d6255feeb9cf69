import { expect, test } from "vitest";
import { outputNames } from "../../src/app/extract/output-names.ts";

function namesFor(...names: string[]): string[] {
  return outputNames(names.map((name) => ({ path: name, name })));
}

test("the document's name with .json", () => {
  expect(namesFor("2021.pdf", "2021.01 申报表.txt")).toEqual([
    "2021.json",
    "2021.01 申报表.json",
  ]);
});

test("later documents of one name are numbered, past names that are taken", () => {
  expect(namesFor("a.pdf", "A.pdf", "a-2.pdf", "a.txt")).toEqual([
    "a.json",
    "A-2.json",
    "a-2-2.json",
    "a-3.json",
  ]);
});
