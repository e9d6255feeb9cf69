import { expect, test } from "vitest";
import { isRounded } from "../../../src/stages/audit/rounded.ts";

const wan = (amount: number) => Math.round(amount * 1_000_000);

test.each([
  [23.96, 24],
  [23.92, 23.9],
  [23.9211, 23.92],
  [24.5, 25],
  [24, 24],
])("%d is rounded to %d", (exact, rounded) => {
  expect(isRounded(wan(exact), wan(rounded))).toBe(true);
});

test.each([
  [23.4, 24],
  [98, 100],
  [23.96, 23.9],
  [23.9211, 23.9212],
])("%d is not rounded to %d", (exact, rounded) => {
  expect(isRounded(wan(exact), wan(rounded))).toBe(false);
});
