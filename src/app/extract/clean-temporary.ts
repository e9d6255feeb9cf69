import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { OutputNotWritable } from "../../errors.ts";
import { MACHINE, TEMPORARY } from "../../stages/export/write-atomically.ts";

/** Of another machine's program nobody here knows whether it lives; none writes a file for so long (ms). */
const LOST_AFTER = 24 * 60 * 60 * 1000;

/**
 * Removes what programs that were stopped while writing have left in a folder.
 * @throws OutputNotWritable
 */
export async function cleanTemporary(folder: string): Promise<void> {
  try {
    for (const name of await readdir(folder)) {
      const { pid, machine } = TEMPORARY.exec(name)?.groups ?? {};
      if (pid === undefined) continue;
      const path = join(folder, name);
      const isOurs = machine === MACHINE;
      if ((isOurs && !lives(Number(pid))) || (await age(path)) > LOST_AFTER)
        await rm(path, { force: true });
    }
  } catch (error) {
    throw new OutputNotWritable(folder, error);
  }
}

/** This program has not written anything yet: what has its number is an earlier one's. */
function lives(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Milliseconds since it was last written; 0 where it is gone by now. */
async function age(path: string): Promise<number> {
  const about = await stat(path).catch(() => null);
  return about === null ? 0 : Date.now() - about.mtimeMs;
}
