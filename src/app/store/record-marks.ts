import { stat } from "node:fs/promises";
import { inOrder } from "../../pipeline/in-order.ts";
import { type Document, findDocuments } from "../find-documents.ts";
import { LOG_ENDING } from "./correction-log.ts";
import { RESULT_EXTENSIONS } from "./find-results.ts";

/** A file of a record; `mark` is another one whenever the file is. */
export interface MarkedFile {
  file: Document;
  mark: string;
}

/** Files that are looked at at a time. */
const AT_ONCE = 32;

/**
 * The records in a folder by their names, numbers and times, from one look to the next. What has changed since the last
 * look may still be written, by whoever does not write to another name first: until a look finds it unchanged it is
 * given as it was, and not at all where it is new. The first look takes all as they are.
 */
export class RecordMarks {
  private readonly folder: string;
  /** By path. */
  private seen: Map<string, Seen> | null = null;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** @throws InputNotFound where the folder itself is not there */
  async look(): Promise<MarkedFile[]> {
    const { documents, errors } = await findDocuments(
      [this.folder],
      RESULT_EXTENSIONS,
    );
    const [error] = errors.filter(({ code }) => code !== "no-documents");
    if (error !== undefined) throw error;
    const files = documents.filter(({ path }) => !path.endsWith(LOG_ENDING));
    const before = this.seen;
    const seen = new Map<string, Seen>();
    const marked: MarkedFile[] = [];
    const marks = inOrder(files, AT_ONCE, async (file) => ({
      file,
      mark: await markOf(file.path),
    }));
    for await (const { file, mark } of marks) {
      if (mark === null) continue;
      const last = before?.get(file.path);
      const settled =
        before === null || last?.mark === mark ? mark : (last?.settled ?? null);
      seen.set(file.path, { mark, settled });
      if (settled !== null) marked.push({ file, mark: settled });
    }
    this.seen = seen;
    return marked;
  }
}

interface Seen {
  mark: string;
  /** The last one that two looks have found; null where there was none yet. */
  settled: string | null;
}

/** Null where it is gone by now. A file that is renamed into its place has another number, whatever its time. */
async function markOf(path: string): Promise<string | null> {
  const about = await stat(path).catch(() => null);
  return about && `${about.ino}:${about.mtimeMs}:${about.size}`;
}
