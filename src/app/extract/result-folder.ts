import { stat } from "node:fs/promises";
import { join } from "node:path";
import { ForeignSourceList, InputNotFound } from "../../errors.ts";
import type { Status } from "../../model/extraction.ts";
import { writeAtomically } from "../../stages/export/write-atomically.ts";
import { PoolClosed } from "../batch/failure.ts";
import type { ReadResult } from "../batch/pool-options.ts";
import type { Document } from "../find-documents.ts";
import { hashFile } from "../hash-file.ts";
import { isCurrent, type Wanted } from "./is-current.ts";
import { outdatedCorrections } from "./outdated-corrections.ts";
import { readDocument } from "./read-document.ts";
import { resultHead } from "./result-head.ts";
import { type Place, Room } from "./room.ts";
import type { Run } from "./run.ts";
import {
  listedPath,
  readSourceList,
  SOURCE_LIST,
  writeSourceList,
} from "./source-list.ts";
import type { SourceRow } from "./source-rows.ts";
import { tellDuplicate, tellOldState } from "./tell-documents.ts";
import { tellResult } from "./tell-result.ts";

/**
 * A folder of results, each named by the SHA-256 of its document, with the list of which document is which. What is
 * there already, made by the same version with the same options, is not made again.
 */
export class ResultFolder {
  private readonly folder: string;
  private readonly wanted: Wanted;
  private readonly run: Run;
  /** The list as it was found. */
  private readonly listed: readonly SourceRow[];
  /** The documents of this run: the bytes of each path, the first path of each document, what came of it. */
  private readonly hashes = new Map<string, string>();
  private readonly firstPath = new Map<string, string>();
  private readonly statuses = new Map<string, Status>();
  private readonly room = new Room();
  /** One list is written at a time. */
  private listing: Promise<void> = Promise.resolve();

  /** @throws InputNotFound, ForeignSourceList where the list of documents cannot be read */
  static async open(
    folder: string,
    wanted: Wanted,
    run: Run,
  ): Promise<ResultFolder> {
    const listed = await readSourceList(folder);
    if (listed === null) throw new ForeignSourceList(join(folder, SOURCE_LIST));
    return new ResultFolder(folder, wanted, run, listed);
  }

  private constructor(
    folder: string,
    wanted: Wanted,
    run: Run,
    listed: readonly SourceRow[],
  ) {
    this.folder = folder;
    this.wanted = wanted;
    this.run = run;
    this.listed = listed;
  }

  /**
   * Makes the results of documents that have none, in whatever order they come; of the same document under several
   * paths the first one counts. Ends early, without an error, where the program is asked to end.
   * @throws OutputNotWritable, WorkersNotStarted
   */
  async add(documents: readonly Document[]): Promise<void> {
    const { pool, signal, told } = this.run;
    const failures: unknown[] = [];
    const making = new Set<Promise<void>>();
    for (const document of documents) {
      const place = await this.room.enter();
      if (signal.aborted || failures.length > 0) break;
      const sha256 = await this.hash(document);
      if (sha256 === null) {
        place.leave();
        continue;
      }
      const made = this.make(document, sha256, place)
        .catch(async (error) => {
          failures.push(error);
          await pool.close();
        })
        .finally(() => {
          place.leave();
          making.delete(made);
        });
      making.add(made);
    }
    await Promise.all(making);
    const [failure] = failures;
    if (failure instanceof PoolClosed && signal.aborted)
      told.line(failure.message);
    else if (failure !== undefined) throw failure;
  }

  /**
   * Writes the list of documents: those of this run, and those of earlier ones whose results are still there.
   * @throws OutputNotWritable
   */
  async list(): Promise<void> {
    this.listing = this.listing.then(() => this.writeList());
    return this.listing;
  }

  private async writeList(): Promise<void> {
    const rows = new Map<string, SourceRow>();
    for (const row of this.listed)
      if (await isThere(join(this.folder, row.result))) rows.set(row.path, row);
    const replaced: SourceRow[] = [];
    for (const [path, sha256] of this.hashes) {
      const status = this.statuses.get(sha256);
      if (status === undefined) continue;
      const before = rows.get(path);
      if (before !== undefined && before.sha256 !== sha256)
        replaced.push(before);
      rows.set(path, { path, sha256, result: resultName(sha256), status });
    }
    const inUse = new Set([...rows.values()].map(({ sha256 }) => sha256));
    for (const row of replaced)
      if (!inUse.has(row.sha256))
        tellOldState(row.path, join(this.folder, row.result), this.run);
    await writeSourceList(this.folder, [...rows.values()]);
  }

  /** Null where it cannot be read, or is one that was met before. */
  private async hash(document: Document): Promise<string | null> {
    const { told, totals, progress } = this.run;
    let sha256: string;
    try {
      sha256 = await hashFile(document.path, document.data);
    } catch (error) {
      told.line(new InputNotFound(document.path, error).message);
      totals.notRun++;
      progress.done(document, false);
      return null;
    }
    this.hashes.set(listedPath(document.path), sha256);
    const first = this.firstPath.get(sha256);
    if (first !== undefined) {
      if (first !== document.path)
        tellDuplicate(document.path, first, this.run);
      progress.done(document, false);
      return null;
    }
    this.firstPath.set(sha256, document.path);
    return sha256;
  }

  private async make(
    document: Document,
    sha256: string,
    place: Place,
  ): Promise<void> {
    const { told, totals, progress } = this.run;
    const path = join(this.folder, resultName(sha256));
    const head = await resultHead(path);
    if (head !== null && (await isCurrent(path, head, this.wanted))) {
      this.statuses.set(sha256, head.status);
      totals.statuses[head.status]++;
      totals.upToDate++;
      progress.done(document, false);
      return;
    }
    const outcome = await readDocument(document, this.run, () =>
      place.putOff(),
    );
    if ("error" in outcome) {
      told.line(outcome.error);
      totals.notRun++;
      return;
    }
    await this.write(document, outcome);
  }

  /** Named by the bytes that were read: they may be others than a moment before. */
  private async write(
    document: Document,
    { json, digest }: ReadResult,
  ): Promise<void> {
    const path = join(this.folder, resultName(digest.sha256));
    await writeAtomically(path, json);
    this.hashes.set(listedPath(document.path), digest.sha256);
    this.statuses.set(digest.sha256, digest.status);
    tellResult(digest, path, this.run);
    for (const message of await outdatedCorrections(path))
      this.run.told.line(message);
  }
}

export function resultName(sha256: string): string {
  return `${sha256}.json`;
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
