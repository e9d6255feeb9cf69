import { expect, test } from "vitest";
import { remembering } from "../../src/text/remembering.ts";

function counted(most: number) {
  const made: string[] = [];
  const length = remembering((text: string) => {
    made.push(text);
    return text.length;
  }, most);
  return { made, length };
}

test("an answer is worked out once", () => {
  const { made, length } = counted(2);
  expect(["aa", "b", "aa"].map(length)).toEqual([2, 1, 2]);
  expect(made).toEqual(["aa", "b"]);
});

test("null is an answer", () => {
  let calls = 0;
  const nothing = remembering((_: string) => {
    calls++;
    return null;
  }, 2);
  expect([nothing("a"), nothing("a"), calls]).toEqual([null, null, 1]);
});

test("no more than twice as many answers are kept", () => {
  const { made, length } = counted(2);
  for (const key of ["a", "b", "c", "d", "e"]) length(key);
  length("c");
  expect(made).toEqual(["a", "b", "c", "d", "e"]);
  length("a");
  expect(made).toEqual(["a", "b", "c", "d", "e", "a"]);
});

test("what is asked for again stays", () => {
  const { made, length } = counted(2);
  for (const key of ["a", "b", "c", "a", "d", "a", "e", "a"]) length(key);
  expect(made).toEqual(["a", "b", "c", "d", "e"]);
});
