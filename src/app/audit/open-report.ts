import { stat } from "node:fs/promises";
import { dirname, extname } from "node:path";
import type { Writable } from "node:stream";
import {
  OutputNotWritable,
  ReportFileNeeded,
  ReportFormatNeeded,
} from "../../errors.ts";
import { streamAtomically } from "../../stages/export/stream-atomically.ts";
import { openOutputFolder } from "../output-folder.ts";
import { standardOutput } from "../standard-output.ts";

export const REPORT_FORMATS = ["xlsx", "csv", "json", "html"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/**
 * The format that was asked for, or that the file's name ends in; JSON on standard output.
 * @throws ReportFormatNeeded, ReportFileNeeded
 */
export function reportFormat(
  out: string | undefined,
  asked: ReportFormat | undefined,
): ReportFormat {
  const ending = out === undefined ? "json" : endingOf(out);
  const format = asked ?? REPORT_FORMATS.find((known) => known === ending);
  if (format === undefined)
    throw new ReportFormatNeeded(out ?? "", REPORT_FORMATS);
  if (format === "xlsx" && out === undefined && process.stdout.isTTY)
    throw new ReportFileNeeded();
  return format;
}

function endingOf(file: string): string {
  return extname(file).slice(1).toLowerCase();
}

/** Makes sure that a report can be written before any work is done for it. @throws OutputNotWritable */
export async function checkReport(out: string | undefined): Promise<void> {
  if (out === undefined) return;
  await openOutputFolder(dirname(out));
  const there = await stat(out).catch(() => null);
  if (there?.isDirectory())
    throw new OutputNotWritable(out, new Error("a folder"));
}

/**
 * Gives `write` a stream to the file, or to standard output; it ends the stream.
 * @throws OutputNotWritable, what `write` throws
 */
export function writeReport(
  out: string | undefined,
  write: (stream: Writable) => Promise<void>,
): Promise<void> {
  return out === undefined
    ? write(standardOutput())
    : streamAtomically(out, write);
}
