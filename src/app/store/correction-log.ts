import { constants } from "node:fs";
import { readFile } from "node:fs/promises";
import { BrokenCorrections, InputNotFound } from "../../errors.ts";
import { Correction } from "../../model/correction.ts";

/** What a log of corrections holds. */
export interface CorrectionLog {
  corrections: Correction[];
  /** How much of the file is whole, bytes: what follows is a line that a crash cut off. */
  whole: number;
  /** The bytes of the line that is cut off; empty where none is. */
  torn: Uint8Array;
  /** The last line is whole but for its end of line. */
  isOpen: boolean;
}

/** `out/a.json` → `out/a.corrections.jsonl`. */
export function logPath(result: string): string {
  return result.replace(/\.json$/iu, "") + LOG_ENDING;
}

export const LOG_ENDING = ".corrections.jsonl";

/**
 * Reads a log; an empty one where there is no file.
 * @throws BrokenCorrections where a line but the last is none, InputNotFound where it cannot be read
 */
export async function readLog(path: string): Promise<CorrectionLog> {
  const bytes = await bytesOf(path);
  const end = bytes.lastIndexOf(NEWLINE) + 1;
  const corrections = linesOf(bytes.subarray(0, end)).map((line, i) => {
    const parsed = parseLine(line, i + 1);
    if ("wrong" in parsed)
      throw new BrokenCorrections(path, i + 1, parsed.wrong);
    return parsed.correction;
  });
  const last = bytes.subarray(end);
  const log = { corrections, whole: end, torn: last, isOpen: false };
  if (last.length === 0) return log;
  const parsed = parseLine(last.toString("utf8"), corrections.length + 1);
  if ("wrong" in parsed) return log;
  return {
    corrections: [...corrections, parsed.correction],
    whole: bytes.length,
    torn: new Uint8Array(),
    isOpen: true,
  };
}

const NEWLINE = 10;

/** A link in its place might lead anywhere. */
const READING = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0);

async function bytesOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path, { flag: READING as unknown as string });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT")
      return Buffer.alloc(0);
    throw new InputNotFound(path, error);
  }
}

function linesOf(bytes: Buffer): string[] {
  return bytes.toString("utf8").split("\n").slice(0, -1);
}

/** @param number that the entry must have */
function parseLine(
  line: string,
  number: number,
): { correction: Correction } | { wrong: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { wrong: (error as Error).message };
  }
  const { success, data, error } = Correction.safeParse(value);
  if (!success) {
    const [issue] = error.issues;
    return { wrong: `${issue?.path.join(".")}: ${issue?.message}` };
  }
  if (data.seq !== number) return { wrong: `seq: ${data.seq}, not ${number}` };
  return { correction: data };
}
