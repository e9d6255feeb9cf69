import { setTimeout as wait } from "node:timers/promises";
import type { ExitCode } from "../../errors.ts";
import type { Status } from "../../model/extraction.ts";
import type { Notices } from "../terminal/notices.ts";
import { count, type Language, STATUSES } from "../wording.ts";
import type { Queue } from "./open-queue.ts";
import { patiently } from "./patiently.ts";

/** Between two looks (ms). */
const POLL = 1000;

/**
 * Waits until all of these documents have their result or are given up.
 * @returns 0 where all were read as a whole
 */
export async function follow(
  queue: Queue,
  sha256: readonly string[],
  madeBy: string,
  { quiet, lang }: { quiet: boolean; lang: Language },
  told: Notices,
): Promise<ExitCode> {
  const all = new Set(sha256).size;
  const buried = new Set<string>();
  for (;;) {
    const now = await patiently(() => standing(queue, sha256, madeBy), {
      tell: (line) => told.line(line),
    });
    for (const { path, sha256, reason } of now.dead) {
      if (!buried.has(sha256)) told.line(`${path}  ${reason}`);
      buried.add(sha256);
    }
    const { complete, partial, failed } = now.done;
    const settled = complete + partial + failed + now.dead.length;
    told.progress(settled / all, `${settled}/${all}`);
    if (settled < all) {
      await wait(POLL);
      continue;
    }
    told.clear();
    if (!quiet) told.line(summary(now, lang));
    return complete === all ? 0 : 1;
  }
}

interface Standing {
  done: Record<Status, number>;
  dead: { path: string; sha256: string; reason: string }[];
}

async function standing(
  { database }: Queue,
  sha256: readonly string[],
  madeBy: string,
): Promise<Standing> {
  const rows = await database.query<{ status: Status; n: number }>(
    `select status, count(*)::integer as n from shenbao.documents
     where made_by = $2 and sha256 = any($1) group by status`,
    [sha256, madeBy],
  );
  const dead = await database.query<Standing["dead"][number]>(
    `select path, sha256, reason
     from shenbao.dead_letters l join shenbao.documents using (sha256)
     where l.made_by = $2 and sha256 = any($1) order by died_at`,
    [sha256, madeBy],
  );
  const done = { complete: 0, partial: 0, failed: 0 };
  for (const { status, n } of rows) done[status] = n;
  return { done, dead };
}

function summary({ done, dead }: Standing, lang: Language): string {
  const read = done.complete + done.partial + done.failed;
  return [
    count(read, "document", lang),
    ...(["complete", "partial", "failed"] as const)
      .filter((status) => done[status] > 0)
      .map((status) => `${STATUSES[status][lang]} ${done[status]}`),
    ...(dead.length === 0
      ? []
      : [`${{ zh: "已放弃", en: "given up" }[lang]} ${dead.length}`]),
  ].join("  ");
}
