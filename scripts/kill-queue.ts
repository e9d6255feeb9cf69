/**
 * Kills workers of a queue again and again, and restarts Postgres under them, while they read many documents: at the end
 * every document must have one result, written once, the same to the byte as a folder's.
 *
 *   npm run kill-queue -- [--documents 200] [--kills 100] [--restarts 3] [--workers 2] [--seed kills]
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { Database } from "../src/app/store/postgres/database.ts";
import { startPostgres } from "../test/support/postgres.ts";
import { randomOf } from "./fixtures/random.ts";

const ROOT = join(import.meta.dirname, "..");
const COMMAND = join(ROOT, "dist/app/cli/main.js");

const { values } = parseArgs({
  options: {
    documents: { type: "string", default: "200" },
    kills: { type: "string", default: "100" },
    restarts: { type: "string", default: "3" },
    workers: { type: "string", default: "2" },
    seed: { type: "string", default: "kills" },
  },
});
const [documents, kills, restarts, workers] = [
  values.documents,
  values.kills,
  values.restarts,
  values.workers,
].map(Number) as [number, number, number, number];

const folder = mkdtempSync(join(tmpdir(), "shenbao-kill-queue-"));
const postgres = await startPostgres();
const running: ChildProcess[] = [];
process.once("exit", () => {
  for (const child of running) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => process.exit(1));

async function main(): Promise<number> {
  const [texts, out] = [join(folder, "in"), join(folder, "out")];
  writeDocuments(texts);
  run("extract", texts, "-o", out, "-q");
  const url = await postgres.url();
  run("extract", texts, "--queue", url, "--sources", texts, "-q");
  const database = new Database(url);
  const began = performance.now();
  for (let i = 0; i < workers; i++) startWorker(i, url, texts);
  const killed = await killThem(database, url, texts);
  await until(database, DONE, (row) => row.n === documents);
  const seconds = (performance.now() - began) / 1000;
  const wrong = await compare(database, out);
  const [left] = await database.query<Record<string, number>>(LEFT);
  await database.close();
  console.log(
    `${documents} documents, ${workers} workers, ${killed} of ${kills} kills in the middle of a document, ${restarts} crashes of Postgres, ${seconds.toFixed(0)} s`,
  );
  console.log(
    `wrong, missing or written twice: ${wrong}; left in the queue: ${JSON.stringify(left)}`,
  );
  const isClean = Object.values(left ?? {}).every((n) => n === 0);
  return wrong === 0 && isClean && killed === kills ? 0 : 1;
}

function writeDocuments(texts: string): void {
  const seed = readFileSync(join(ROOT, "fixtures/seed/wuhan-2021.txt"), "utf8");
  mkdirSync(texts);
  const [, form = ""] = seed.split(/(?=项目绩效目标申报表)/u);
  for (let i = 1; i <= documents; i++)
    writeFileSync(join(texts, `${i}.txt`), `第 ${i} 份\n${form}`);
}

function run(...args: string[]): void {
  execFileSync(process.execPath, [COMMAND, ...args], { stdio: "inherit" });
}

/** One that comes up while Postgres is down ends, and is started again as a supervisor would. */
function startWorker(place: number, url: string, texts: string): void {
  const options = [
    ...["--database", url, "--sources", texts, "--jobs", "1", "-q"],
    ...["--lost-after", "2", "--tries", "1000"],
  ];
  const child = spawn(process.execPath, [COMMAND, "work", ...options], {
    stdio: "ignore",
  });
  running[place] = child;
  child.once("exit", (code) => {
    if (code !== null)
      setTimeout(() => startWorker(place, url, texts), RESTARTING);
  });
}

/** Before a worker that ended by itself is started again (ms). */
const RESTARTING = 500;

/** Each in the middle of a document, after a time that chance gives. @returns how many were killed so */
async function killThem(
  database: Database,
  url: string,
  texts: string,
): Promise<number> {
  const random = randomOf(values.seed);
  const pause = Math.ceil(kills / Math.max(1, restarts));
  let killed = 0;
  while (killed < kills) {
    const reading = await whoReads(database);
    if (reading === null) break;
    const held = running.findIndex(({ pid }) => reading.includes(`${pid}`));
    if (held === -1) {
      await wait(20);
      continue;
    }
    await wait(random.int(0, 120));
    running[held]?.kill("SIGKILL");
    startWorker(held, url, texts);
    killed++;
    if (restarts === 0 || killed % pause !== 0) continue;
    await postgres.down("crash");
    await wait(random.int(0, 1000));
    await postgres.up();
  }
  return killed;
}

/** The numbers of the processes that hold a document, the last to take one first; null where all are read. */
async function whoReads(database: Database): Promise<string[] | null> {
  for (;;) {
    const leases = await database.query<{ worker: string }>(
      "select worker from shenbao.leases order by taken_at desc",
    );
    if (leases.length > 0)
      return leases.map(({ worker }) => worker.split(":").at(-2) ?? "");
    const [left] = await database.query<{ n: number }>(
      "select count(*)::integer as n from shenbao.documents where result is null",
    );
    if (left?.n === 0) return null;
    await wait(20);
  }
}

const DONE =
  "select count(*)::integer as n from shenbao.documents where result is not null";

const LEFT = `
  select (select count(*)::integer from shenbao_queue.job) as jobs,
    (select count(*)::integer from shenbao.leases) as leases,
    (select count(*)::integer from shenbao.dead_letters) as dead`;

async function until(
  database: Database,
  sql: string,
  isTrue: (row: Record<string, number>) => boolean,
): Promise<Record<string, number>> {
  for (;;) {
    const [row] = await database.query<Record<string, number>>(sql);
    if (row !== undefined && isTrue(row)) return row;
    await wait(20);
  }
}

async function compare(database: Database, out: string): Promise<number> {
  const expected = new Set(
    readdirSync(out)
      .filter((name) => name.endsWith(".json"))
      .map((name) => digest(readFileSync(join(out, name), "utf8"))),
  );
  if (expected.size !== documents) throw new Error("the folder is not whole");
  const rows = await database.query<{ result: string; revision: number }>(
    "select result::text as result, revision from shenbao.documents",
  );
  const right = new Set(
    rows
      .filter(({ revision }) => revision === 1)
      .map(({ result }) => digest(result))
      .filter((each) => expected.has(each)),
  );
  return Math.max(rows.length, documents) - right.size;
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

process.exitCode = await main();
await postgres.stop();
process.exit();
