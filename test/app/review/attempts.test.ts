import { expect, test } from "vitest";
import { newAttempts } from "../../../src/app/review/attempts.ts";

test("twenty in a minute, each address for itself, and the minute passes", () => {
  let now = 0;
  const attempts = newAttempts(() => now);
  for (let i = 0; i < 20; i++) {
    expect(attempts.areSpent("a")).toBe(false);
    attempts.note("a");
    now += 100;
  }
  expect([attempts.areSpent("a"), attempts.areSpent("b")]).toEqual([
    true,
    false,
  ]);
  now = 60_000;
  expect(attempts.areSpent("a")).toBe(false);
});
