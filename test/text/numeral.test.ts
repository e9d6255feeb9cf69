import { expect, test } from "vitest";
import { fixedToNumber, numeral } from "../../src/text/numeral.ts";

test.each([
  ["3,498,000.00", 3498000],
  ["0.07", 0.07],
  ["二十", 20],
  ["十五", 15],
  ["廿八", 28],
  ["壹佰贰拾", 120],
  ["一百零五", 105],
  ["一百五", 150],
  ["三点五", 3.5],
  ["二〇二一", 2021],
  ["3百", 300],
])("%s is %d", (text, number) => {
  const value = numeral(text);
  expect(value === null ? null : fixedToNumber(value)).toBe(number);
});

test.each(["", "十百", "一点", "点五", "二点三点四", "项目", "12人"])(
  "%j is no number",
  (text) => {
    expect(numeral(text)).toBeNull();
  },
);
