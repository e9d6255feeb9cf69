import { workerData } from "node:worker_threads";
import { OVER_MEMORY } from "./over-memory.ts";

/** How often it looks (ms). */
const EVERY = 200;

const { memory, parent } = workerData as { memory: number; parent: number };

/**
 * Ends the process where it takes more memory than it may, or where the one that started it is gone: also while its
 * main thread is too busy to do so, or hangs.
 */
setInterval(() => {
  if (process.memoryUsage.rss() > memory * 1024 * 1024)
    process.kill(process.pid, OVER_MEMORY);
  if (process.ppid !== parent) process.kill(process.pid, "SIGKILL");
}, EVERY);
