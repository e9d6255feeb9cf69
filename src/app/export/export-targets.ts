import { basename, dirname, extname, join, resolve } from "node:path";
import { ExportFormatNeeded, ExportOptionUnused } from "../../errors.ts";
import { TABLES } from "../../stages/export/tables/index.ts";

/** csv and parquet are a file for each table, the others one file. */
export const EXPORT_FORMATS = [
  "csv",
  "xlsx",
  "parquet",
  "duckdb",
  "json",
  "jsonl",
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Where the files of an export go. */
export interface ExportTargets {
  formats: ExportFormat[];
  folder: string;
  /** The file of a format that has one. */
  fileOf(format: ExportFormat): string;
  /** All files that will be written. */
  files: string[];
}

/** Formats of a file for each table. */
const BY_TABLE: readonly ExportFormat[] = ["csv", "parquet"];

/**
 * `-o 台账.xlsx` is a file, and says the format where none is asked for; anything else is a folder, whose files are
 * called `shenbao.xlsx`, or after their tables.
 * @throws ExportFormatNeeded, ExportOptionUnused
 */
export function exportTargets(
  out: string,
  asked: readonly ExportFormat[] | undefined,
  plain: boolean,
): ExportTargets {
  const ending = extname(out).slice(1).toLowerCase();
  const byName = EXPORT_FORMATS.find(
    (format) => format === ending && !BY_TABLE.includes(format),
  );
  const formats = [...new Set(asked ?? (byName === undefined ? [] : [byName]))];
  if (formats.length === 0) throw new ExportFormatNeeded(out, EXPORT_FORMATS);
  if (plain && !formats.some((format) => format.startsWith("json")))
    throw new ExportOptionUnused("--plain", ["json", "jsonl"]);
  const isFile = formats.length === 1 && formats[0] === byName;
  const folder = isFile ? dirname(out) : out;
  const fileOf = (format: ExportFormat) =>
    isFile ? join(folder, basename(out)) : join(folder, `shenbao.${format}`);
  const files = formats.flatMap((format) =>
    BY_TABLE.includes(format)
      ? TABLES.map(({ name }) => join(folder, `${name}.${format}`))
      : [fileOf(format)],
  );
  return { formats, folder, fileOf, files: files.map((file) => resolve(file)) };
}
