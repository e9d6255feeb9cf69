import { createHash, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  Database,
  type Sql,
} from "../../../src/app/store/postgres/database.ts";
import { migrate } from "../../../src/app/store/postgres/migrate.ts";
import { MIGRATIONS } from "../../../src/app/store/postgres/migrations.ts";
import { openPostgresStore } from "../../../src/app/store/postgres/open-postgres-store.ts";
import type { Look, Store } from "../../../src/app/store/store.ts";
import type { Extraction } from "../../../src/model/extraction.ts";
import { extract } from "../../../src/pipeline.ts";
import { toJson } from "../../../src/stages/export/to-json.ts";
import { newEntry } from "../../support/corrections.ts";
import { FIXTURES } from "../../support/fixtures.ts";
import {
  PASSWORD,
  type Postgres,
  startPostgres,
} from "../../support/postgres.ts";

const TEXT = join(FIXTURES, "seed/wuhan-2021.txt");
const GOAL = { form: "f1", path: "fields.goal" } as const;
const NAME = { form: "f1", path: "fields.projectName" } as const;

let postgres: Postgres;
let seed: Extraction;
let count = 0;

beforeAll(async () => {
  postgres = await startPostgres();
  seed = await extract(TEXT);
}, 120_000);

afterAll(() => postgres?.stop());

/** A database of its own with our tables, and documents as a worker keeps them. */
async function databaseWith(...texts: string[]): Promise<string> {
  const url = await postgres.url(`store${++count}`);
  const database = new Database(url);
  await migrate(database, true);
  for (const text of texts)
    await database.query(
      `insert into shenbao.documents (sha256, path, wanted_by, made_by, result, status)
       values ($1, 'a.txt', 'x', 'x', $2, 'complete')`,
      [sha256(text), text],
    );
  await database.close();
  return url;
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** The seed as the result of another file. */
function record(file: string): string {
  return toJson({ ...seed, source: { ...seed.source, file } }, "pretty");
}

async function ask<Row extends object>(url: string, sql: string) {
  const database = new Database(url);
  try {
    return await database.query<Row>(sql);
  } finally {
    await database.close();
  }
}

const correct = (text: string, cell: typeof GOAL | typeof NAME = GOAL) =>
  newEntry(seed, { ...cell, action: "correct", text });

async function idsOf(store: Store): Promise<string[]> {
  const ids = [];
  for await (const { id } of store.documents()) ids.push(id);
  return ids;
}

test("documents: in the order in which they came, each with its file; records as they were made", async () => {
  const [one, two] = [record("乙.txt"), record("甲.txt")];
  const url = await databaseWith(one, two);
  const store = await openPostgresStore(url);
  const entries = [];
  for await (const entry of store.documents()) entries.push(entry);
  expect(entries).toEqual(
    [one, two].map((text, i) => ({
      id: sha256(text),
      result: expect.stringMatching(
        new RegExp(
          `^postgres://127.0.0.1:\\d+/store\\d+#${sha256(text).slice(0, 12)}$`,
          "u",
        ),
      ),
      file: ["乙.txt", "甲.txt"][i],
      sha256: sha256(text),
    })),
  );
  const read = await store.read(sha256(two));
  expect(read.extraction).toEqual(JSON.parse(two));
  expect(read.corrections).toEqual([]);
  const records = [];
  for await (const one of store.records()) records.push(one.result);
  expect(records).toEqual(entries.map(({ result }) => result));
  await store.close();
  const rows = await ask<{ result: string }>(
    url,
    "select result::text as result from shenbao.documents order by number",
  );
  expect(rows.map(({ result }) => result)).toEqual([one, two]);
});

test("a record that is none of ours is told, the others are read", async () => {
  const broken = '{"schema": "shenbao/1", "source": 3}';
  const store = await openPostgresStore(
    await databaseWith(broken, record("a.txt")),
  );
  const codes = [];
  for await (const read of store.records())
    codes.push("error" in read ? read.error.code : "read");
  expect(codes).toEqual(["broken-result", "read"]);
  await store.close();
});

test("a correction is there for every store, and changes the stamp; the log only grows", async () => {
  const url = await databaseWith(record("a.txt"));
  const [one, other] = [
    await openPostgresStore(url),
    await openPostgresStore(url),
  ];
  const [id = ""] = await idsOf(one);
  const stamp = await one.stamp(id);
  const first = await one.append(id, correct("一"), 0);
  const second = await other.append(id, correct("二", NAME), 1);
  expect([first.seq, second.seq]).toEqual([1, 2]);
  expect((await one.read(id)).corrections).toEqual([first, second]);
  expect(await one.stamp(id)).not.toBe(stamp);
  await Promise.all([one.close(), other.close()]);
  for (const sql of [
    "update shenbao.corrections set seq = 7",
    "delete from shenbao.corrections",
    "truncate shenbao.corrections",
  ])
    await expect(ask(url, sql)).rejects.toMatchObject({
      code: "database-failed",
    });
});

test("two who change the same cell: the later is shown the earlier; another cell is none of it", async () => {
  const url = await databaseWith(record("a.txt"));
  const [one, other] = [
    await openPostgresStore(url),
    await openPostgresStore(url),
  ];
  const [id = ""] = await idsOf(one);
  const first = await one.append(id, correct("一"), 0);
  await expect(other.append(id, correct("二"), 0)).rejects.toMatchObject({
    code: "conflict",
    correction: first,
  });
  expect((await other.append(id, correct("名", NAME), 0)).seq).toBe(2);
  expect((await other.append(id, correct("二"), 2)).seq).toBe(3);
  await Promise.all([one.close(), other.close()]);
});

test("many at once from several stores: each gets a number of its own, none is lost", async () => {
  const url = await databaseWith(record("a.txt"));
  const stores = [await openPostgresStore(url), await openPostgresStore(url)];
  const [id = ""] = await idsOf(stores[0] as Store);
  const entries = await Promise.all(
    Array.from({ length: 40 }, (_, i) =>
      (stores[i % 2] as Store).append(id, correct(String(i)), 1_000),
    ),
  );
  expect(entries.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(
    entries.map((_, i) => i + 1),
  );
  await Promise.all(stores.map((store) => store.close()));
});

test("of several at once over the same cell, knowing the same, exactly one comes through", async () => {
  const url = await databaseWith(record("a.txt"));
  const store = await openPostgresStore(url);
  const [id = ""] = await idsOf(store);
  const outcomes = await Promise.allSettled(
    Array.from({ length: 8 }, (_, i) => store.append(id, correct(`${i}`), 0)),
  );
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(
    1,
  );
  expect((await store.read(id)).corrections).toHaveLength(1);
  await store.close();
});

test("an entry that is sent twice is there once, also at once from several stores; its id belongs to it", async () => {
  const url = await databaseWith(record("a.txt"));
  const stores = [await openPostgresStore(url), await openPostgresStore(url)];
  const store = stores[0] as Store;
  const [id = ""] = await idsOf(store);
  const entry = { ...correct("一"), id: randomUUID() };
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, i) =>
      (stores[i % 2] as Store).append(id, entry, 0),
    ),
  );
  const { corrections } = await store.read(id);
  expect(corrections).toMatchObject([{ seq: 1, ...entry }]);
  for (const answer of answers) expect(answer).toEqual(corrections[0]);
  await store.append(id, correct("二"), 1);
  expect(await store.append(id, entry, 0)).toEqual(corrections[0]);
  await expect(
    store.append(id, { ...correct("三"), id: entry.id }, 2),
  ).rejects.toMatchObject({ code: "id-taken" });
  expect((await store.read(id)).corrections).toHaveLength(2);
  // Whoever writes past the program is held to it as well.
  await expect(
    ask(
      url,
      `insert into shenbao.corrections (sha256, seq, form, path, entry)
       select sha256, 3, form, path, entry from shenbao.corrections where seq = 1`,
    ),
  ).rejects.toMatchObject({ code: "database-failed" });
  await Promise.all(stores.map((each) => each.close()));
});

test("logs of before entries were known by their ids are brought up, and go on", async () => {
  const url = await postgres.url("older");
  const database = new Database(url);
  await migrate(database, true, MIGRATIONS.slice(0, 3));
  const text = record("a.txt");
  const old = { seq: 1, id: randomUUID(), at: "2026-01-02T03:04:05.000Z" };
  await database.query(
    `with document as (
       insert into shenbao.documents (sha256, path, wanted_by, made_by, result, status)
       values ($1, 'a.txt', 'x', 'x', $2, 'complete') returning sha256)
     insert into shenbao.corrections (sha256, seq, form, path, entry)
     select sha256, 1, 'f1', 'fields.goal', $3 from document`,
    [sha256(text), text, JSON.stringify({ ...old, ...correct("旧") })],
  );
  await database.close();
  const store = await openPostgresStore(url);
  const [id = ""] = await idsOf(store);
  await store.append(id, correct("新"), 1);
  const { corrections } = await store.read(id);
  expect(corrections).toMatchObject([old, { seq: 2 }]);
  await store.close();
});

test("a look finds what came or was replaced since, also what was begun before and ended after the look", async () => {
  const url = await databaseWith(record("a.txt"));
  const store = await openPostgresStore(url);
  const writer = new Database(url);
  const change = (sql: Sql, text: string, result: string) =>
    sql.query(
      `insert into shenbao.documents (sha256, path, wanted_by, made_by, result, status, revision)
       values ($1, 'b.txt', 'x', 'x', $2, 'complete', 1)
       on conflict (sha256) do update
       set result = excluded.result, revision = documents.revision + 1`,
      [sha256(text), result],
    );
  const [one, two, three] = ["b", "c", "d"].map(record) as string[];
  const first = await store.look(null);
  expect(first).toMatchObject({
    sights: [{ id: sha256(record("a.txt")), mark: "0" }],
    isWhole: true,
  });
  const [written, allowed] = [deferred(), deferred()];
  const slow = writer.transaction(async (sql) => {
    await change(sql, one as string, one as string);
    written.resolve();
    await allowed.promise;
  });
  await written.promise;
  await change(writer, two as string, two as string);
  const second = await store.look(first.next);
  expect(idsIn(second)).toEqual([sha256(two as string)]);
  expect(second.isWhole).toBe(false);
  allowed.resolve();
  await slow;
  const third = await store.look(second.next);
  expect(idsIn(third)).toContain(sha256(one as string));
  await change(writer, two as string, three as string);
  const fourth = await store.look(third.next);
  expect(fourth.sights).toMatchObject([
    { id: sha256(two as string), mark: "2" },
  ]);
  const [id = ""] = await idsOf(store);
  await store.append(id, correct("一"), 0);
  await writer.query("update shenbao.documents set wanted_by = 'y'");
  expect(idsIn(await store.look(fourth.next))).toEqual([]);
  // Tables that were copied here from a server that had come further: their numbers say nothing here.
  await writer.query("update shenbao.documents set changed_in = '99999999999'");
  expect(idsIn(await store.look(fourth.next))).toEqual([]);
  await Promise.all([store.close(), writer.close()]);
});

function idsIn({ sights }: Look): string[] {
  return sights.map(({ id }) => id);
}

function deferred() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

test("an id that is not there, whatever it looks like", async () => {
  const store = await openPostgresStore(await databaseWith(record("a.txt")));
  for (const id of ["", "' or true --", "0".repeat(64), "../a"]) {
    const missing = { code: "document-not-found" };
    await expect(store.read(id)).rejects.toMatchObject(missing);
    await expect(store.stamp(id)).rejects.toMatchObject(missing);
    await expect(store.source(id)).rejects.toMatchObject(missing);
    await expect(store.append(id, correct("一"), 0)).rejects.toMatchObject(
      missing,
    );
  }
  await store.close();
});

test("a server that is restarted: the next question is answered by the new one", async () => {
  const url = await databaseWith(record("a.txt"));
  const store = await openPostgresStore(url);
  const [id = ""] = await idsOf(store);
  await store.append(id, correct("一"), 0);
  await postgres.down("crash");
  await expect(store.read(id)).rejects.toMatchObject({
    code: "database-unavailable",
  });
  await postgres.up();
  expect((await store.read(id)).corrections).toHaveLength(1);
  await store.close();
}, 60_000);

test("tables: made once though many ask at once, brought up step by step, newer ones refused", async () => {
  const url = await postgres.url("migrated");
  const all = Array.from({ length: 5 }, () => new Database(url));
  await Promise.all(all.map((database) => migrate(database, true)));
  await Promise.all(all.map((database) => database.close()));
  const versions = await ask<{ version: number }>(
    url,
    "select version from shenbao.schema_version order by version",
  );
  expect(versions.map(({ version }) => version)).toEqual(
    MIGRATIONS.map(({ version }) => version),
  );

  const old = new Database(await postgres.url("old"));
  await migrate(old, true, MIGRATIONS.slice(0, 1));
  await old.query(
    "insert into shenbao.documents (sha256, path) values ($1, 'a.txt')",
    ["a".repeat(64)],
  );
  await migrate(old, false);
  expect(await old.query("select 1 from shenbao.documents")).toHaveLength(1);
  expect(await old.query("select 1 from shenbao.leases")).toHaveLength(0);
  const last = MIGRATIONS.length;
  await expect(
    migrate(old, true, MIGRATIONS.slice(0, last - 1)),
  ).rejects.toMatchObject({ code: "database-newer" });
  await old.close();
});

test("the numbers of the steps have no gaps", () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(
    MIGRATIONS.map((_, i) => i + 1),
  );
});

test("a database without our tables, of another encoding, or none at all; no password in what is told", async () => {
  const empty = await postgres.url("empty");
  const messages: string[] = [];
  const code = (url: string, create = false) =>
    (create ? created(url) : openPostgresStore(url)).then(
      () => "open",
      (error) => {
        messages.push(`${error.message} ${error.stack} ${error.cause}`);
        return error.code;
      },
    );
  expect(await code(empty)).toBe("database-empty");
  await ask(
    empty,
    "create database latin encoding 'LATIN1' template template0",
  );
  expect(await code(empty.replace("/empty", "/latin"), true)).toBe(
    "database-encoding",
  );
  expect(await code(empty.replace("/empty", "/nowhere"))).toBe(
    "database-unavailable",
  );
  const wrong = empty.replace(encodeURIComponent(PASSWORD), "wr0ng-secret");
  expect(await code(wrong)).toBe("database-unavailable");
  const nobody = empty.replace(/:\d+\/empty$/u, ":1/empty");
  expect(await code(nobody)).toBe("database-unavailable");
  expect(await code("postgres://u:se cret@[:::/x")).toBe("broken-database-url");
  expect(messages).toHaveLength(6);
  for (const message of messages)
    expect(message).not.toMatch(/pass-w0rd|wr0ng-secret|se cret/u);
});

async function created(url: string): Promise<void> {
  const database = new Database(url);
  await migrate(database, true).finally(() => database.close());
}

test("the README beside the store names every table and every column", async () => {
  const url = await databaseWith();
  const columns = await ask<{ table_name: string; column_name: string }>(
    url,
    "select table_name, column_name from information_schema.columns where table_schema = 'shenbao'",
  );
  const readme = readFileSync(
    join(FIXTURES, "../src/app/store/postgres/README.md"),
    "utf8",
  );
  expect(columns.length).toBeGreaterThan(20);
  const missing = columns.filter(({ table_name, column_name }) => {
    const [, section = ""] = readme.split(`### \`${table_name}\``);
    return !section.split("\n### ")[0]?.includes(`\`${column_name}\``);
  });
  expect(missing).toEqual([]);
});
