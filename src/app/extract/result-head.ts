import { open } from "node:fs/promises";
import { z } from "zod";
import { MadeBy, Source, Status } from "../../model/extraction.ts";

/** What stands at the beginning of a result. */
const ResultHead = z.object({
  source: Source,
  madeBy: MadeBy,
  status: Status,
});
export type ResultHead = z.infer<typeof ResultHead>;

/** The parts of the head with a file's name of the greatest length (bytes). */
const HEAD = 4096;

/** The end of the property that ends the head. */
const AFTER_HEAD = /,\s*"problems":/u;

const END = /\}\s*$/u;

/**
 * The head of a result, without reading all of it; null where there is none, or where it is not one that the command
 * wrote to its end.
 */
export async function resultHead(path: string): Promise<ResultHead | null> {
  const file = await open(path).catch(() => null);
  if (file === null) return null;
  try {
    const head = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    const { size } = await file.stat();
    const tail = await file.read(Buffer.alloc(2), 0, 2, Math.max(0, size - 2));
    if (!END.test(tail.buffer.toString("latin1", 0, tail.bytesRead)))
      return null;
    return parsed(head.buffer.toString("utf8", 0, head.bytesRead));
  } finally {
    await file.close();
  }
}

function parsed(text: string): ResultHead | null {
  const end = AFTER_HEAD.exec(text)?.index;
  if (end === undefined) return null;
  try {
    const value: unknown = JSON.parse(`${text.slice(0, end)}}`);
    return ResultHead.safeParse(value).data ?? null;
  } catch {
    // Not what the command writes: the document is read again.
    return null;
  }
}
