import { expect, test } from "vitest";
import { UnionFind } from "../../src/geometry/union-find.ts";

test("joined members are one set, in the order of their first", () => {
  const sets = new UnionFind(6);
  sets.union(4, 1);
  sets.union(5, 4);
  sets.union(0, 3);
  expect(sets.groups()).toEqual([[0, 3], [1, 4, 5], [2]]);
  expect(sets.find(1)).toBe(sets.find(5));
  expect(sets.find(1)).not.toBe(sets.find(0));
});

test("joining twice, or a member with itself, changes nothing", () => {
  const sets = new UnionFind(3);
  sets.union(0, 1);
  sets.union(1, 0);
  sets.union(2, 2);
  expect(sets.groups()).toEqual([[0, 1], [2]]);
});
