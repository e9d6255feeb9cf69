import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { streamAtomically } from "../../stages/export/stream-atomically.ts";
import { DocumentSummary } from "./summarise-document.ts";

/** What was known of a document when its record had this stamp. */
const Known = z.object({
  id: z.string(),
  stamp: z.string(),
  summary: DocumentSummary,
});
export type Known = z.infer<typeof Known>;

/** In the folder with the records: with it a large archive is there at once. It holds nothing that the records do not, and may be deleted. */
const NAME = ".shenbao-review-index";

/**
 * What an earlier run left; nothing where there is no such file, or one of another version of the program (whose queue
 * may be another), or a broken one.
 */
export async function readIndexFile(
  folder: string,
  version: string,
): Promise<Map<string, Known>> {
  const known = new Map<string, Known>();
  try {
    const lines = createInterface({
      input: createReadStream(join(folder, NAME)),
      crlfDelay: Number.POSITIVE_INFINITY,
    });
    let isFirst = true;
    for await (const line of lines) {
      if (isFirst && line !== headOf(version)) return new Map();
      if (!isFirst) {
        const one = Known.parse(JSON.parse(line));
        known.set(one.id, one);
      }
      isFirst = false;
    }
    return known;
  } catch {
    // It only saves time: the records are read instead.
    return new Map();
  }
}

/** @throws OutputNotWritable */
export async function writeIndexFile(
  folder: string,
  version: string,
  known: Iterable<Known>,
): Promise<void> {
  await streamAtomically(join(folder, NAME), (out) =>
    pipeline(Readable.from(linesOf(version, known)), out),
  );
}

function* linesOf(version: string, known: Iterable<Known>) {
  yield `${headOf(version)}\n`;
  for (const one of known) yield `${JSON.stringify(one)}\n`;
}

/** Counted up when what is kept changes its shape or its meaning. */
const FORMAT = 1;

function headOf(version: string): string {
  return JSON.stringify({ format: FORMAT, version });
}
