import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { randomOf } from "../../../scripts/fixtures/random.ts";
import {
  PASSWORD,
  type Postgres,
  startPostgres,
} from "../../support/postgres.ts";
import { shenbao, temporaryFolder } from "../command.ts";
import {
  askDatabase,
  documents,
  startWorker,
  textOf,
  until,
  type WorkerProcess,
} from "./workers.ts";

let postgres: Postgres;
let count = 0;

beforeAll(async () => {
  postgres = await startPostgres();
}, 120_000);

afterAll(() => postgres?.stop());

/** Long enough for a machine on which many things run. */
const PATIENCE = 300_000;

async function queued(n: number) {
  const url = await postgres.url(`queue${++count}`);
  const folder = documents(n);
  const place = ["--sources", folder];
  const { code, stderr } = await shenbao([
    ...["extract", folder, "--queue", url],
    ...place,
  ]);
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: `${n} 个文件  新入队 ${n}\n`,
  });
  return { url, folder, place, ask: askDatabase(url) };
}

interface Kept {
  path: string;
  result: string | null;
  revision: number;
}

const RESULTS =
  "select path, result::text as result, revision from shenbao.documents order by path";

/** Every document has one result, once written, the same to the byte as in a folder. */
async function expectAsInFolder(
  folder: string,
  rows: readonly Kept[],
): Promise<void> {
  const out = temporaryFolder();
  const run = await shenbao(["extract", folder, "-o", out, "--jobs", "2"]);
  expect(run.code).toBe(0);
  const texts = readdirSync(out)
    .filter((name) => name.endsWith(".json"))
    .map((name) => textOf(join(out, name)));
  expect(rows.map(({ result }) => result).sort()).toEqual(texts.sort());
  expect(rows.filter(({ revision }) => revision !== 1)).toEqual([]);
}

const isRead = (ask: ReturnType<typeof askDatabase>, n: number) => async () => {
  const [row] = await ask<{ n: number }>(
    "select count(*)::integer as n from shenbao.documents where result is not null",
  );
  return row?.n === n;
};

test(
  "two workers: each document once, as in a folder; what is read is not queued again",
  async () => {
    const { url, folder, place, ask } = await queued(8);
    const options = [...place, "--until-done", "--jobs", "2"];
    const workers = [startWorker(url, options), startWorker(url, options)];
    const following = await shenbao([
      ...["extract", folder, "--queue", url, "--follow"],
      ...place,
    ]);
    expect(following.code).toBe(0);
    expect(following.stderr).toContain("8 个文件  完整 8");
    expect(await Promise.all(workers.map(({ ended }) => ended))).toEqual([
      0, 0,
    ]);
    await expectAsInFolder(folder, await ask<Kept>(RESULTS));
    const again = await shenbao([
      ...["extract", folder, "--queue", url],
      ...place,
    ]);
    expect(again.stderr).toBe("8 个文件  已有结果 8\n");
    const status = await shenbao(["queue", url, "--json"]);
    expect(JSON.parse(status.stdout)).toEqual({
      retried: 0,
      waiting: { "extract-0-1-0": 0 },
      active: [],
      done: { complete: 8, partial: 0, failed: 0 },
      dead: 0,
      deadLetters: [],
    });
    expect(await ask("select 1 from shenbao_queue.job")).toEqual([]);
    const texts = [...workers.map(({ told }) => told()), status.stdout];
    for (const text of [...texts, following.stderr])
      expect(text).not.toContain(PASSWORD.slice(0, 8));
    const otherwise = await shenbao([
      ...["extract", folder, "--queue", url, "--ocr-timeout", "7"],
      ...place,
    ]);
    expect(otherwise.stderr).toBe("8 个文件  新入队 8\n");
  },
  PATIENCE,
);

test(
  "workers killed in the middle, again and again: one result of each document all the same",
  async () => {
    const KILLS = 6;
    const { url, folder, place, ask } = await queued(10);
    const random = randomOf("kills");
    const options = [
      ...place,
      "--lost-after",
      "2",
      "--tries",
      "100",
      "--jobs",
      "1",
    ];
    const start = () => startWorker(url, options);
    const workers = [start(), start()];
    for (let killed = 0; killed < KILLS; killed++) {
      const victim = random.int(0, workers.length - 1);
      const { process: child, ended } = workers[victim] as WorkerProcess;
      await until(async () => {
        const rows = await ask(
          "select 1 from shenbao.leases where worker like $1",
          [`%:${child.pid}:%`],
        );
        return rows.length > 0 || (await isRead(ask, 10)());
      }, PATIENCE);
      await wait(random.int(0, 150));
      child.kill("SIGKILL");
      expect(await ended).toBe("SIGKILL");
      workers[victim] = start();
    }
    await until(isRead(ask, 10), PATIENCE);
    await expectAsInFolder(folder, await ask<Kept>(RESULTS));
    expect(await ask("select 1 from shenbao.dead_letters")).toEqual([]);
  },
  PATIENCE,
);

test(
  "a document that kills whoever reads it is given up with its reason; the others are read",
  async () => {
    const { url, place, ask } = await queued(5);
    const poisoned = "%/3.txt";
    const options = [
      ...place,
      "--lost-after",
      "1",
      "--tries",
      "3",
      "--jobs",
      "1",
    ];
    let worker = startWorker(url, options);
    const settled = () => isRead(ask, 4)();
    let kills = 0;
    await until(async () => {
      const [lease] = await ask<{ worker: string }>(
        "select worker from shenbao.leases join shenbao.documents using (sha256) where path like $1",
        [poisoned],
      );
      if (lease?.worker.includes(`:${worker.process.pid}:`)) {
        worker.process.kill("SIGKILL");
        expect(await worker.ended).toBe("SIGKILL");
        kills++;
        worker = startWorker(url, options);
      }
      const dead = await ask("select 1 from shenbao.dead_letters");
      return dead.length > 0 && (await settled());
    }, PATIENCE);
    expect(kills).toBe(3);
    const { code, stdout } = await shenbao(["queue", url]);
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /已放弃 {2}1\n {2}\S+\/3\.txt {2}尝试次数 3 {2}处理进程 \S+ 在读取时失去联系/u,
    );
    const again = await shenbao(["queue", url, "--retry", "--lang", "en"]);
    expect(again.code).toBe(0);
    expect(again.stdout).toMatch(/queued again {2}1\n/u);
    await until(isRead(ask, 5), PATIENCE);
  },
  PATIENCE,
);

test.each(["fast", "crash"] as const)(
  "Postgres restarted (%s) under two workers: they wait, go on, and nothing is lost",
  async (how) => {
    const { url, folder, place, ask } = await queued(8);
    const options = [...place, "--lost-after", "20", "--jobs", "1"];
    const workers = [startWorker(url, options), startWorker(url, options)];
    await until(async () => {
      const [row] = await ask<{ n: number }>(
        "select count(*)::integer as n from shenbao.leases",
      );
      return row?.n === 2;
    }, PATIENCE);
    await postgres.down(how);
    await until(
      async () => workers.every(({ told }) => told().includes("等待中…")),
      PATIENCE,
    );
    await postgres.up();
    await until(isRead(ask, 8), PATIENCE);
    await expectAsInFolder(folder, await ask<Kept>(RESULTS));
    for (const { told } of workers) expect(told()).toContain("已重新连上");
    for (const { process: child } of workers) child.kill("SIGTERM");
    expect(await Promise.all(workers.map(({ ended }) => ended))).toEqual([
      0, 0,
    ]);
  },
  PATIENCE,
);

test(
  "told to stop, a worker finishes what it reads, or gives it back at once without an attempt lost",
  async () => {
    const { url, place, ask } = await queued(4);
    const isReading = async () =>
      (await ask("select 1 from shenbao.leases")).length > 0;
    const patient = startWorker(url, [
      ...place,
      "--grace",
      "200",
      "--jobs",
      "1",
    ]);
    await until(isReading, PATIENCE);
    const asked = performance.now();
    patient.process.kill("SIGTERM");
    expect(await patient.ended).toBe(0);
    expect(performance.now() - asked).toBeLessThan(100_000);
    expect(await ask("select 1 from shenbao.leases")).toEqual([]);
    const read = await ask(
      "select 1 from shenbao.documents where result is not null",
    );
    expect(read.length).toBeGreaterThan(0);
    expect(read.length).toBeLessThan(4);

    const hasty = startWorker(url, [...place, "--grace", "0", "--jobs", "1"]);
    await until(isReading, PATIENCE);
    hasty.process.kill("SIGTERM");
    expect(await hasty.ended).toBe(0);
    expect(await ask("select 1 from shenbao.leases")).toEqual([]);
    expect(hasty.told()).toContain("已退回队列");
    const [jobs] = await ask<{ n: number; failed: number }>(
      "select count(*)::integer as n, max(retry_count + (data ->> 'failed')::integer) as failed from shenbao_queue.job where state < 'active'",
    );
    expect(jobs?.failed).toBe(0);
    expect(jobs?.n).toBeGreaterThan(0);
    const last = startWorker(url, [...place, "--until-done"]);
    expect(await last.ended).toBe(0);
    await until(isRead(ask, 4));
  },
  PATIENCE,
);

test(
  "a document that is not there any more, or is another, is given up and says so",
  async () => {
    const { url, folder, place } = await queued(4);
    rmSync(join(folder, "1.txt"));
    writeFileSync(join(folder, "3.txt"), "又一份");
    const worker = startWorker(url, [...place, "--tries", "2", "--until-done"]);
    expect(await worker.ended).toBe(1);
    const { code, stdout } = await shenbao(["queue", url, "--json"]);
    expect(code).toBe(1);
    const { done, deadLetters } = JSON.parse(stdout);
    expect(done.complete).toBe(2);
    expect(
      deadLetters
        .map(({ attempts, reason }: Record<string, string>) => [
          attempts,
          /not there|another SHA-256/u.exec(reason ?? "")?.[0],
        ])
        .sort(),
    ).toEqual([
      [2, "another SHA-256"],
      [2, "not there"],
    ]);
  },
  PATIENCE,
);

test(
  "a worker that cannot reach the documents' place gives jobs back and counts no attempt",
  async () => {
    const mount = join(temporaryFolder(), "档案");
    const url = await postgres.url(`queue${++count}`);
    const options = ["--sources", mount, "--tries", "1"];
    const early = startWorker(url, options);
    expect(await early.ended).toBe(2);
    expect(early.told()).toContain("--sources");

    mkdirSync(mount);
    const later = startWorker(url, options);
    await until(async () => later.told().includes("extract-"), PATIENCE);
    rmSync(mount, { recursive: true });
    const folder = documents(1);
    const place = ["--sources", folder];
    const args = ["extract", folder, "--queue", url, ...place];
    expect((await shenbao(args)).code).toBe(0);
    await until(async () => later.told().includes("已退回队列"), PATIENCE);
    later.process.kill("SIGTERM");
    expect(await later.ended).toBe(0);
    const sound = startWorker(url, [...place, "--tries", "1", "--until-done"]);
    expect(await sound.ended).toBe(0);
    await until(isRead(askDatabase(url), 1));
  },
  PATIENCE,
);

test(
  "documents from elsewhere are copied into the shared folder, once",
  async () => {
    const url = await postgres.url(`queue${++count}`);
    const [folder, shared] = [documents(2), temporaryFolder()];
    const args = ["extract", folder, "--queue", url, "--sources", shared];
    expect((await shenbao(args)).code).toBe(0);
    expect((await shenbao(args)).code).toBe(0);
    rmSync(folder, { recursive: true });
    const copies = readdirSync(shared, { recursive: true }).map(String);
    expect(copies.filter((name) => name.endsWith(".txt"))).toHaveLength(2);
    const worker = startWorker(url, ["--sources", shared, "--until-done"]);
    expect(await worker.ended).toBe(0);
    await until(isRead(askDatabase(url), 2));
  },
  PATIENCE,
);

test(
  "options that make no sense with a queue, and a queue that is not there",
  async () => {
    const folder = documents(1);
    const url = await postgres.url("unused");
    for (const more of [
      ["-o", "out"],
      ["--password", "x"],
      ["--jobs", "2"],
      ["--watch"],
    ]) {
      const { code, stderr } = await shenbao([
        ...["extract", folder, "--queue", url],
        ...more,
      ]);
      expect([code, stderr]).toEqual([2, expect.stringContaining("--queue")]);
    }
    const gone = "postgres://u:secret@127.0.0.1:1/x";
    for (const args of [
      ["work", "--database", gone],
      ["queue", gone],
      ["extract", folder, "--queue", gone],
      ["audit", gone],
      ["queue", "not a url secret"],
    ]) {
      const { code, stderr } = await shenbao(args);
      expect(code).toBe(2);
      expect(stderr).not.toContain("secret");
      expect(stderr.trim().split("\n")).toHaveLength(1);
    }
  },
  PATIENCE,
);
