import { randomUUID } from "node:crypto";
import { readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { LogBusy, OutputNotWritable } from "../../errors.ts";

/**
 * Does something while no other process that asks here does it for the same log. The lock is a file beside it, which
 * says who holds it; that of a process that is gone is taken away.
 * @throws LogBusy where it is not to be had in time, OutputNotWritable where no file can be made there
 */
export async function withLock<T>(
  log: string,
  work: () => Promise<T>,
): Promise<T> {
  const lock = `${log}.lock`;
  const until = performance.now() + PATIENCE;
  while (!(await take(lock))) {
    if (performance.now() > until) throw new LogBusy(log);
    if (await isLeftBehind(lock)) await takeAway(lock);
    else await wait(PAUSE * (0.5 + Math.random()));
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

/** An entry takes some milliseconds; a busy disk or a network some seconds. All in ms. */
const PATIENCE = 10_000;
const PAUSE = 10;
/** Of another machine nobody knows whether its process lives, and a number may have been given to another process since. */
const LOST_AFTER = 60_000;

async function take(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, `${process.pid} ${hostname()} ${randomUUID()}`, {
      flag: "wx",
    });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw new OutputNotWritable(lock, error);
  }
}

async function isLeftBehind(lock: string): Promise<boolean> {
  const [holder, about] = await Promise.all([
    readFile(lock, "utf8").catch(() => null),
    stat(lock).catch(() => null),
  ]);
  if (holder === null || about === null) return false;
  const [pid = "", host = ""] = holder.split(" ");
  // Empty for the moment between its making and its writing.
  const isGone = host === hostname() && pid !== "" && !lives(Number(pid));
  return isGone || Date.now() - about.mtimeMs > LOST_AFTER;
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Renamed first, which only one of several that try can do; what was renamed is looked at again, lest it is a new one. */
async function takeAway(lock: string): Promise<void> {
  const aside = `${lock}.${randomUUID()}`;
  try {
    await rename(lock, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw new OutputNotWritable(lock, error);
  }
  if (await isLeftBehind(aside)) await rm(aside, { force: true });
  else await rename(aside, lock);
}
