import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeArchive } from "./audit/write-archive.ts";
import { textTable } from "./text-table.ts";

/**
 * How long the review of an archive takes to start, without and with the index of an earlier run, how long its lists and
 * a correction take to answer (the median of several), and its peak memory. Needs a build.
 * @throws Error where the server does not start or an answer is none
 */
export async function benchReview(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-review-"));
  try {
    writeArchive(folder, FORMS);
    const rows: string[][] = [];
    for (const way of ["first start", "with its index"]) {
      const server = await start(folder);
      rows.push([`${way}: ready`, ms(server.after)]);
      for (const path of PATHS)
        rows.push([`${way}: ${path}`, ms(await median(server, path))]);
      rows.push([`${way}: a correction`, ms(await correction(server))]);
      rows.push([`${way}: peak MB`, server.peak()]);
      await server.stop();
    }
    console.log(
      `\n${textTable([`shenbao review, ${FORMS} forms`, "ms"], rows)}`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const FORMS = 10_000;
const MAIN = join(import.meta.dirname, "../dist/app/cli/main.js");
const PATHS = [
  "/api/session",
  "/api/queue?limit=50",
  "/api/queue?limit=50&offset=5000",
  "/api/facets",
  "/api/forms?limit=100",
  "/api/forms?limit=100&q=2021",
];
const REPEATS = 7;

interface Server {
  /** From the start of the process to the link, ms. */
  after: number;
  ask(path: string, body?: object): Promise<unknown>;
  /** Its memory at the most, MB; "" where the system does not tell. */
  peak(): string;
  stop(): Promise<void>;
}

async function start(folder: string): Promise<Server> {
  const begin = performance.now();
  const args = [MAIN, "review", folder, "--port", "0", "--reviewer", "bench"];
  const child = spawn(process.execPath, args);
  let told = "";
  const link = await new Promise<URL>((resolve, reject) => {
    child.stderr.on("data", (chunk) => {
      told += chunk;
      const [found] = /http:\S+token=\S+/u.exec(told) ?? [];
      if (found !== undefined) resolve(new URL(found));
    });
    child.on("close", (code) => reject(new Error(`ended: ${code} ${told}`)));
  });
  const headers = {
    "x-shenbao-token": link.searchParams.get("token") ?? "",
    "content-type": "application/json",
  };
  return {
    after: performance.now() - begin,
    async ask(path, body) {
      const answer = await fetch(new URL(path, link), {
        headers,
        ...(body && { method: "POST", body: JSON.stringify(body) }),
      });
      if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
      return answer.json();
    },
    peak() {
      if (process.platform !== "linux") return "";
      const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
      const [, kilobytes = ""] = /VmHWM:\s+(\d+)/u.exec(status) ?? [];
      return (Number(kilobytes) / 1024).toFixed(0);
    },
    stop: () =>
      new Promise((resolve) => {
        child.on("close", () => resolve());
        child.kill("SIGINT");
      }),
  };
}

async function median({ ask }: Server, path: string): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < REPEATS; i++) {
    const begin = performance.now();
    await ask(path);
    times.push(performance.now() - begin);
  }
  return times.sort((a, b) => a - b)[REPEATS >> 1] ?? 0;
}

/** Accepts the first open cell of the queue. */
async function correction({ ask }: Server): Promise<number> {
  const { items } = (await ask("/api/queue?limit=1")) as {
    items: { document: string; form: string; path: string; seq: number }[];
  };
  const [item] = items;
  if (item === undefined) throw new Error("nothing to review");
  const { document, form, path, seq } = item;
  const begin = performance.now();
  await ask(`/api/documents/${document}/corrections`, {
    form,
    path,
    action: "accept",
    seq,
  });
  return performance.now() - begin;
}

function ms(time: number): string {
  return time.toFixed(0);
}
