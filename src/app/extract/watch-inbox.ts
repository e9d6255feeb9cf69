import { stat } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { type Document, findDocuments } from "../find-documents.ts";
import type { Wanted } from "./is-current.ts";
import { ResultFolder } from "./result-folder.ts";
import type { Run } from "./run.ts";

/** How often the inbox is looked at, and how long a file must stay as it is (ms). File systems' own notices do not come from shared folders. */
const EVERY = 2000;

/**
 * Makes the results of what is in the inputs and of what comes into them, until the program is asked to end. A file
 * whose size or time changes from one look to the next is still being copied and waits.
 * @throws OutputNotWritable, WorkersNotStarted
 */
export async function watchInbox(
  inputs: string[],
  folder: string,
  wanted: Wanted,
  run: Run,
): Promise<void> {
  const { signal, told, progress } = run;
  const results = await ResultFolder.open(folder, wanted, run);
  const inbox = new Inbox();
  /** What is told of the inputs is told once. */
  const toldOf = new Set<string>();
  let reading = Promise.resolve();
  let failure: { error: unknown } | null = null;
  while (!signal.aborted && failure === null) {
    const found = await findDocuments(inputs);
    for (const { message, code } of found.errors) {
      if (code !== "no-documents" && !toldOf.has(message)) told.line(message);
      toldOf.add(message);
    }
    const settled = await inbox.settled(found.documents);
    if (settled.length > 0) {
      progress.grow(settled.length);
      const round = results.add(settled).then(() => results.list());
      reading = Promise.all([reading, round]).then(
        () => {},
        (error) => {
          failure ??= { error };
        },
      );
    }
    await wait(EVERY, null, { signal }).catch(() => {});
  }
  await reading;
  if (failure !== null) throw (failure as { error: unknown }).error;
}

/** What has been seen of each file. */
interface Sight {
  stamp: string;
  isTaken: boolean;
}

class Inbox {
  private readonly seen = new Map<string, Sight>();

  /** The documents that are new, or others than they were, and have not changed since the last look. */
  async settled(documents: readonly Document[]): Promise<Document[]> {
    const settled: Document[] = [];
    for (const document of documents) {
      const stamp = await stampOf(document);
      const before = this.seen.get(document.path);
      const isSame = stamp !== null && before?.stamp === stamp;
      if (isSame && !before.isTaken) settled.push(document);
      if (stamp !== null)
        this.seen.set(document.path, { stamp, isTaken: isSame });
    }
    return settled;
  }
}

/** Null where it is gone by now. */
async function stampOf({ path }: Document): Promise<string | null> {
  const about = await stat(path).catch(() => null);
  return about === null ? null : `${about.size} ${about.mtimeMs}`;
}
