import { createHash } from "node:crypto";
import { SourceGone } from "../../errors.ts";

/** A document's own file, with its bytes at hand. */
export interface SourceFile {
  /** As the user named it. */
  path: string;
  data: Uint8Array;
  sha256: string;
}

/** Where the documents' own files are, for several machines: a shared folder, or a bucket. */
export interface Sources {
  /** What messages call it. */
  readonly where: string;
  /** @throws SourcesUnavailable where the place itself is not there */
  check(): Promise<void>;
  /** Where a file is found by the others: as it lies there already, or copied to it. @throws SourcesUnavailable, OutputNotWritable */
  put(file: SourceFile): Promise<string>;
  /** @throws SourceGone where it is not there or not within the place, SourcesUnavailable */
  read(location: string): Promise<Uint8Array>;
  /** Where it lies on this machine; null where it has to be fetched. @throws SourceGone */
  pathOf(location: string): string | null;
}

/** The bytes of a file, which are those of this SHA-256. @throws SourceGone, SourcesUnavailable */
export async function readSource(
  sources: Sources,
  location: string,
  sha256: string,
): Promise<Uint8Array> {
  const data = await sources.read(location);
  if (createHash("sha256").update(data).digest("hex") === sha256) return data;
  throw new SourceGone(location, "changed");
}

/** By its bytes, so that the same document is there once: `ab/ab34….pdf`. */
export function ownLocation({ path, sha256 }: SourceFile): string {
  const [ending = ""] = /\.\w+$/u.exec(path) ?? [];
  return `${sha256.slice(0, 2)}/${sha256}${ending.toLowerCase()}`;
}
