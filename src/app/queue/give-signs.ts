import { setTimeout as wait } from "node:timers/promises";
import { type LostJob, renewLeases, takeFromLost } from "./leases.ts";
import type { Queue } from "./open-queue.ts";
import { patiently } from "./patiently.ts";

export interface SignOptions {
  /** The worker's name. */
  name: string;
  tries: number;
  /** After how long without a sign a worker counts as lost (seconds). */
  lostAfter: number;
  tell: (line: string) => void;
  onLost: (job: LostJob) => void;
}

/** So many signs are given in the time after which a worker counts as lost. */
const SIGNS = 6;

/** Until the signal comes: tells the others that this worker lives, and takes jobs away from those that do not. */
export async function giveSigns(
  queue: Queue,
  { name, tries, lostAfter, tell, onLost }: SignOptions,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      await patiently(() => renewLeases(queue, name), { tell, signal });
      const lost = await takeFromLost(queue, lostAfter, tries);
      lost.forEach(onLost);
    } catch (error) {
      if (signal.aborted) return;
      throw error;
    }
    await wait((lostAfter / SIGNS) * 1000, null, { signal }).catch(() => {});
  }
}
