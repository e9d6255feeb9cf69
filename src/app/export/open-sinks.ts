import { csvSink } from "../../stages/export/csv/csv-sink.ts";
import { jsonSink } from "../../stages/export/json/json-sink.ts";
import { toPlain } from "../../stages/export/json/to-plain.ts";
import type { Sink } from "../../stages/export/sink.ts";
import { TABLES } from "../../stages/export/tables/index.ts";
import type { ExportedDocument } from "../../stages/export/tables/table.ts";
import type { Language } from "../wording.ts";
import type { ExportTargets } from "./export-targets.ts";

/**
 * What writes the files of an export, all at once while the documents pass by once. What draws on large libraries is
 * loaded only where it is wanted.
 * @throws OutputNotWritable
 */
export async function openSinks(
  { formats, folder, fileOf }: ExportTargets,
  { plain, lang }: { plain: boolean; lang: Language },
): Promise<Sink> {
  const toValue = plain
    ? ({ name, extraction }: ExportedDocument) => toPlain(name, extraction)
    : ({ extraction }: ExportedDocument) => extraction;
  const sinks: Sink[] = [];
  try {
    if (formats.includes("csv")) sinks.push(csvSink(folder, TABLES));
    if (formats.includes("json"))
      sinks.push(jsonSink(fileOf("json"), "array", toValue));
    if (formats.includes("jsonl"))
      sinks.push(jsonSink(fileOf("jsonl"), "lines", toValue));
    if (formats.includes("xlsx")) {
      const { xlsxSink } = await import(
        "../../stages/export/xlsx/xlsx-sink.ts"
      );
      sinks.push(await xlsxSink(fileOf("xlsx"), lang));
    }
    if (formats.includes("duckdb") || formats.includes("parquet")) {
      const { databaseSink } = await import(
        "../../stages/export/database/database-sink.ts"
      );
      const targets = {
        duckdb: formats.includes("duckdb") ? fileOf("duckdb") : undefined,
        parquet: formats.includes("parquet") ? folder : undefined,
      };
      sinks.push(await databaseSink(targets, TABLES));
    }
  } catch (error) {
    await allOf(sinks).abort();
    throw error;
  }
  return allOf(sinks);
}

/** Several as one. Files get their names when all of them are whole. */
function allOf(sinks: readonly Sink[]): Sink {
  return {
    async add(document, rows) {
      for (const sink of sinks) await sink.add(document, rows);
    },
    async end(closing) {
      for (const sink of sinks) await sink.end(closing);
    },
    async commit() {
      for (const sink of sinks) await sink.commit();
    },
    async abort() {
      for (const sink of sinks) await sink.abort();
    },
  };
}
