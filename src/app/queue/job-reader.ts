import { availableParallelism } from "node:os";
import type { Status } from "../../model/extraction.ts";
import { toJson } from "../../stages/export/to-json.ts";
import { threadReader } from "../extract/thread-reader.ts";
import type { Document } from "../find-documents.ts";
import { ocrOptions } from "../ocr-settings.ts";
import { allLayouts, type ReadingOptions } from "./reading.ts";

/** A result as text, or why there is none. */
export type ReadJob = { json: string; status: Status } | { error: string };

/** Reads documents apart from this process' own work, several at once. */
export interface JobReader {
  read(document: Document): Promise<ReadJob>;
  close(): Promise<void>;
}

/** @param jobs how many documents are read at once */
export function openJobReader(
  options: ReadingOptions,
  password: string | undefined,
  jobs: number,
): JobReader {
  const reader = threadReader({
    password,
    layouts: allLayouts(options),
    ocr: {
      ...ocrOptions(options),
      workers: Math.max(1, Math.floor(availableParallelism() / jobs)),
    },
  });
  return {
    async read(document) {
      const outcome = await reader.read(document, () => {});
      if ("error" in outcome) return outcome;
      const { extraction } = outcome;
      // As `extract -o` writes it, to the byte.
      return { json: toJson(extraction, "pretty"), status: extraction.status };
    },
    close: () => reader.close(),
  };
}
