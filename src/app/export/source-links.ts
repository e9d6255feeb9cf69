import { relative, sep } from "node:path";
import { sourceFinder } from "../store/find-sources.ts";
import type { StoredDocument } from "../store/store.ts";

/** The address of a document's own file; null where it is not to be found. */
export type LinkOf = (stored: StoredDocument) => Promise<string | null>;

/**
 * Addresses relative to the folder of an export, so that they hold where both are moved together.
 * @param folder null where no links are wanted
 * @param sources folders with the documents, which are looked for beside their results as well
 */
export async function sourceLinks(
  folder: string | null,
  sources: readonly string[],
): Promise<LinkOf> {
  if (folder === null) return async () => null;
  const find = await sourceFinder(sources);
  return async ({ result, extraction: { source } }) => {
    const { file, sha256 } = source;
    const found = await find({ file, sha256, result });
    return "path" in found ? addressOf(relative(folder, found.path)) : null;
  };
}

/** A relative path as an address: only what would mean something else in one is escaped, as spreadsheets do it. */
function addressOf(path: string): string {
  return path
    .split(sep)
    .map((part) => part.replace(/[%#?\s"<>|]/gu, encodeURIComponent))
    .join("/");
}
