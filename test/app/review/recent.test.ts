import { expect, test } from "vitest";
import { Recent } from "../../../src/app/review/recent.ts";

test("what was used longest ago goes first, until the rest is small enough", () => {
  const recent = new Recent<string>(10);
  recent.put("a", "A", 4);
  recent.put("b", "B", 4);
  expect(recent.get("a")).toBe("A");
  recent.put("c", "C", 4);
  expect(["a", "b", "c"].map((key) => recent.get(key))).toEqual([
    "A",
    undefined,
    "C",
  ]);
});

test("a value put again counts once; one too large is not kept, nor is what it replaced", () => {
  const recent = new Recent<string>(10);
  recent.put("a", "A", 6);
  recent.put("a", "A2", 6);
  recent.put("b", "B", 4);
  expect([recent.get("a"), recent.get("b")]).toEqual(["A2", "B"]);
  recent.put("a", "A3", 11);
  expect([recent.get("a"), recent.get("b")]).toEqual([undefined, "B"]);
});
