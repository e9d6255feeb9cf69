import { createHash } from "node:crypto";
import { open, rename, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { OutputNotWritable } from "../../errors.ts";

/**
 * Writes a file so that it is there as a whole or not at all, whenever the program or the machine stops: to a temporary
 * name beside it, to the disk, then renamed. Pieces are written as they come.
 * @throws OutputNotWritable
 */
export async function writeAtomically(
  path: string,
  data: string | Uint8Array | Iterable<string>,
): Promise<void> {
  const temporary = join(dirname(path), temporaryName(basename(path)));
  try {
    await writeToDisk(temporary, data);
    await rename(temporary, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw new OutputNotWritable(path, error);
  }
}

/** Whose it is stands in its name, so that what a stopped program left behind can be told from what is being written. */
export const TEMPORARY = /^\..+\.(?<pid>\d+)@(?<machine>[0-9a-f]+)\.tmp$/u;

/** Stands for this machine, in few characters: names of files may be long already. */
export const MACHINE = createHash("sha256")
  .update(hostname())
  .digest("hex")
  .slice(0, 8);

function temporaryName(name: string): string {
  return `.${name}.${process.pid}@${MACHINE}.tmp`;
}

async function writeToDisk(
  path: string,
  data: string | Uint8Array | Iterable<string>,
): Promise<void> {
  const file = await open(path, "w");
  try {
    await writeFile(file, data);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** So that the new name is on the disk too. Windows cannot open folders, and does so by itself. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(path);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
