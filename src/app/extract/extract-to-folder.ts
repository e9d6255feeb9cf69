import type { Document } from "../find-documents.ts";
import type { Wanted } from "./is-current.ts";
import { ResultFolder } from "./result-folder.ts";
import type { Run } from "./run.ts";

/** Makes the results that are missing in a folder, and the list of its documents, also where it is stopped on the way. @throws OutputNotWritable, WorkersNotStarted */
export async function extractToFolder(
  documents: readonly Document[],
  folder: string,
  wanted: Wanted,
  run: Run,
): Promise<void> {
  const results = await ResultFolder.open(folder, wanted, run);
  await results.add(documents);
  await results.list();
}
