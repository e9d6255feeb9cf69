import { parentPort, workerData } from "node:worker_threads";
import { ownThreadReader, type ReaderOptions } from "./reader.ts";
import type { Report, Task } from "./thread-reader.ts";

const reader = ownThreadReader(workerData as ReaderOptions);

/** The other end of threadReader: reads what it is asked to, one document at a time, until there is no more. */
parentPort?.on("message", async (document: Task) => {
  if (document === null) {
    await reader.close();
    process.exit(); // This thread only.
  }
  const report = (message: Report) => parentPort?.postMessage(message);
  const onPage = (done: number, total: number) => report({ done, total });
  report({ outcome: await reader.read(document, onPage) });
});
