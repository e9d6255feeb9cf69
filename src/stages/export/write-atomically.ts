import { rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { OutputNotWritable } from "../../errors.ts";

/**
 * Writes a file so that it is there as a whole or not at all: to a temporary name beside it, then renamed.
 * @throws OutputNotWritable
 */
export async function writeAtomically(
  path: string,
  data: string | Uint8Array,
): Promise<void> {
  const temporary = join(
    dirname(path),
    `.${basename(path)}.${process.pid}.tmp`,
  );
  try {
    await writeFile(temporary, data);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw new OutputNotWritable(path, error);
  }
}
