import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { scanReader } from "../../pipeline/scan-reader.ts";
import { documentReader } from "./document-reader.ts";
import type { Answer, Order } from "./messages.ts";
import { pageHelper } from "./page-helper.ts";
import type { ReadingOptions } from "./pool-options.ts";

/** The other end of WorkerProcess: reads what it is ordered to, until the one who ordered it is gone. */
function main(): void {
  // Ctrl-C reaches every process of the terminal; when to end is said by the one who started this.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => {});
  process.on("disconnect", () => process.exit());
  let follow: ((order: Order) => void) | null = null;
  process.on("message", (order: Order) => {
    if (order.kind !== "start") return follow?.(order);
    watch(order.memory);
    follow = follower(order.reading);
    tell({ kind: "ready" });
  });
}

function follower(reading: ReadingOptions): (order: Order) => void {
  const lineReader = scanReader(reading.ocr);
  const reader = documentReader(reading, lineReader, tell);
  const helper = pageHelper(reading, lineReader, tell);
  return (order) => {
    switch (order.kind) {
      case "read":
        return void reader.read(order.document, order.mayDefer);
      case "offer":
        return void reader.offer(order.offer);
      case "given":
        return reader.given(order.page, order.read);
      case "open":
        return void helper.open(order.document);
      case "page":
        return void helper.page(order.page);
      case "close":
        return void helper.close();
    }
  };
}

/** Where nobody listens any more, the process is about to end. */
function tell(answer: Answer): void {
  if (process.connected) process.send?.(answer, undefined, {}, () => {});
}

/** A thread, because this one may be too busy to notice anything. */
function watch(memory: number): void {
  const thread = new URL(
    `./guard-thread${extname(import.meta.url)}`,
    import.meta.url,
  );
  new Worker(fileURLToPath(thread), {
    workerData: { memory, parent: process.ppid },
  }).unref();
}

main();
