import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { ReviewIndex } from "../../../src/app/review/review-index.ts";
import {
  type DocumentSummary,
  summariseDocument,
} from "../../../src/app/review/summarise-document.ts";
import { extract } from "../../../src/pipeline.ts";
import { FIXTURES } from "../../support/fixtures.ts";

const DOCUMENTS = 1250;
const FORMS = 10_000;

/** Of eight forms. */
let seed: DocumentSummary;

beforeAll(async () => {
  const extraction = await extract(join(FIXTURES, "seed/wuhan-2021.pdf"));
  seed = summariseDocument("", extraction);
}, 60_000);

/** The seed as one of many documents, each with an amount of doubt of its own. */
function copy(i: number): DocumentSummary {
  const id = `d${i}`;
  const file = `${i}.pdf`;
  return {
    item: { ...seed.item, id, file },
    forms: seed.forms.map((form) => ({
      ...form,
      document: id,
      file,
      year: 2000 + (i % 20),
    })),
    queue: seed.queue.map((entry, n) =>
      n === 0 ? { ...entry, order: 2 + i / DOCUMENTS } : entry,
    ),
  };
}

function archive(): ReviewIndex {
  const index = new ReviewIndex();
  for (let i = 0; i < DOCUMENTS; i++) index.put(copy(i));
  return index;
}

const PAGE = { offset: 0, limit: 50, state: "all" } as const;

test("ten thousand forms: every item once, worst first, equals in the order of their documents", () => {
  const { queue } = archive();
  const { items, open, done } = queue.choose({ state: "all" });
  expect(items).toHaveLength(DOCUMENTS * seed.queue.length);
  expect([open, done]).toEqual([items.length, 0]);
  const keys = items.map(({ document, entry }) =>
    [document, entry.form, entry.path].join(),
  );
  expect(new Set(keys).size).toBe(items.length);
  for (const [i, { place, entry }] of items.entries()) {
    const before = items[i - 1];
    if (before === undefined) continue;
    const step = entry.order - before.entry.order || place - before.place;
    if (step < 0) throw new Error(`item ${i} is worse than the one before it`);
  }
});

test("a document that has changed takes its new place in the queue, the others stay as they are", () => {
  const { queue } = archive();
  const before = queue.choose({ state: "all" }).items;
  const done = seed.queue.map((entry) => ({ ...entry, order: 6, done: true }));
  queue.put("d7", done);
  queue.put("d8", []);
  queue.put("d7", done.slice(1));
  const after = queue.choose({ state: "all" });
  expect(after.done).toBe(done.length - 1);
  expect(
    after.items.slice(-after.done).map(({ document }) => document),
  ).toEqual(Array.from({ length: after.done }, () => "d7"));
  expect(
    after.items.filter(({ document }) => !/^d[78]$/u.test(document)),
  ).toEqual(before.filter(({ document }) => !/^d[78]$/u.test(document)));
});

test("the list of forms: paged, searched, filtered, with what can be chosen", () => {
  const index = archive();
  const list = index.formList({ ...PAGE, offset: 9990 });
  expect([list.total, list.items.length]).toEqual([FORMS, 10]);
  expect(list.items.at(-1)?.document).toBe(`d${DOCUMENTS - 1}`);
  expect(list.years).toEqual(Array.from({ length: 20 }, (_, i) => 2000 + i));
  expect(index.formList({ ...PAGE, year: 2003 }).total).toBe(63 * 8);
  expect(index.formList({ ...PAGE, q: "办公经费" }).total).toBe(DOCUMENTS);
  expect(
    index.formList({ ...PAGE, q: "办公经费 1249.PDF" }).items,
  ).toMatchObject([{ document: "d1249", name: "办公经费" }]);
  expect(index.formList({ ...PAGE, q: "没有这个" }).total).toBe(0);
  expect(index.totals()).toEqual({ documents: DOCUMENTS, forms: FORMS });
  index.remove("d5");
  expect(index.totals()).toEqual({
    documents: DOCUMENTS - 1,
    forms: FORMS - 8,
  });
  expect(index.queue.choose({ state: "all", document: "d5" }).items).toEqual(
    [],
  );
});
