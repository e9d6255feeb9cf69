import { randomUUID } from "node:crypto";
import { availableParallelism, hostname } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import type { ExitCode } from "../../errors.ts";
import { openSources, type SourcesSettings } from "../sources/open-sources.ts";
import { notices } from "../terminal/notices.ts";
import { type Language, STATUSES } from "../wording.ts";
import { giveSigns } from "./give-signs.ts";
import { JobReaders } from "./job-readers.ts";
import { openQueue } from "./open-queue.ts";
import { type WorkedOn, Worker } from "./worker.ts";

/** The options of `shenbao work`. */
export interface WorkSettings extends SourcesSettings {
  database: string;
  /** How many documents are read at once; one a processor where left out. */
  jobs?: number;
  /** How many attempts a document has. */
  tries: number;
  /** After how long without a sign a worker counts as lost (seconds). */
  lostAfter: number;
  /** How long what is being read may take when the worker is told to stop (seconds). */
  grace: number;
  /** End once there is nothing left to do. */
  untilDone: boolean;
  /** Of encrypted documents; never sent to the database. */
  password?: string;
  quiet: boolean;
  lang: Language;
}

/**
 * Works off the queue of a database until it is told to stop (SIGINT, SIGTERM): what is being read then is finished, or
 * given back where that takes too long or the signal comes again.
 * @throws what keeps the queue or the sources from being opened
 */
export async function runWork(settings: WorkSettings): Promise<ExitCode> {
  const { tries, lostAfter, untilDone, quiet, lang } = settings;
  const { jobs = availableParallelism() } = settings;
  const told = notices(process.stderr, false);
  const sources = await openSources(settings);
  await sources.check();
  const queue = await openQueue(settings.database);
  const name = `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`;
  const readers = new JobReaders(queue, settings.password, jobs);
  let unread = 0;
  const tell = (line: string) => told.line(line);
  const worker = new Worker(queue, sources, readers, {
    name,
    jobs,
    tries,
    untilDone,
    tell,
    onDocument(worked) {
      if (worked.outcome === "dead") unread++;
      if (!quiet || worked.reason !== null) tell(lineOf(worked, lang));
    },
  });
  const ended = new AbortController();
  const signs = giveSigns(
    queue,
    {
      name,
      tries,
      lostAfter,
      tell,
      onLost: (job) => tell(`${LOST[job.outcome][lang]}  ${job.worker}`),
    },
    ended.signal,
  );
  // Without signs the others would take its jobs while it reads them.
  signs.catch(() => worker.stop());
  const stopped = whenStopped(worker, settings.grace, tell);
  try {
    if (!quiet) tell(`${name}  ${queue.database.where}  ${queue.name}`);
    await Promise.race([worker.run(), stopped.abandoned]);
  } finally {
    stopped.forget();
    ended.abort();
    await signs;
    await readers.close();
    await queue.close();
  }
  return untilDone && unread > 0 ? 1 : 0;
}

/** Listens for signals; `abandoned` resolves once its jobs are given back. */
function whenStopped(
  worker: Worker,
  grace: number,
  tell: (line: string) => void,
) {
  const again = new AbortController();
  let isFirst = true;
  let isOver = false;
  let done: (result: Promise<void>) => void;
  const abandoned = new Promise<void>((resolve) => {
    done = resolve;
  });
  const onSignal = async () => {
    if (!isFirst) return again.abort();
    isFirst = false;
    worker.stop();
    tell(
      "正在停止：先读完手头的文件… / Stopping: what is being read is finished first…",
    );
    await wait(grace * 1000, null, { signal: again.signal }).catch(() => {});
    if (!isOver) done(worker.abandon());
  };
  const signals = ["SIGINT", "SIGTERM"] as const;
  for (const signal of signals) process.on(signal, onSignal);
  return {
    abandoned,
    forget() {
      isOver = true;
      again.abort();
      for (const signal of signals) process.off(signal, onSignal);
    },
  };
}

const OUTCOMES = {
  "there already": { zh: "已有结果", en: "there already" },
  again: { zh: "将重试", en: "to be tried again" },
  dead: { zh: "不再重试", en: "given up" },
  lost: { zh: "已由别的进程接手", en: "taken over by another worker" },
  "given back": { zh: "已退回队列", en: "given back" },
};

const LOST = {
  again: {
    zh: "有处理进程失去联系，它的文件已退回队列：",
    en: "a worker was lost, its document is queued again:",
  },
  dead: {
    zh: "有处理进程失去联系，它的文件不再重试：",
    en: "a worker was lost, its document is given up:",
  },
};

function lineOf({ path, outcome, seconds, reason }: WorkedOn, lang: Language) {
  const what = { ...STATUSES, ...OUTCOMES }[outcome][lang];
  const took = seconds === 0 ? [] : [`${seconds.toFixed(1)} s`];
  return [path, what, ...took, ...(reason === null ? [] : [reason])].join("  ");
}
