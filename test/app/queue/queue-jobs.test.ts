import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { deadLetters } from "../../../src/app/queue/dead-letters.ts";
import { takeFromLost } from "../../../src/app/queue/leases.ts";
import { openQueue } from "../../../src/app/queue/open-queue.ts";
import { queueStatus } from "../../../src/app/queue/queue-status.ts";
import {
  failJob,
  finishJob,
  giveBack,
} from "../../../src/app/queue/settle-job.ts";
import { takeJob } from "../../../src/app/queue/take-job.ts";
import { type Postgres, startPostgres } from "../../support/postgres.ts";
import { shenbao } from "../command.ts";
import { askDatabase, documents, until } from "./workers.ts";

let postgres: Postgres;
let count = 0;

beforeAll(async () => {
  postgres = await startPostgres();
}, 120_000);

afterAll(() => postgres?.stop());

const PATIENCE = 120_000;

/** A queue with one document, as the command fills it. */
async function queued() {
  const url = await postgres.url(`jobs${++count}`);
  const args = ["extract", documents(1), "--queue", url];
  expect((await shenbao(args)).code).toBe(0);
  const queue = await openQueue(url);
  onTestFinished(() => queue.close());
  return { args, queue, ask: askDatabase(url) };
}

test(
  "a worker that lost its job: what it brings changes nothing, whatever came in between",
  async () => {
    const { queue, ask } = await queued();
    const silence =
      "update shenbao.leases set seen_at = now() - interval '1 h'";
    const state = async () => ({
      ...(await ask("select made_by, revision from shenbao.documents"))[0],
      leases: (await ask("select 1 from shenbao.leases")).length,
      jobs: (await ask("select 1 from shenbao_queue.job")).length,
      dead: (await ask("select 1 from shenbao.dead_letters")).length,
    });
    const first = await takeJob(queue, "one");
    if (first === null) throw new Error("no job");
    expect(await takeJob(queue, "two")).toBeNull();
    expect(await takeFromLost(queue, 3600, 3)).toEqual([]);
    await ask(silence);
    expect(await takeFromLost(queue, 0, 3)).toMatchObject([
      { worker: "one", attempt: 1, outcome: "again" },
    ]);
    expect(await failJob(queue, first, "one", "late", 1)).toBe("lost");
    await giveBack(queue, first, "one");
    const second = await until(() => takeJob(queue, "two"));
    expect(second).toMatchObject({ id: first.id, attempt: 2 });
    expect(await state()).toMatchObject({ leases: 1, jobs: 1, dead: 0 });

    const result = { json: "{}\n", status: "complete" as const };
    expect(await finishJob(queue, first, "one", result)).toBe(true);
    const after = { revision: 1, made_by: first.madeBy, leases: 1, jobs: 0 };
    expect(await state()).toMatchObject(after);
    const other = { json: '{"other": 1}\n', status: "failed" as const };
    expect(await finishJob(queue, second, "two", other)).toBe(false);
    expect(await state()).toMatchObject({ ...after, leases: 0, dead: 0 });
    expect(
      await ask("select result::text as result from shenbao.documents"),
    ).toMatchObject([{ result: "{}\n" }]);
  },
  PATIENCE,
);

test(
  "given up by the others, and finished all the same by a worker that was only slow: no dead letter is left",
  async () => {
    const { queue, ask } = await queued();
    const job = await takeJob(queue, "slow");
    if (job === null) throw new Error("no job");
    await ask("update shenbao.leases set seen_at = now() - interval '1 h'");
    expect(await takeFromLost(queue, 0, 1)).toMatchObject([
      { outcome: "dead" },
    ]);
    expect(await deadLetters(queue)).toHaveLength(1);
    const result = { json: "{}\n", status: "partial" as const };
    expect(await finishJob(queue, job, "slow", result)).toBe(true);
    expect(await deadLetters(queue)).toEqual([]);
    expect((await queueStatus(queue)).done.partial).toBe(1);
  },
  PATIENCE,
);

test(
  "queued anew with other options while it is read: the old reading is not kept",
  async () => {
    const { args, queue } = await queued();
    const job = await takeJob(queue, "old");
    if (job === null) throw new Error("no job");
    const { stderr } = await shenbao([...args, "--ocr-timeout", "9"]);
    expect(stderr).toContain("新入队 1");
    const result = { json: "{}\n", status: "complete" as const };
    expect(await finishJob(queue, job, "old", result)).toBe(false);
    const next = await until(() => takeJob(queue, "new"));
    expect(next.madeBy).not.toBe(job.madeBy);
    expect(await finishJob(queue, next, "new", result)).toBe(true);
  },
  PATIENCE,
);

test(
  "a result that failed is made again where it is asked for; what it went beyond a limit with, under other limits",
  async () => {
    const { args, queue } = await queued();
    const finish = async (json: object) => {
      const job = await until(() => takeJob(queue, "one"));
      const text = JSON.stringify(json);
      await finishJob(queue, job, "one", { json: text, status: "failed" });
      return job.limits;
    };
    const limits = await finish({ madeBy: { options: {} } });
    expect((await shenbao(args)).stderr).toContain("已有结果 1");
    const again = await shenbao([...args, "--retry-failed"]);
    expect(again.stderr).toContain("新入队 1");
    await finish({ madeBy: { options: { limits } } });
    expect((await shenbao(args)).stderr).toContain("已有结果 1");
    const longer = await shenbao([...args, "--page-timeout", "999"]);
    expect(longer.stderr).toContain("新入队 1");
    expect((await until(() => takeJob(queue, "two"))).limits.pageTimeout).toBe(
      999,
    );
  },
  PATIENCE,
);
