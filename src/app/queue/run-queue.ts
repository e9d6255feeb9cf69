import type { ExitCode } from "../../errors.ts";
import { writeOut } from "../standard-output.ts";
import { type Language, STATUSES } from "../wording.ts";
import { type DeadLetter, deadLetters, retryDead } from "./dead-letters.ts";
import { openQueue } from "./open-queue.ts";
import { type QueueStatus, queueStatus } from "./queue-status.ts";

/** The options of `shenbao queue`. */
export interface QueueSettings {
  retry: boolean;
  json: boolean;
  lang: Language;
}

/**
 * Shows how a queue stands, on standard output.
 * @returns 1 where documents are given up
 */
export async function runQueue(
  url: string,
  { retry, json, lang }: QueueSettings,
): Promise<ExitCode> {
  const queue = await openQueue(url);
  try {
    const retried = retry ? await retryDead(queue) : 0;
    const status = await queueStatus(queue);
    const letters = await deadLetters(queue);
    const { waiting, ...rest } = status;
    await writeOut(
      json
        ? `${JSON.stringify({ retried, waiting: Object.fromEntries(waiting), ...rest, deadLetters: letters }, null, 2)}\n`
        : `${lines(status, letters, retried, lang).join("\n")}\n`,
    );
    return letters.length > 0 ? 1 : 0;
  } finally {
    await queue.close();
  }
}

function lines(
  { waiting, active, done }: QueueStatus,
  letters: readonly DeadLetter[],
  retried: number,
  lang: Language,
): string[] {
  const { complete, partial, failed } = done;
  const named = [...waiting].filter(([, n]) => n > 0);
  const all = named.reduce((sum, [, n]) => sum + n, 0);
  const statuses = (["complete", "partial", "failed"] as const)
    .filter((status) => done[status] > 0)
    .map((status) => `${STATUSES[status][lang]} ${done[status]}`);
  const w = WORDS[lang];
  return [
    ...(retried > 0 ? [`${w.retried}  ${retried}`] : []),
    // Jobs of another version wait for a worker of that version.
    [`${w.waiting}  ${all}`, ...named.map(([name, n]) => `${name} ${n}`)].join(
      "  ",
    ),
    `${w.active}  ${active.length}`,
    ...active.map(
      ({ path, worker, attempt, running, silent }) =>
        `  ${path}  ${worker}  ${w.attempt} ${attempt}  ${running.toFixed(0)} s  ${w.heard} ${silent.toFixed(0)} s`,
    ),
    [`${w.done}  ${complete + partial + failed}`, ...statuses].join("  "),
    `${w.dead}  ${letters.length}`,
    ...letters.map(
      ({ path, attempts, reason }) =>
        `  ${path}  ${w.attempts} ${attempts}  ${reason}`,
    ),
  ];
}

const WORDS = {
  zh: {
    retried: "重新入队",
    waiting: "等待",
    active: "正在读取",
    done: "已有结果",
    dead: "已放弃",
    attempt: "第几次：",
    attempts: "尝试次数",
    heard: "上次联系",
  },
  en: {
    retried: "queued again",
    waiting: "waiting",
    active: "being read",
    done: "done",
    dead: "given up",
    attempt: "attempt",
    attempts: "attempts",
    heard: "last heard of",
  },
};
