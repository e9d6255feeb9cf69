import { expect, test } from "vitest";
import type { QueueItem } from "../../../../src/app/review/api.ts";
import { mergeQueue } from "../../../../src/app/review/web/state/merge-queue.ts";

const NOTHING: ReadonlySet<string> = new Set();

/** `d1*` is done; what stands behind = is its text. */
function items(...names: string[]): QueueItem[] {
  return names.map((name) => {
    const [, document = "", done, text = ""] =
      /^(\w+)(\*?)(?:=(.*))?$/u.exec(name) ?? [];
    return {
      document,
      form: "f1",
      path: "fields.goal",
      text,
      status: done === "*" ? "done" : "open",
    } as QueueItem;
  });
}

test.each([
  [
    "what is new stands where the server has it",
    "a b c",
    "x a b y c z",
    "x a b y c z",
  ],
  [
    "what is done here stays behind what it stood behind",
    "a b* c* d",
    "x a y d",
    "x a b* c* y d",
  ],
  [
    "also at the very beginning, and at the end",
    "a* b c*",
    "x b y",
    "a* x b c* y",
  ],
  ["what was settled elsewhere goes", "a b c", "a c", "a c"],
  [
    "what is done and still listed is as the server has it",
    "a* b",
    "x a* b",
    "x a* b",
  ],
  ["what was taken back elsewhere is open again", "a* b", "a b", "a b"],
  ["nothing was there", "", "a b", "a b"],
  ["nothing is there any more", "a b*", "", "b*"],
])("%s", (_, old, fresh, expected) => {
  const named = (text: string) => items(...text.split(" ").filter(Boolean));
  expect(mergeQueue(named(old), named(fresh), NOTHING)).toEqual(
    named(expected),
  );
});

test("what is not sent yet stays as the reviewer left it, at its new place", () => {
  const unsent = new Set(["b/f1/fields.goal"]);
  const old = items("a", "b*=mine");
  expect(mergeQueue(old, items("b=theirs", "a=new"), unsent)).toEqual(
    items("b*=mine", "a=new"),
  );
});
