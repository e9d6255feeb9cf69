import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import {
  Corrected,
  DocumentList,
  Session,
} from "../../../src/app/review/api.ts";
import type { Extraction } from "../../../src/model/extraction.ts";
import { extract } from "../../../src/pipeline.ts";
import { FIXTURES } from "../../support/fixtures.ts";
import { linesOf, shenbao, temporaryFolder } from "../command.ts";
import { folderOf } from "./review-folder.ts";

const COMMAND = join(import.meta.dirname, "../../../dist/app/cli/main.js");

let one: Extraction;

beforeAll(async () => {
  one = await extract(join(FIXTURES, "word-yuan/document.pdf"));
}, 60_000);

/** Starts the real command and waits for its link. */
async function start(folder: string, ...args: string[]) {
  const child = spawn(
    process.execPath,
    [COMMAND, "review", folder, "--port", "0", ...args],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  onTestFinished(() => void child.kill("SIGKILL"));
  let [told, out] = ["", ""];
  child.stdout.on("data", (chunk) => {
    out += chunk;
  });
  const link = await new Promise<URL>((resolve, reject) => {
    child.stderr.on("data", (chunk) => {
      told += chunk;
      const [found] = /http:\S+token=\S+/u.exec(told) ?? [];
      if (found !== undefined) resolve(new URL(found));
    });
    child.on("close", (code) => reject(new Error(`ended: ${code} ${told}`)));
  });
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(new URL(path, link), {
      ...init,
      headers: {
        "x-shenbao-token": link.searchParams.get("token") ?? "",
        "content-type": "application/json",
      },
    });
  return { child, link, ask, told: () => told, out: () => out };
}

async function end(child: ChildProcess, signal: NodeJS.Signals) {
  const closed = once(child, "close");
  child.kill(signal);
  const [code] = await closed;
  return code;
}

async function accept(ask: Awaited<ReturnType<typeof start>>["ask"]) {
  const list = DocumentList.parse(await (await ask("/api/documents")).json());
  const [document] = list.items;
  const answer = await ask(`/api/documents/${document?.id}/corrections`, {
    method: "POST",
    body: JSON.stringify({
      form: "f1",
      path: "fields.projectName",
      action: "accept",
      seq: 0,
    }),
  });
  return Corrected.parse(await answer.json());
}

test("the link opens it, a correction goes to the disk, SIGINT stops it, the next start has it", async () => {
  const folder = folderOf({ "甲.json": one });
  const first = await start(folder, "--reviewer", "张三");
  expect(first.link.hostname).toBe("127.0.0.1");
  const opened = await fetch(first.link, { redirect: "manual" });
  expect([opened.status, opened.headers.get("location")]).toEqual([303, "/"]);
  expect((await fetch(new URL("/api/session", first.link))).status).toBe(401);
  const { correction } = await accept(first.ask);
  expect(await end(first.child, "SIGINT")).toBe(0);
  expect(first.out()).toBe("");

  const log = readFileSync(join(folder, "甲.corrections.jsonl"), "utf8");
  expect(linesOf(log).map((line) => JSON.parse(line))).toEqual([correction]);
  expect(existsSync(join(folder, ".shenbao-review-index"))).toBe(true);
  const second = await start(folder);
  const session = Session.parse(
    await (await second.ask("/api/session")).json(),
  );
  expect(session).toMatchObject({ documents: 1, done: 1, reviewer: null });
  expect(second.link.search).not.toBe(first.link.search);
  expect(await end(second.child, "SIGTERM")).toBe(0);
});

test("killed without warning, nothing that was confirmed is lost", async () => {
  const folder = folderOf({ "a.json": one });
  const first = await start(folder, "--reviewer", "张三");
  const { correction } = await accept(first.ask);
  await end(first.child, "SIGKILL");
  const second = await start(folder);
  const session = Session.parse(
    await (await second.ask("/api/session")).json(),
  );
  expect(session.done).toBe(1);
  const log = readFileSync(join(folder, "a.corrections.jsonl"), "utf8");
  expect(linesOf(log).map((line) => JSON.parse(line))).toEqual([correction]);
});

test("a correction whose answer is lost is there once when it is sent again", async () => {
  const folder = folderOf({ "a.json": one });
  const log = join(folder, "a.corrections.jsonl");
  const server = await start(folder, "--reviewer", "张三");
  const list = DocumentList.parse(
    await (await server.ask("/api/documents")).json(),
  );
  const path = `/api/documents/${list.items[0]?.id}/corrections`;
  const body = JSON.stringify({
    form: "f1",
    path: "fields.projectName",
    action: "accept",
    seq: 0,
    id: randomUUID(),
  });
  // Whoever asks is gone as soon as the question is out: nobody gets the answer.
  const socket = connect(Number(server.link.port), server.link.hostname);
  socket.end(
    `${[
      `POST ${path} HTTP/1.1`,
      `host: ${server.link.host}`,
      `x-shenbao-token: ${server.link.searchParams.get("token")}`,
      "content-type: application/json",
      `content-length: ${Buffer.byteLength(body)}`,
    ].join("\r\n")}\r\n\r\n${body}`,
    () => socket.destroy(),
  );
  await expect.poll(() => existsSync(log)).toBe(true);
  const again = await server.ask(path, { method: "POST", body });
  expect(again.status).toBe(201);
  const { correction, seq } = Corrected.parse(await again.json());
  expect(seq).toBe(1);
  const lines = linesOf(readFileSync(log, "utf8"));
  expect(lines.map((line) => JSON.parse(line))).toEqual([correction]);
});

test("an index that is broken, or of records that have changed since, is not believed", async () => {
  const folder = folderOf({ "a.json": one });
  const index = join(folder, ".shenbao-review-index");
  const documents = async () => {
    const { child, ask } = await start(folder);
    const list = DocumentList.parse(await (await ask("/api/documents")).json());
    await end(child, "SIGINT");
    return list;
  };
  const list = await documents();
  const kept = readFileSync(index, "utf8");
  const lie = kept.replace(/"forms":\d+/u, '"forms":99');
  for (const broken of ["", "{", kept.slice(0, -20), `x\n${kept}`]) {
    writeFileSync(index, broken);
    expect(await documents()).toEqual(list);
  }
  // It is believed while the record is as it was: nothing else is read for it.
  writeFileSync(index, lie);
  const believed = await documents();
  const other = structuredClone(one);
  other.source.file = "另一.pdf";
  writeFileSync(join(folder, "a.json"), JSON.stringify(other));
  expect(believed.items[0]?.forms).toBe(99);
  expect((await documents()).items).toMatchObject([
    { file: "另一.pdf", forms: one.forms.length },
  ]);
});

test("the address of other machines needs a password; with one it asks for it", async () => {
  const folder = folderOf({ "a.json": one });
  const refused = await shenbao(["review", folder, "--host", "0.0.0.0"]);
  expect([refused.code, refused.stdout]).toEqual([2, ""]);
  expect(refused.stderr).toContain("--auth");
  for (const auth of ["wang", "wang:short", ":long password"])
    expect(
      (await shenbao(["review", folder, "--auth", auth])).stderr,
    ).toContain("--auth");

  const file = join(temporaryFolder(), "users");
  writeFileSync(file, "# who may come in\nwang:a long password\n");
  const { link, told } = await start(
    folder,
    "--host",
    "0.0.0.0",
    "--auth",
    file,
  );
  expect(told()).not.toContain("a long password");
  const status = async (authorization?: string) => {
    const address = `http://127.0.0.1:${link.port}/api/session`;
    const headers = authorization === undefined ? {} : { authorization };
    return (await fetch(address, { headers })).status;
  };
  const basic = (text: string) =>
    `Basic ${Buffer.from(text).toString("base64")}`;
  expect(await status()).toBe(401);
  expect(await status(basic("wang:wrong password"))).toBe(401);
  expect(await status(basic("wang:a long password"))).toBe(200);
});

test("what cannot be served: no folder, documents only, a port that is taken", async () => {
  const code = async (...args: string[]) => {
    const { code, stderr } = await shenbao(["review", ...args]);
    return [code, linesOf(stderr).length];
  };
  expect(await code("/nowhere")).toEqual([2, 1]);
  expect(await code(join(FIXTURES, "font-gbk"), "--port", "x")).toEqual([2, 2]);
  const folder = folderOf({ "a.json": one });
  const { link } = await start(folder);
  expect(await code(folder, "--port", link.port)).toEqual([2, 1]);
});
