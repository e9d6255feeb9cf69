import { InternalError, ShenbaoError } from "../../errors.ts";
import type { Layout } from "../../layouts/schema.ts";
import type { Extraction } from "../../model/extraction.ts";
import { type OcrOptions, scanReader } from "../../pipeline/scan-reader.ts";
import { type ExtractOptions, extract, extractBytes } from "../../pipeline.ts";
import type { Document } from "../find-documents.ts";

/** What came of a document: its result, or why there is none. */
export type Outcome = { extraction: Extraction } | { error: string };

/** Told after each page how many are done of how many. */
export type OnPage = (done: number, total: number) => void;

/** Reads documents; never rejects, so that one cannot stop the others. */
export interface Reader {
  read(document: Document, onPage: OnPage): Promise<Outcome>;
  close(): Promise<void>;
}

/** How all documents of a run are read. */
export interface ReaderOptions {
  password: string | undefined;
  ocr: OcrOptions;
  layouts: readonly Layout[];
}

/** Reads in this thread, one document after the other, all scans with the same engines. */
export function ownThreadReader({
  password,
  ocr,
  layouts,
}: ReaderOptions): Reader {
  const lineReader = scanReader(ocr);
  const options = {
    lineReader,
    layouts,
    ...(password === undefined ? {} : { password }),
  };
  return {
    read: (document, onPage) => readDocument(document, { ...options, onPage }),
    close: () => lineReader.close(),
  };
}

async function readDocument(
  document: Document,
  options: ExtractOptions,
): Promise<Outcome> {
  try {
    const extraction =
      document.data === undefined
        ? await extract(document.path, options)
        : await extractBytes(document.data, document.path, options);
    return { extraction };
  } catch (error) {
    const known =
      error instanceof ShenbaoError
        ? error
        : new InternalError(document.path, error);
    return { error: known.message };
  }
}
