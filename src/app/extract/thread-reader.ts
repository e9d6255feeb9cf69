import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import { InternalError } from "../../errors.ts";
import type { Document } from "./find-documents.ts";
import type { OnPage, Outcome, Reader } from "./reader.ts";

/** What a thread is asked, and what it tells. */
export type Task = { document: Document; password: string | undefined };
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
export function threadReader(password: string | undefined): Reader {
  const threads = new Set<Worker>();
  const idle: Worker[] = [];
  const start = () => {
    const thread = new Worker(THREAD);
    threads.add(thread);
    return thread;
  };
  return {
    async read(document, onPage) {
      const thread = idle.pop() ?? start();
      try {
        const outcome = await ask(thread, { document, password }, onPage);
        idle.push(thread);
        return outcome;
      } catch (error) {
        threads.delete(thread);
        await thread.terminate();
        return { error: new InternalError(document.path, error).message };
      }
    },
    async close() {
      await Promise.all([...threads].map((thread) => thread.terminate()));
    },
  };
}

function ask(thread: Worker, task: Task, onPage: OnPage): Promise<Outcome> {
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
