import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { onTestFinished } from "vitest";
import { Database } from "../../../src/app/store/postgres/database.ts";
import { fixtureBytes } from "../../support/fixtures.ts";
import { COMMAND, temporaryFolder } from "../command.ts";

/** A folder with so many documents of one form each, all of them different. */
export function documents(n: number): string {
  const folder = temporaryFolder();
  const seed = new TextDecoder().decode(fixtureBytes("seed/wuhan-2021.txt"));
  const [, form = ""] = seed.split(/(?=项目绩效目标申报表)/u);
  mkdirSync(join(folder, "下"));
  for (let i = 1; i <= n; i++) {
    const path = join(folder, i % 2 === 0 ? "下" : "", `${i}.txt`);
    writeFileSync(path, `第 ${i} 份\n${form}`);
  }
  return folder;
}

export interface WorkerProcess {
  process: ChildProcess;
  /** What it has told so far. */
  told(): string;
  /** Its exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals | null>;
}

/** `shenbao work`, as built, in a process of its own; killed where the test leaves it. */
export function startWorker(
  url: string,
  options: string[],
  env: NodeJS.ProcessEnv = process.env,
): WorkerProcess {
  const child = spawn(
    process.execPath,
    [COMMAND, "work", "--database", url, ...options],
    { env, stdio: ["ignore", "ignore", "pipe"] },
  );
  let text = "";
  child.stderr.on("data", (chunk) => {
    text += chunk;
  });
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) =>
    child.once("close", (code, signal) => resolve(signal ?? code)),
  );
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await ended;
  });
  return { process: child, told: () => text, ended };
}

/** Asks until there is an answer. */
export async function until<T>(
  ask: () => Promise<T | null | false>,
  patience = 60_000,
): Promise<T> {
  const end = performance.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== false) return answer;
    if (performance.now() > end) throw new Error(`not in time: ${ask}`);
    await wait(20);
  }
}

/** Questions to a database beside the program; waits where it is being restarted. */
export function askDatabase(url: string) {
  const database = new Database(url);
  onTestFinished(() => database.close());
  return <Row extends object>(sql: string, values: unknown[] = []) =>
    database.query<Row>(sql, values);
}

/** The files of a folder by their text, as results are compared. */
export function textOf(path: string): string {
  return readFileSync(path, "utf8");
}
