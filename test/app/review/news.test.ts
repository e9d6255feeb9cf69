import { expect, test } from "vitest";
import { NewsLog } from "../../../src/app/review/news.ts";

const NOTHING = { added: 0, replaced: 0, leftOut: 0 };

test("each document counts once, by what the page that asks has not seen of it", () => {
  const log = new NewsLog();
  const { position: first } = log;
  expect(log.since(first)).toEqual({
    position: first,
    known: true,
    ...NOTHING,
  });
  log.note("new", "added");
  log.note("old", "replaced");
  const { position: second } = log;
  log.note("new", "replaced");
  log.note("old", "replaced");
  log.note("bad", "leftOut");
  expect(log.since(first)).toMatchObject({ added: 1, replaced: 1, leftOut: 1 });
  expect(log.since(second)).toMatchObject({
    added: 0,
    replaced: 2,
    leftOut: 1,
  });
  log.note("new", "leftOut");
  log.note("bad", "added");
  expect(log.since(first)).toMatchObject({ added: 1, replaced: 1, leftOut: 1 });
  expect(log.since(log.position)).toMatchObject(NOTHING);
});

test("what was before the log began, it does not claim to know", () => {
  const log = new NewsLog();
  expect(log.since(log.position - 1).known).toBe(false);
  expect(log.since(log.position).known).toBe(true);
});
