import { expect, test } from "vitest";
import {
  isPrintOf,
  judgePoints,
  printedNumber,
  shown,
} from "../../../src/stages/audit/printed-number.ts";
import { rawCell } from "./forms.ts";

const read = (text: string) =>
  printedNumber({
    document: "",
    form: "f1",
    path: "fields.totalScore",
    cell: { ...rawCell(text), value: null },
  });

test.each([
  ["97.36%", 97.36, 0.01],
  ["9.5 分", 9.5, 0.1],
  ["１００", 100, 1],
  ["1,200", 1200, 1],
  ["-3", -3, 1],
])("%s", (text, number, step) => {
  expect(read(text)?.number).toBe(number);
  expect(read(text)?.step).toBeCloseTo(step);
});

test.each(["", "—", "/", "优", "10/10", "95卷"])("%s is no number", (text) => {
  expect(read(text)).toBeNull();
});

test.each([
  ["97.36", true],
  ["97.4", true],
  ["97.3", true],
  ["97", true],
  ["97.5", false],
  ["98", false],
  ["96", false],
])("%s for 97.3556: %s", (text, expected) => {
  const printed = read(text);
  expect(printed && isPrintOf(printed, 97.3556)).toBe(expected);
});

test("points that are rounded up to full marks are told from the others", () => {
  const judge = (score: string, exact: number) =>
    judgePoints(read(score) ?? { number: 0, step: 1 }, 10, exact, 0);
  expect(judge("10", 9.74)).toBe("rounded to full");
  expect(judge("10.0", 9.96)).toBe("right");
  expect(judge("9", 9.4)).toBe("right");
  expect(judge("10", 9.2)).toBe("wrong");
});

test("numbers are shown without zeros that say nothing", () => {
  expect([97.356, 9.5, 10].map(shown)).toEqual(["97.36", "9.5", "10"]);
});
