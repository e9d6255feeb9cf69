import { parentPort } from "node:worker_threads";
import { readDocument } from "./reader.ts";
import type { Report, Task } from "./thread-reader.ts";

/** The other end of threadReader: reads what it is asked to, one document at a time. */
parentPort?.on("message", async ({ document, password }: Task) => {
  const report = (message: Report) => parentPort?.postMessage(message);
  const onPage = (done: number, total: number) => report({ done, total });
  report({ outcome: await readDocument(document, password, onPage) });
});
