import { extname } from "node:path";
import { setTimeout } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { InternalError } from "../../errors.ts";
import type { Document } from "../find-documents.ts";
import type { OnPage, Outcome, Reader, ReaderOptions } from "./reader.ts";

/** What a thread is asked, null for no more; and what it tells. */
export type Task = Document | null;
export type Report = { done: number; total: number } | { outcome: Outcome };

/** The same file's neighbour, as source and as built. */
const THREAD = new URL(
  `./reader-thread${extname(import.meta.url)}`,
  import.meta.url,
);

/**
 * Reads each document in a thread of its own, as many at once as are asked to: reading is work for the processor.
 * Threads are kept for the next document; one that dies takes no other document with it.
 */
export function threadReader(options: ReaderOptions): Reader {
  const threads = new Set<Worker>();
  const idle: Worker[] = [];
  const start = () => {
    const thread = new Worker(THREAD, { workerData: options });
    threads.add(thread);
    return thread;
  };
  return {
    async read(document, onPage) {
      const thread = idle.pop() ?? start();
      try {
        const outcome = await ask(thread, document, onPage);
        idle.push(thread);
        return outcome;
      } catch (error) {
        threads.delete(thread);
        await thread.terminate();
        return { error: new InternalError(document.path, error).message };
      }
    },
    async close() {
      await Promise.all(
        [...threads].map((thread) =>
          idle.includes(thread) ? end(thread) : thread.terminate(),
        ),
      );
    },
  };
}

/** A thread closes its engines in less time than this (ms). */
const CLOSING = 5000;

/** Lets a thread close what it has open. */
async function end(thread: Worker): Promise<void> {
  const waiting = new AbortController();
  const ended = new Promise((resolve) => thread.once("exit", resolve));
  thread.postMessage(null satisfies Task);
  await Promise.race([
    ended,
    setTimeout(CLOSING, null, { signal: waiting.signal }).catch(() => {}),
  ]);
  waiting.abort();
  await thread.terminate();
}

function ask(thread: Worker, task: Document, onPage: OnPage): Promise<Outcome> {
  const listening = new AbortController();
  const { signal } = listening;
  return new Promise<Outcome>((resolve, reject) => {
    listen(thread, "message", signal, (report: Report) => {
      if ("outcome" in report) resolve(report.outcome);
      else onPage(report.done, report.total);
    });
    listen(thread, "error", signal, reject);
    listen(thread, "exit", signal, (code: number) =>
      reject(new Error(`thread ended (${code})`)),
    );
    thread.postMessage(task);
  }).finally(() => listening.abort());
}

/** Until the signal comes. (`removeAllListeners` would take Node's own with it, and the thread fall silent.) */
function listen<T>(
  thread: Worker,
  event: "message" | "error" | "exit",
  until: AbortSignal,
  listener: (value: T) => void,
): void {
  thread.on(event, listener);
  until.addEventListener("abort", () => thread.off(event, listener));
}
