import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { OutputNotWritable } from "../../errors.ts";

/**
 * Writes a file piece by piece so that it is there as a whole or not at all: to a temporary name beside it, then renamed.
 * @param write ends the stream
 * @throws OutputNotWritable, and what `write` throws
 */
export async function streamAtomically(
  path: string,
  write: (out: Writable) => Promise<void>,
): Promise<void> {
  const temporary = join(
    dirname(path),
    `.${basename(path)}.${process.pid}.tmp`,
  );
  const out = createWriteStream(temporary);
  const closed = finished(out).catch((error) => {
    throw new OutputNotWritable(path, error);
  });
  try {
    await Promise.all([write(out), closed]);
    await rename(temporary, path).catch((error) => {
      throw new OutputNotWritable(path, error);
    });
  } catch (error) {
    const reason = out.errored === null ? error : await closed.catch((e) => e);
    out.destroy();
    await rm(temporary, { force: true }).catch(() => {});
    throw reason;
  }
}
