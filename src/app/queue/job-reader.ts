import type { Status } from "../../model/extraction.ts";
import type { Limits } from "../batch/pool-options.ts";
import { openPool } from "../batch/worker-pool.ts";
import { madeBy } from "../extract/made-by.ts";
import type { Document } from "../find-documents.ts";
import { ocrOptions } from "../ocr-settings.ts";
import { allLayouts, type ReadingOptions } from "./reading.ts";

/** A result as text, or why there is none. */
export type ReadJob = { json: string; status: Status } | { error: string };

/** Reads documents in processes of their own, several at once. */
export interface JobReader {
  read(document: Document): Promise<ReadJob>;
  close(): Promise<void>;
}

/** @param jobs how many documents are read at once */
export function openJobReader(
  options: ReadingOptions,
  limits: Limits,
  password: string | undefined,
  jobs: number,
): JobReader {
  const layouts = allLayouts(options);
  const pool = openPool({
    reading: {
      password,
      layouts,
      ocr: ocrOptions(options),
      madeBy: madeBy(options, layouts),
      // As `extract -o` writes it, to the byte.
      style: "pretty",
      lang: "zh",
    },
    limits,
    jobs,
  });
  return {
    async read(document) {
      const outcome = await pool.read(document);
      if ("error" in outcome) return outcome;
      const { json, digest } = outcome;
      const lost = digest.problems.find(({ code }) => code === LOST);
      // On this machine: another one, or a later hour, may read it.
      if (lost !== undefined) return { error: lost.message };
      return { json: Buffer.from(json).toString(), status: digest.status };
    },
    close: () => pool.close(),
  };
}

/** Of a result whose document ended the processes that read it, without any limit reached. */
const LOST = "worker-died";
