import { expect, test } from "vitest";
import { inOrder } from "../../src/pipeline/in-order.ts";

async function* numbers(count: number, seen: number[] = []) {
  for (let i = 0; i < count; i++) {
    seen.push(i);
    yield i;
  }
}

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

test("results come in order, whichever work ends first", async () => {
  const results: number[] = [];
  const slowFirst = async (i: number) => {
    await wait(i % 2 === 0 ? 20 : 1);
    return i;
  };
  for await (const result of inOrder(numbers(6), 3, slowFirst))
    results.push(result);
  expect(results).toEqual([0, 1, 2, 3, 4, 5]);
});

test("no more items are taken than are worked on", async () => {
  const seen: number[] = [];
  for await (const result of inOrder(numbers(10, seen), 2, async (i) => i)) {
    if (result === 3) break;
  }
  expect(seen.length).toBeLessThan(7);
});

test("an item that fails is told where its result would stand", async () => {
  const results: number[] = [];
  const work = async (i: number) => {
    if (i === 2) throw new Error("two");
    return i;
  };
  await expect(async () => {
    for await (const result of inOrder(numbers(5), 2, work))
      results.push(result);
  }).rejects.toThrow("two");
  expect(results).toEqual([0, 1]);
});
