import {
  appendFileSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import {
  DocumentList,
  DocumentView,
  News,
  QueueList,
  Session,
} from "../../../src/app/review/api.ts";
import type { Extraction } from "../../../src/model/extraction.ts";
import { extract } from "../../../src/pipeline.ts";
import { writeAtomically } from "../../../src/stages/export/write-atomically.ts";
import { cellOf } from "../../support/corrections.ts";
import { FIXTURES } from "../../support/fixtures.ts";
import { folderOf, reviewFolder } from "./review-folder.ts";

const SEED = join(FIXTURES, "seed");
/** Looks are a second apart, and what is new is taken at the second. */
const PATIENCE = { timeout: 20_000, interval: 100 };

let seed: Extraction;

beforeAll(async () => {
  seed = await extract(join(SEED, "wuhan-2021.pdf"));
}, 60_000);

/** The seed as another document, with a cell that nobody could read. */
function other(file: string, goal = "unreadable"): Extraction {
  const copy = structuredClone(seed);
  const sha256 = Buffer.from(file).toString("hex").padEnd(64, "0").slice(0, 64);
  copy.source = { ...seed.source, file, sha256 };
  const cell = cellOf(copy, "f1", "fields.goal");
  if (goal === "unreadable")
    Object.assign(cell, { state: "unreadable", text: null, value: null });
  else Object.assign(cell, { text: goal, value: goal });
  return copy;
}

type Server = Awaited<ReturnType<typeof reviewFolder>>;

async function newsOf({ get }: Server, since: number): Promise<News> {
  return get(News, `/api/news?since=${since}`);
}

async function filesOf({ get }: Server): Promise<string[]> {
  const { items } = await get(DocumentList, "/api/documents");
  return items.map(({ file }) => file);
}

function write(folder: string, name: string, extraction: Extraction) {
  return writeAtomically(join(folder, name), JSON.stringify(extraction));
}

test("a result that comes is in all lists when the page is told, and can be worked on; its document too", async () => {
  const [folder, sources] = [folderOf({ "a.json": seed }), folderOf({})];
  const server = await reviewFolder(folder, { sources: [sources] });
  const { asOf, total } = await server.get(QueueList, "/api/queue?limit=1");
  expect(await newsOf(server, asOf)).toEqual({
    position: asOf,
    known: true,
    added: 0,
    replaced: 0,
    leftOut: 0,
    problem: null,
  });
  const copy = other("wuhan-2021.pdf");
  copy.source.sha256 = seed.source.sha256;
  await write(folder, "b.json", copy);
  writeFileSync(
    join(sources, "wuhan-2021.pdf"),
    readFileSync(join(SEED, "wuhan-2021.pdf")),
  );
  await expect
    .poll(() => newsOf(server, asOf), PATIENCE)
    .toMatchObject({ added: 1, replaced: 0, leftOut: 0 });
  const queue = await server.get(QueueList, "/api/queue?limit=1");
  expect(queue.total).toBeGreaterThan(total);
  const [item] = queue.items;
  expect(item).toMatchObject({ path: "fields.goal", state: "unreadable" });
  expect(await newsOf(server, queue.asOf)).toMatchObject({ added: 0 });
  expect(await server.get(Session, "/api/session")).toMatchObject({
    documents: 2,
    forms: 16,
    asOf: queue.asOf,
  });
  const at = `/api/documents/${item?.document}`;
  const accepted = { form: "f1", path: "fields.goal", action: "unreadable" };
  const answer = await server.send(`${at}/corrections`, {
    ...accepted,
    seq: 0,
  });
  expect(answer.status).toBe(201);
  expect(existsSync(join(folder, "b.corrections.jsonl"))).toBe(true);
  // Its folder was listed before the document came.
  const page = () => server.ask(`${at}/pages/1?width=100`);
  await expect.poll(async () => (await page()).status, PATIENCE).toBe(200);
  expect(server.faults).toEqual([]);
}, 60_000);

test("a result that is being written is neither shown nor told as broken; one that stays broken is", async () => {
  const folder = folderOf({ "a.json": seed });
  const server = await reviewFolder(folder);
  const { asOf } = await server.get(Session, "/api/session");
  const text = JSON.stringify(other("乙.pdf"));
  const path = join(folder, "b.json");
  const parts = 8;
  for (let i = 0; i < parts; i++) {
    const part = (n: number) => Math.floor((text.length * n) / parts);
    appendFileSync(path, text.slice(part(i), part(i + 1)));
    if (i === parts - 1) break;
    await wait(600);
    const { added, leftOut } = await newsOf(server, asOf);
    expect([added, leftOut]).toEqual([0, 0]);
  }
  await expect
    .poll(() => newsOf(server, asOf), PATIENCE)
    .toMatchObject({ added: 1, leftOut: 0 });
  expect(await filesOf(server)).toEqual(["wuhan-2021.pdf", "乙.pdf"]);

  writeFileSync(join(folder, "c.json"), text.slice(0, 1000));
  await expect
    .poll(() => newsOf(server, asOf), PATIENCE)
    .toMatchObject({ added: 1, leftOut: 1 });
  const broken = await server.get(Session, "/api/session");
  expect(broken.leftOut).toMatchObject([{ result: join(folder, "c.json") }]);
  await write(folder, "c.json", other("丙.pdf"));
  await expect
    .poll(() => newsOf(server, asOf), PATIENCE)
    .toMatchObject({ added: 2, leftOut: 0 });
  const whole = await server.get(Session, "/api/session");
  expect([whole.documents, whole.leftOut]).toEqual([3, []]);
}, 60_000);

test("a result that is replaced is read again, whoever saw it first; corrections are none", async () => {
  const folder = folderOf({ "a.json": other("甲.pdf"), "b.json": seed });
  const server = await reviewFolder(folder);
  const { asOf, items } = await server.get(QueueList, "/api/queue?limit=1");
  const at = `/api/documents/${items[0]?.document}`;
  await write(folder, "a.json", other("甲.pdf", "读出的目标"));
  const view = await server.get(DocumentView, at);
  expect(cellOf(view.extraction, "f1", "fields.goal").text).toBe("读出的目标");
  await expect
    .poll(() => newsOf(server, asOf), PATIENCE)
    .toMatchObject({ added: 0, replaced: 1, leftOut: 0 });
  const { position } = await newsOf(server, asOf);
  const accepted = {
    form: "f1",
    path: "fields.goal",
    action: "accept",
    seq: 0,
  };
  expect((await server.send(`${at}/corrections`, accepted)).status).toBe(201);
  for (let i = 0; i < 4; i++) {
    await wait(800);
    expect(await newsOf(server, position)).toMatchObject({ replaced: 0 });
  }
}, 60_000);

test("what was said of one reading is not written beside another; said again of that, it is", async () => {
  const folder = folderOf({ "a.json": other("甲.pdf", "从前的读数") });
  const server = await reviewFolder(folder);
  const { items } = await server.get(DocumentList, "/api/documents");
  const at = `/api/documents/${items[0]?.id}`;
  const before = await server.get(DocumentView, at);
  // Read again with the same outcome, it is the same reading.
  await write(folder, "a.json", other("甲.pdf", "从前的读数"));
  expect((await server.get(DocumentView, at)).reading).toBe(before.reading);
  await write(folder, "a.json", other("甲.pdf", "现在的读数"));
  const accept = (reading: string) =>
    server.send(`${at}/corrections`, {
      form: "f1",
      path: "fields.goal",
      action: "accept",
      seq: 0,
      id: "00000000-0000-4000-8000-000000000001",
      reading,
    });
  const refused = await accept(before.reading);
  expect(refused.status).toBe(422);
  expect(await refused.json()).toMatchObject({ error: "read-again" });
  expect(existsSync(join(folder, "a.corrections.jsonl"))).toBe(false);
  const { reading } = await server.get(DocumentView, at);
  const { items: waiting } = await server.get(QueueList, "/api/queue?limit=1");
  expect(waiting[0]?.reading).toBe(reading);
  expect((await accept(reading)).status).toBe(201);
  // Its answer was lost, and meanwhile the document was read again.
  await write(folder, "a.json", other("甲.pdf", "以后的读数"));
  expect((await accept(reading)).status).toBe(201);
  expect((await server.get(DocumentView, at)).corrections).toHaveLength(1);
});

test("a result that vanishes is told and leaves the lists; back again, it is there again", async () => {
  const folder = folderOf({ "a.json": other("甲.pdf"), "b.json": seed });
  const server = await reviewFolder(folder);
  const { asOf, items } = await server.get(QueueList, "/api/queue?limit=1");
  renameSync(join(folder, "a.json"), join(folder, "a.away"));
  await expect
    .poll(() => newsOf(server, asOf), PATIENCE)
    .toMatchObject({ added: 0, leftOut: 1 });
  const session = await server.get(Session, "/api/session");
  expect(session.leftOut).toMatchObject([{ result: join(folder, "a.json") }]);
  expect(await filesOf(server)).toEqual(["wuhan-2021.pdf"]);
  const gone = await server.ask(`/api/documents/${items[0]?.document}`);
  expect(gone.status).toBe(404);
  renameSync(join(folder, "a.away"), join(folder, "a.json"));
  await expect
    .poll(async () => (await newsOf(server, asOf)).leftOut, PATIENCE)
    .toBe(0);
  expect((await filesOf(server)).sort()).toEqual(["wuhan-2021.pdf", "甲.pdf"]);
  expect((await server.get(Session, "/api/session")).leftOut).toEqual([]);
}, 60_000);

test("where the folder itself is gone that is told, nothing else is, until it is back", async () => {
  const folder = folderOf({ "a.json": seed });
  const server = await reviewFolder(folder);
  const { asOf } = await server.get(Session, "/api/session");
  renameSync(folder, `${folder}-away`);
  await expect
    .poll(async () => (await newsOf(server, asOf)).problem?.zh, PATIENCE)
    .toContain(folder);
  expect(await newsOf(server, asOf)).toMatchObject({ leftOut: 0 });
  renameSync(`${folder}-away`, folder);
  await expect
    .poll(() => newsOf(server, asOf), PATIENCE)
    .toMatchObject({ problem: null, added: 0, leftOut: 0 });
  rmSync(folder, { recursive: true });
}, 60_000);

test("a position of before the server was started is known to be none of its own", async () => {
  const server = await reviewFolder(folderOf({ "a.json": seed }));
  const { asOf } = await server.get(Session, "/api/session");
  expect(await newsOf(server, asOf - 60_000)).toMatchObject({ known: false });
  expect((await server.ask("/api/news?since=x")).status).toBe(400);
});
