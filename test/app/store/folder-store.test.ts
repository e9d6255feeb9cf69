import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { openFolderStore } from "../../../src/app/store/folder-store.ts";
import type { Store } from "../../../src/app/store/store.ts";
import type { ShenbaoError } from "../../../src/errors.ts";
import type { Extraction } from "../../../src/model/extraction.ts";
import { extract } from "../../../src/pipeline.ts";
import { newEntry } from "../../support/corrections.ts";
import { FIXTURES } from "../../support/fixtures.ts";
import { linesOf, temporaryFolder } from "../command.ts";

const PDF = join(FIXTURES, "seed/wuhan-2021.pdf");
const GOAL = { form: "f1", path: "fields.goal" } as const;
const NAME = { form: "f1", path: "fields.projectName" } as const;

let seed: Extraction;

beforeAll(async () => {
  seed = await extract(PDF);
}, 60_000);

function folderWith(...names: string[]): string {
  const folder = temporaryFolder();
  for (const name of names) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), `${JSON.stringify(seed)}\n`);
  }
  return folder;
}

async function idsOf(store: Store): Promise<string[]> {
  const ids = [];
  for await (const { id } of store.documents()) ids.push(id);
  return ids;
}

async function opened(folder: string, sources: string[] = []) {
  const told: ShenbaoError[] = [];
  const store = await openFolderStore(folder, {
    sources,
    tell: (error) => told.push(error),
  });
  const [id = ""] = await idsOf(store);
  return { store, id, codes: () => told.map(({ code }) => code) };
}

const correct = (text: string, cell: typeof GOAL | typeof NAME = GOAL) =>
  newEntry(seed, { ...cell, action: "correct", text });

test("documents: sorted, at any depth, ids safe in URLs and the same after a restart", async () => {
  const folder = folderWith("乙.json", "2021/甲 #1?.json");
  const { store } = await opened(folder);
  const entries = [];
  for await (const entry of store.documents()) entries.push(entry);
  expect(entries).toEqual(
    ["2021/甲 #1?.json", "乙.json"].map((name) => ({
      id: expect.stringMatching(/^[\w-]{20}$/u),
      result: join(folder, name),
      file: "wuhan-2021.pdf",
      sha256: seed.source.sha256,
    })),
  );
  expect(await idsOf((await opened(folder)).store)).toEqual(
    entries.map(({ id }) => id),
  );
});

test("a record that does not begin as ours does is listed, and says what is wrong when it is read", async () => {
  const folder = folderWith("a.json");
  writeFileSync(join(folder, "b.json"), '{"source": {"file": "x"');
  writeFileSync(join(folder, "c.json"), '{"schema": "shenbao-audit/1"}');
  writeFileSync(join(folder, "d.jsonl"), `${JSON.stringify(seed)}\n{}\n`);
  const { store } = await opened(folder);
  const codes = [];
  for (const id of await idsOf(store))
    codes.push(
      await store.read(id).then(
        () => "read",
        ({ code }) => code,
      ),
    );
  expect(codes).toEqual([
    "read",
    "broken-result",
    "audit-report",
    "several-results",
  ]);
  const records = [];
  for await (const record of store.records())
    records.push("error" in record ? record.error.code : record.result);
  expect(records).toEqual([
    join(folder, "a.json"),
    "broken-result",
    "audit-report",
    join(folder, "d.jsonl:1"),
    "broken-result",
  ]);
});

test("a correction is on the disk when the answer comes; the record is never written", async () => {
  const folder = folderWith("a.json");
  const before = readFileSync(join(folder, "a.json"));
  const { store, id } = await opened(folder);
  const stamp = await store.stamp(id);
  const one = await store.append(id, correct("一"), 0);
  const two = await store.append(id, correct("二", NAME), 1);
  expect([one.seq, two.seq]).toEqual([1, 2]);
  const lines = linesOf(
    readFileSync(join(folder, "a.corrections.jsonl"), "utf8"),
  );
  expect(lines.map((line) => JSON.parse(line))).toEqual([one, two]);
  expect((await store.read(id)).corrections).toEqual([one, two]);
  expect(readFileSync(join(folder, "a.json"))).toEqual(before);
  expect(await store.stamp(id)).not.toBe(stamp);
  expect(existsSync(join(folder, "a.corrections.jsonl.lock"))).toBe(false);
});

test("two stores over one folder: a conflict where both change the same cell, none where they do not", async () => {
  const folder = folderWith("a.json");
  const [one, other] = [await opened(folder), await opened(folder)];
  const first = await one.store.append(one.id, correct("一"), 0);
  await expect(
    other.store.append(other.id, correct("二"), 0),
  ).rejects.toMatchObject({ code: "conflict", correction: first });
  const second = await other.store.append(other.id, correct("名", NAME), 0);
  expect(second.seq).toBe(2);
  const third = await other.store.append(other.id, correct("二"), 2);
  expect(third.seq).toBe(3);
});

test("many at once, from several stores: each gets a number of its own, none is lost", async () => {
  const folder = folderWith("a.json");
  const stores = [await opened(folder), await opened(folder)];
  const entries = await Promise.all(
    Array.from({ length: 40 }, (_, i) => {
      const { store, id } = stores[i % 2] as (typeof stores)[number];
      return store.append(id, correct(String(i)), 1_000);
    }),
  );
  expect(entries.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(
    entries.map((_, i) => i + 1),
  );
  const { store, id } = await opened(folder);
  expect((await store.read(id)).corrections).toHaveLength(40);
});

test("an entry that is sent twice is there once, also at once from several stores; its id belongs to it", async () => {
  const folder = folderWith("a.json");
  const stores = [await opened(folder), await opened(folder)];
  const entry = { ...correct("一"), id: randomUUID() };
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, i) => {
      const { store, id } = stores[i % 2] as (typeof stores)[number];
      return store.append(id, entry, 0);
    }),
  );
  const [{ store, id }] = stores as [(typeof stores)[number]];
  const { corrections } = await store.read(id);
  expect(corrections).toMatchObject([{ seq: 1, ...entry }]);
  for (const answer of answers) expect(answer).toEqual(corrections[0]);
  // Nor is it a conflict where somebody has changed the cell since.
  await store.append(id, correct("二"), 1);
  expect(await store.append(id, entry, 0)).toEqual(corrections[0]);
  await expect(
    store.append(id, { ...correct("三"), id: entry.id }, 2),
  ).rejects.toMatchObject({ code: "id-taken" });
  expect((await store.read(id)).corrections).toHaveLength(2);
});

test("a torn last line is told, kept aside and cut off with the next entry", async () => {
  const folder = folderWith("a.json");
  const { store, id, codes } = await opened(folder);
  const one = await store.append(id, correct("一"), 0);
  const log = join(folder, "a.corrections.jsonl");
  const torn = Buffer.from('{"seq":2,"id":"申').subarray(0, -1);
  appendFileSync(log, torn);
  const read = await store.read(id);
  expect(read.corrections).toEqual([one]);
  expect(read.told.map(({ code }) => code)).toEqual(["torn-correction"]);
  const two = await store.append(id, correct("二"), 1);
  expect(two.seq).toBe(2);
  expect(codes()).toEqual(["torn-correction"]);
  expect(readFileSync(`${log}.damaged`)).toEqual(
    Buffer.concat([torn, Buffer.from("\n")]),
  );
  const again = await store.read(id);
  expect(again.corrections).toEqual([one, two]);
  expect(again.told).toEqual([]);
});

test("a last line that lacks only its end counts, and the next one begins a line of its own", async () => {
  const folder = folderWith("a.json");
  const { store, id } = await opened(folder);
  const one = await store.append(id, correct("一"), 0);
  const log = join(folder, "a.corrections.jsonl");
  writeFileSync(log, readFileSync(log, "utf8").trimEnd());
  expect((await store.read(id)).corrections).toEqual([one]);
  const two = await store.append(id, correct("二"), 1);
  expect((await store.read(id)).corrections).toEqual([one, two]);
  expect(existsSync(`${log}.damaged`)).toBe(false);
});

test("a broken line before the last keeps the document from being used and from being written", async () => {
  const folder = folderWith("a.json");
  const { store, id } = await opened(folder);
  const one = await store.append(id, correct("一"), 0);
  const log = join(folder, "a.corrections.jsonl");
  for (const line of ["{broken", JSON.stringify({ ...one, seq: 3 })]) {
    writeFileSync(log, `${JSON.stringify(one)}\n${line}\n`);
    const broken = { code: "broken-corrections" };
    await expect(store.read(id)).rejects.toMatchObject(broken);
    await expect(store.append(id, correct("二"), 1)).rejects.toMatchObject(
      broken,
    );
    expect(linesOf(readFileSync(log, "utf8"))).toHaveLength(2);
  }
});

test("a process killed while it appends: what it had confirmed is there, and others go on", async () => {
  const folder = folderWith("a.json");
  const { store, id } = await opened(folder);
  const confirmed = await killedWhileAppending(folder, id);
  expect(confirmed).toBeGreaterThan(5);
  const { corrections } = await store.read(id);
  expect(corrections.length).toBeGreaterThanOrEqual(confirmed);
  const next = await store.append(id, correct("后"), 1_000_000);
  expect((await store.read(id)).corrections.at(-1)).toEqual(next);
});

/** Kills it with SIGKILL once it has confirmed some. @returns how many it had confirmed */
function killedWhileAppending(folder: string, id: string): Promise<number> {
  const built = join(import.meta.dirname, "../../../dist/app/store");
  const script = `
    const { openFolderStore } = await import(${JSON.stringify(join(built, "folder-store.js"))});
    const store = await openFolderStore(${JSON.stringify(folder)});
    for (;;) {
      const { seq } = await store.append(${JSON.stringify(id)}, ${JSON.stringify(correct("一"))}, 1_000_000);
      process.stdout.write(seq + "\\n");
    }`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  child.stdout.on("data", (chunk) => {
    text += chunk;
    if (linesOf(text).length > 5) child.kill("SIGKILL");
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (_, signal) =>
      signal === "SIGKILL"
        ? resolve(linesOf(text).length)
        : reject(new Error(`ended by itself: ${text}`)),
    );
  });
}

test("a lock that a dead process left is taken away; one that lives is waited for", async () => {
  const folder = folderWith("a.json");
  const { store, id } = await opened(folder);
  const lock = join(folder, "a.corrections.jsonl.lock");
  const dead = spawn(process.execPath, ["-e", ""]);
  await once(dead, "exit");
  writeFileSync(lock, `${dead.pid} ${hostname()} x`);
  expect((await store.append(id, correct("一"), 0)).seq).toBe(1);
  writeFileSync(lock, `${process.pid} ${hostname()} x`);
  let isDone = false;
  const second = store.append(id, correct("二"), 1).then((entry) => {
    isDone = true;
    return entry;
  });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(isDone).toBe(false);
  rmSync(lock);
  expect((await second).seq).toBe(2);
});

test("a log whose record is not there is told", async () => {
  const folder = folderWith("a.json");
  writeFileSync(join(folder, "gone.corrections.jsonl"), "");
  expect((await opened(folder)).codes()).toEqual(["orphan-corrections"]);
});

test("links that lead out of the folder are neither read nor written through", async () => {
  const outside = folderWith("secret.json");
  const folder = folderWith("a.json");
  symlinkSync(join(outside, "secret.json"), join(folder, "b.json"));
  symlinkSync(outside, join(folder, "c"));
  const { store, id } = await opened(folder);
  expect(await idsOf(store)).toEqual([id]);
  const codes = [];
  for await (const record of store.records())
    codes.push("error" in record ? record.error.code : "read");
  expect(codes).toEqual(["read", "leaves-folder", "leaves-folder"]);
  writeFileSync(join(outside, "log"), "");
  symlinkSync(join(outside, "log"), join(folder, "a.corrections.jsonl"));
  await expect(store.append(id, correct("一"), 0)).rejects.toThrow();
  expect(readFileSync(join(outside, "log"), "utf8")).toBe("");
});

test("an id is looked up, never a path", async () => {
  const { store } = await opened(folderWith("a.json"));
  for (const id of ["../a", "a.json", "/etc/passwd", "", "__proto__"])
    await expect(store.read(id)).rejects.toMatchObject({
      code: "document-not-found",
    });
});

test("the document's own file: beside its record or in a folder of sources, the same by its bytes", async () => {
  const folder = folderWith("a.json");
  expect(await sourceIn(folder)).toBeNull();
  writeFileSync(join(folder, "wuhan-2021.pdf"), "another");
  expect(await sourceIn(folder)).toBeNull();
  writeFileSync(join(folder, "wuhan-2021.pdf"), readFileSync(PDF));
  expect(await sourceIn(folder)).toBe(join(folder, "wuhan-2021.pdf"));
  const sources = join(FIXTURES, "seed");
  expect(await sourceIn(folderWith("a.json"), [sources])).toBe(
    join(sources, "wuhan-2021.pdf"),
  );
  const linked = folderWith("a.json");
  symlinkSync(PDF, join(linked, "wuhan-2021.pdf"));
  expect(await sourceIn(linked)).toBeNull();
  expect(await sourceIn(linked, [sources])).not.toBeNull();
});

async function sourceIn(folder: string, sources: string[] = []) {
  const { store, id } = await opened(folder, sources);
  return store.source(id);
}

test("a folder that is not there, is empty, or holds documents only", async () => {
  const code = (folder: string) =>
    openFolderStore(folder).then(
      () => "open",
      (error: ShenbaoError) => error.code,
    );
  expect(await code("/nowhere")).toBe("input-not-found");
  expect(await code(temporaryFolder())).toBe("no-documents");
  const documents = temporaryFolder();
  writeFileSync(join(documents, "a.pdf"), "");
  expect(await code(documents)).toBe("extract-first");
});
