import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Extraction } from "../../../src/index.ts";
import { linesOf, resultOf, shenbao, temporaryFolder } from "../command.ts";
import {
  contentOf,
  kill,
  processorTime,
  type Running,
  startShenbao,
  until,
} from "./running.ts";

const TINY = "fixtures/word-tiny/document.pdf";
const SCAN = "fixtures/scan-plain-150/document.pdf";
const SEED = "fixtures/seed/wuhan-2021.pdf";

/** Reading a scan on a busy machine. */
const LONG = 180_000;

/** Processor time that tells that a process has started and reads, seconds: starting takes half of it, the scan thrice. */
const STARTED = 1.2;

let undisturbed: string;
beforeAll(async () => {
  undisturbed = mkdtempSync(join(tmpdir(), "shenbao-batch-"));
  const run = await shenbao(["extract", SCAN, TINY, SEED, "-o", undisturbed]);
  expect(run).toEqual({ code: 0, stdout: "", stderr: "" });
}, LONG);
afterAll(() => rmSync(undisturbed, { recursive: true, force: true }));

/** The one process of a run with one job, once it has read a document and is at the next. */
async function atSecond(run: Running, first: string): Promise<number> {
  await until(() => existsSync(first), `${first} is written`);
  await until(() => run.workers().length === 1, "a process reads");
  return run.workers()[0] as number;
}

function same(out: string, document: string): void {
  expect(readFileSync(resultOf(out, document), "utf8")).toBe(
    readFileSync(resultOf(undisturbed, document), "utf8"),
  );
}

// Which processes a command has is read from /proc.
describe.skipIf(process.platform !== "linux")("a process is lost", () => {
  test(
    "killed: its document is read once more, and a text does not wait behind a scan",
    async () => {
      const out = join(temporaryFolder(), "out");
      const run = startShenbao(["extract", SCAN, TINY, "-o", out, "-j", "1"]);
      // The scan comes first in the list, the text's result first on the disk.
      const worker = await atSecond(run, resultOf(out, TINY));
      expect(existsSync(resultOf(out, SCAN))).toBe(false);
      await wait(200);
      kill(worker, "SIGKILL");
      expect(await run.ended).toBe(0);
      expect(linesOf(run.told())).toEqual([
        expect.stringMatching(/^fixtures\/scan-plain-150.*SIGKILL.* \/ /u),
      ]);
      same(out, SCAN);
      same(out, TINY);
    },
    LONG,
  );

  test(
    "killed again: the document has failed and says so, the others are whole; then it is left, or read where that is asked for",
    async () => {
      const out = join(temporaryFolder(), "out");
      const args = ["extract", SCAN, TINY, "-o", out, "-j", "1"];
      const run = startShenbao(args);
      const first = await atSecond(run, resultOf(out, TINY));
      kill(first, "SIGKILL");
      const atWork = () =>
        run
          .workers()
          .find((pid) => pid !== first && processorTime(pid) > STARTED);
      await until(() => atWork() !== undefined, "another reads");
      kill(atWork(), "SIGKILL");
      expect(await run.ended).toBe(1);
      const path = resultOf(out, SCAN);
      const failed = Extraction.parse(JSON.parse(readFileSync(path, "utf8")));
      expect(failed).toMatchObject({
        source: { file: "document.pdf", kind: "pdf" },
        status: "failed",
        problems: [{ stage: "read", code: "worker-died" }],
        forms: [],
      });
      same(out, TINY);
      const before = contentOf(out);
      expect((await shenbao(args)).code).toBe(1);
      expect(contentOf(out)).toEqual(before);
      expect((await shenbao([...args, "--retry-failed"])).code).toBe(0);
      same(out, SCAN);
    },
    LONG,
  );

  test(
    "hangs: it is ended when its page takes too long, and its document read once more",
    async () => {
      const out = join(temporaryFolder(), "out");
      const inputs = ["extract", TINY, SEED, "-o", out];
      const run = startShenbao([...inputs, "-j", "1", "--page-timeout", "15"]);
      const worker = await atSecond(run, resultOf(out, TINY));
      kill(worker, "SIGSTOP");
      expect(await run.ended).toBe(0);
      expect(run.told()).toMatch(/第 \d+ 页在 15 秒内没有读完.*within 15 s/u);
      same(out, SEED);
    },
    LONG,
  );

  test(
    "too large: a document that takes more memory than it may has failed, and is read where it may",
    async () => {
      const out = join(temporaryFolder(), "out");
      const small = ["extract", SCAN, "-o", out, "--limit-memory"];
      const run = await shenbao([...small, "120"]);
      expect(run.code).toBe(1);
      const path = resultOf(out, SCAN);
      const failed = Extraction.parse(JSON.parse(readFileSync(path, "utf8")));
      expect(failed).toMatchObject({
        status: "failed",
        problems: [{ code: "out-of-memory" }],
        madeBy: { options: { limits: { memory: 120 } } },
      });
      expect((await shenbao([...small, "2048"])).code).toBe(0);
      same(out, SCAN);
    },
    LONG,
  );
});

test(
  "pages of one scan are shared among processes, and the result is the same",
  async () => {
    const long = "fixtures/scan-two-value-200/document.pdf";
    const alone = await shenbao(["extract", long, "--jobs", "1"]);
    const run = startShenbao(["extract", long, "--jobs", "2"]);
    let most = 0;
    const counting = setInterval(() => {
      most = Math.max(most, run.workers().length);
    }, 20);
    expect(await run.ended).toBe(0);
    clearInterval(counting);
    if (process.platform === "linux") expect(most).toBe(2);
    const together = await shenbao(["extract", long, "--jobs", "2"]);
    expect(together).toEqual(alone);
  },
  LONG,
);
