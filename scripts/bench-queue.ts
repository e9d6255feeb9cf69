import { join } from "node:path";
import { Database } from "../src/app/store/postgres/database.ts";
import { startPostgres } from "../test/support/postgres.ts";
import { measureTree, type TreeUse } from "./measure-tree.ts";

/** What the documents of a folder took through the queue of a Postgres of their own. */
export interface QueueUse {
  /** Putting them into the queue, and reading them by one `shenbao work`; without what Postgres itself took. */
  use: TreeUse;
  /** The tables with the results and all that belongs to them (bytes). */
  stored: number;
}

/** Reads a folder with `extract --queue` and `work`, with a Postgres that is started for it. */
export async function throughQueue(
  folder: string,
  jobs: number,
): Promise<QueueUse> {
  const postgres = await startPostgres();
  try {
    const url = await postgres.url();
    const shared = ["--sources", folder, "--quiet"];
    const queued = await run("extract", folder, "--queue", url, ...shared);
    const work = ["--database", url, "--jobs", String(jobs), "--until-done"];
    const read = await run("work", ...work, ...shared);
    return { use: sum(queued, read), stored: await storedBytes(url) };
  } finally {
    await postgres.stop();
  }
}

const MAIN = join(import.meta.dirname, "../dist/app/cli/main.js");

function run(...args: string[]): Promise<TreeUse> {
  return measureTree([process.execPath, MAIN, ...args]);
}

function sum(a: TreeUse, b: TreeUse): TreeUse {
  return {
    seconds: a.seconds + b.seconds,
    processor: a.processor + b.processor,
    peak: Math.max(a.peak, b.peak),
    childPeak: Math.max(a.childPeak, b.childPeak),
  };
}

async function storedBytes(url: string): Promise<number> {
  const database = new Database(url);
  try {
    const [row] = await database.query<{ bytes: string }>(
      `select sum(pg_total_relation_size(oid)) as bytes from pg_class
       where relkind = 'r' and relnamespace = 'shenbao'::regnamespace`,
    );
    return Number(row?.bytes);
  } finally {
    await database.close();
  }
}
