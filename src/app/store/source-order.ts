import { basename, dirname } from "node:path";
import { readSourceList } from "../extract/source-list.ts";
import type { Document } from "../find-documents.ts";

/**
 * Results in the order of the documents that they were read from, as the list beside them has it (2020/… before 2021/…):
 * their own names say nothing. Those in no list keep their places behind the listed ones of their folder.
 * @throws InputNotFound where a list cannot be read
 */
export async function inSourceOrder(
  results: readonly Document[],
): Promise<Document[]> {
  const byFolder = new Map<string, Document[]>();
  for (const file of results) {
    const folder = dirname(file.path);
    const files = byFolder.get(folder);
    if (files === undefined) byFolder.set(folder, [file]);
    else files.push(file);
  }
  const ordered: Document[] = [];
  for (const [folder, files] of byFolder) {
    const places = await placesIn(folder);
    const placeOf = ({ path }: Document) =>
      places.get(basename(path)) ?? places.size;
    ordered.push(...files.toSorted((a, b) => placeOf(a) - placeOf(b)));
  }
  return ordered;
}

/** The place of each result by the first path of its document. */
async function placesIn(folder: string): Promise<Map<string, number>> {
  const places = new Map<string, number>();
  for (const { result } of (await readSourceList(folder)) ?? [])
    if (!places.has(result)) places.set(result, places.size);
  return places;
}
