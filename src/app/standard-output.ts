import { Writable } from "node:stream";
import { OutputNotWritable } from "../errors.ts";

/**
 * Writes data to standard output and waits until it is taken.
 * A reader that has seen enough (`| head`) ends the program quietly.
 * @throws OutputNotWritable where it cannot be written, e.g. on a full disk
 */
export function writeOut(data: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit();
      reject(new OutputNotWritable("stdout", error));
    };
    process.stdout.once("error", failed);
    process.stdout.write(data, (error) => {
      if (error) return;
      process.stdout.off("error", failed);
      resolve();
    });
  });
}

/** Standard output as a stream: each piece waits until it is taken. It fails with what `writeOut` throws. */
export function standardOutput(): Writable {
  return new Writable({
    decodeStrings: false,
    write(data: string | Uint8Array, _, done) {
      writeOut(data).then(() => done(), done);
    },
  });
}
