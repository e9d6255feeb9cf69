import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { dirname } from "node:path";
import {
  CorrectionConflict,
  OutputNotWritable,
  ShenbaoError,
  TornCorrection,
} from "../../errors.ts";
import type { Correction, NewCorrection } from "../../model/correction.ts";
import { type CorrectionLog, readLog } from "./correction-log.ts";
import { withLock } from "./log-lock.ts";
import { sentBefore } from "./sent-before.ts";

/**
 * Adds an entry to a log, which may be open in several processes. It is on the disk when this answers; where it fails,
 * the log is as it was. One whose id the log has is there already: that entry is the answer.
 * @param expect the last entry's number as the caller knew the log
 * @param tell told of a line that a crash had cut off, which is moved out of the way first
 * @throws CorrectionConflict, CorrectionIdTaken, BrokenCorrections, LogBusy, OutputNotWritable
 */
export async function appendCorrection(
  path: string,
  entry: NewCorrection,
  expect: number,
  tell: (error: ShenbaoError) => void,
): Promise<Correction> {
  return withLock(path, async () => {
    const log = await readLog(path);
    const found = log.corrections.find(({ id }) => id === entry.id);
    const before = sentBefore(found, entry);
    if (before !== null) return before;
    const theirs = log.corrections.findLast(
      ({ form, path, seq }) =>
        seq > expect && form === entry.form && path === entry.path,
    );
    if (theirs !== undefined) throw new CorrectionConflict(theirs);
    const correction: Correction = {
      seq: log.corrections.length + 1,
      id: randomUUID(),
      at: new Date().toISOString(),
      ...entry,
    };
    try {
      await write(path, log, correction, tell);
    } catch (error) {
      if (error instanceof ShenbaoError) throw error;
      throw new OutputNotWritable(path, error);
    }
    return correction;
  });
}

async function write(
  path: string,
  log: CorrectionLog,
  correction: Correction,
  tell: (error: ShenbaoError) => void,
): Promise<void> {
  const file = await open(path, APPENDING, 0o666);
  try {
    if (log.torn.length > 0) await moveTorn(file, path, log, tell);
    const before = log.isOpen ? "\n" : "";
    const line = Buffer.from(`${before}${JSON.stringify(correction)}\n`);
    await appendWhole(file, line, log.whole);
  } finally {
    await file.close();
  }
  if (log.whole === 0) await syncFolder(dirname(path));
}

/** A link in its place might lead anywhere. (Windows has no such flag, and no links that anybody may make.) */
const APPENDING =
  constants.O_RDWR |
  constants.O_CREAT |
  constants.O_APPEND |
  (constants.O_NOFOLLOW ?? 0);

/** One write, so that it is there as a whole or cut off at its end; a full disk leaves nothing of it. */
async function appendWhole(
  file: FileHandle,
  line: Buffer,
  whole: number,
): Promise<void> {
  try {
    const { bytesWritten } = await file.write(line);
    if (bytesWritten < line.length) throw new Error("the disk is full");
    await file.sync();
  } catch (error) {
    await file.truncate(whole);
    throw error;
  }
}

/** The copy is on the disk before the log lets go of it. */
async function moveTorn(
  file: FileHandle,
  path: string,
  { torn, whole }: CorrectionLog,
  tell: (error: ShenbaoError) => void,
): Promise<void> {
  const damaged = `${path}.damaged`;
  const copy = await open(damaged, APPENDING, 0o666);
  try {
    await copy.write(Buffer.concat([torn, Buffer.from("\n")]));
    await copy.sync();
  } finally {
    await copy.close();
  }
  await syncFolder(dirname(path));
  await file.truncate(whole);
  tell(new TornCorrection(path, damaged));
}

/** So that a new file's name is on the disk too; not every system can do that to a folder. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
