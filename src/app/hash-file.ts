import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";

/**
 * SHA-256 of a file's bytes, in hex; none of them is kept.
 * @param data the bytes, where they are at hand
 * @throws where the file cannot be read
 */
export async function hashFile(
  path: string,
  data?: Uint8Array,
): Promise<string> {
  const hash = createHash("sha256");
  const chunks = data === undefined ? createReadStream(path) : [data];
  for await (const chunk of chunks) hash.update(chunk);
  return hash.digest("hex");
}
