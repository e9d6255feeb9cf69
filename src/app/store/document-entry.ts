import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { z } from "zod";
import type { DocumentEntry } from "./store.ts";

/**
 * What lists a document: read from the first bytes of its record, where `source` stands; from a record that begins in
 * another way nothing but its id is told.
 * @param result path of the record @param name its path in the folder, with /
 */
export async function documentEntry(
  result: string,
  name: string,
): Promise<DocumentEntry> {
  const source = sourceIn(await headOf(result));
  return { id: idOf(name), result, ...source };
}

/** By the record's name in its folder: that stays, whatever is read into it. */
export function idOf(name: string): string {
  return createHash("sha256")
    .update(name.normalize("NFC"))
    .digest("base64url")
    .slice(0, 20);
}

/** `schema` and `source` with a file's name of the greatest length. */
const HEAD = 4096;

async function headOf(path: string): Promise<string> {
  const file = await open(path).catch(() => null);
  if (file === null) return "";
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD);
    return buffer.toString("utf8", 0, bytesRead);
  } finally {
    await file.close();
  }
}

const Head = z.object({ file: z.string(), sha256: z.string().nullable() });

/** `source` holds no object, so that it ends at the first brace outside its texts. */
const SOURCE =
  /^\s*\{\s*"schema":\s*"shenbao\/1",\s*"source":\s*(\{(?:[^"}]|"(?:[^"\\]|\\.)*")*\})/u;

function sourceIn(head: string): Pick<DocumentEntry, "file" | "sha256"> {
  const [, text] = SOURCE.exec(head) ?? [];
  const unknown = { file: null, sha256: null };
  if (text === undefined) return unknown;
  try {
    return Head.safeParse(JSON.parse(text)).data ?? unknown;
  } catch {
    // Not JSON after all: reading the record says what is wrong with it.
    return unknown;
  }
}
