import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { PageShares } from "../../src/pipeline/page-shares.ts";

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

/** Reads pages until none is left; `works` tells whether a page can be read here. */
async function hand(
  shares: PageShares<string>,
  pause: number,
  works: (page: number) => boolean = () => true,
): Promise<void> {
  for (
    let page = await shares.take();
    page !== null;
    page = await shares.take()
  ) {
    await wait(pause);
    if (works(page)) shares.give(page, `page ${page}`);
    else return shares.giveBack(page);
  }
}

const pages = (count: number) =>
  Array.from({ length: count }, (_, i) => `page ${i + 1}`);

test("several read, each page once, and the order is that of the pages", async () => {
  const shares = new PageShares<string>(50);
  const hands = [hand(shares, 3), hand(shares, 1), hand(shares, 0)];
  expect(await all(shares.inOrder())).toEqual(pages(50));
  await Promise.all(hands);
});

test("a page that comes back late is read by who waits for all", async () => {
  const shares = new PageShares<string>(5);
  const own = (async () => {
    for await (const page of shares.takeAll())
      shares.give(page, `page ${page}`);
  })();
  const lost = hand(shares, 30, () => false);
  expect(await all(shares.inOrder())).toEqual(pages(5));
  await Promise.all([own, lost]);
});

test("no more pages are taken ahead of the one that is missing than can be held", async () => {
  const shares = new PageShares<string>(100);
  await shares.take(); // Page 1, which nobody reads.
  let taken = 1;
  void (async () => {
    for (
      let page = await shares.take();
      page !== null;
      page = await shares.take()
    ) {
      taken = page;
      shares.give(page, `page ${page}`);
    }
  })();
  await wait(20);
  expect(taken).toBe(16);
  shares.give(1, "page 1");
  expect(await all(shares.inOrder())).toHaveLength(100);
});

test("a failure ends it for those who read and for who waits", async () => {
  const shares = new PageShares<string>(3);
  await shares.take();
  const waiting = all(shares.inOrder());
  shares.fail(new Error("broken"));
  await expect(waiting).rejects.toThrow("broken");
  expect(await shares.take()).toBeNull();
  expect(await all(shares.takeAll())).toEqual([]);
});

test("no page at all", async () => {
  const shares = new PageShares<string>(0);
  expect(await shares.take()).toBeNull();
  expect(await all(shares.inOrder())).toEqual([]);
});
