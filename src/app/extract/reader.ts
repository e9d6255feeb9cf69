import { InternalError, ShenbaoError } from "../../errors.ts";
import type { Extraction } from "../../model/extraction.ts";
import { extract, extractBytes } from "../../pipeline.ts";
import type { Document } from "./find-documents.ts";

/** What came of a document: its result, or why there is none. */
export type Outcome = { extraction: Extraction } | { error: string };

/** Told after each page how many are done of how many. */
export type OnPage = (done: number, total: number) => void;

/** Reads documents; never rejects, so that one cannot stop the others. */
export interface Reader {
  read(document: Document, onPage: OnPage): Promise<Outcome>;
  close(): Promise<void>;
}

/** Reads in this thread, one document after the other. */
export function ownThreadReader(password: string | undefined): Reader {
  return {
    read: (document, onPage) => readDocument(document, password, onPage),
    close: async () => {},
  };
}

export async function readDocument(
  document: Document,
  password: string | undefined,
  onPage: OnPage,
): Promise<Outcome> {
  const options = { onPage, ...(password === undefined ? {} : { password }) };
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
