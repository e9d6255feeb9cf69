import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { OutputNotWritable } from "../../errors.ts";

/** A file that is written piece by piece and takes its name when it is whole. */
export interface AtomicFile {
  /** For those that write by themselves; `close` then waits for its end. */
  stream: Writable;
  /** Waits until there is room for more. @throws OutputNotWritable */
  write(data: string | Uint8Array): Promise<void>;
  /** Ends it under its temporary name. @throws OutputNotWritable */
  close(): Promise<void>;
  /** Gives it its name, in the place of an older one. @throws OutputNotWritable */
  commit(): Promise<void>;
  /** Takes away what was written; an older file stays. */
  abort(): Promise<void>;
}

/** The name under which a file is written, beside the one that it will have. */
export function temporaryName(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
}

/** @param named what messages call it, where a file only helps to write another */
export function openAtomically(path: string, named = path): AtomicFile {
  const temporary = temporaryName(path);
  const stream = createWriteStream(temporary);
  const ended = finished(stream).catch((error) => {
    throw new OutputNotWritable(named, error);
  });
  // Who writes next is told; until then the failure waits.
  ended.catch(() => {});
  return {
    stream,
    async write(data) {
      if (stream.errored !== null) return ended;
      if (stream.write(data)) return;
      await Promise.race([
        ended,
        new Promise<void>((resolve) => stream.once("drain", () => resolve())),
      ]);
    },
    async close() {
      if (!stream.writableEnded) stream.end();
      await ended;
    },
    async commit() {
      await rename(temporary, path).catch((error) => {
        throw new OutputNotWritable(named, error);
      });
    },
    async abort() {
      stream.destroy();
      await ended.catch(() => {});
      await rm(temporary, { force: true });
    },
  };
}
