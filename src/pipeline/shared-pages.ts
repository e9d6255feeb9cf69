import { LAYOUTS } from "../layouts/index.ts";
import type { ExtractOptions } from "../pipeline.ts";
import { openReading } from "./open-reading.ts";
import type { PageShares } from "./page-shares.ts";
import { type ReadPage, readPage } from "./read-pages.ts";
import { scanReader } from "./scan-reader.ts";

/** A page as one process hands it to another: without the pictures that are only looked at. */
export type SharedPage = Omit<ReadPage, "seen" | "scanned">;

/** The pages of a document that is being read, for others to take some. */
export type SharedPages = Pick<PageShares<ReadPage>, "take" | "giveBack"> & {
  give(page: number, read: SharedPage): void;
};

/** A document that is open to read some of its pages for another process. */
export interface OpenPages {
  read(page: number): Promise<SharedPage>;
  close(): Promise<void>;
}

/**
 * Opens a document for its pages alone, each of which is read as `extract` reads it.
 * @throws ShenbaoError where it cannot be opened
 */
export async function openPages(
  data: Uint8Array,
  file: string,
  options: Pick<ExtractOptions, "password" | "layouts" | "ocr" | "lineReader">,
): Promise<OpenPages> {
  const reading = await openReading(data, file, options.password);
  const lines = options.lineReader ?? scanReader(options.ocr);
  const layouts = options.layouts ?? LAYOUTS;
  return {
    async read(number) {
      for await (const walked of reading.pages([number])) {
        const read = await readPage(walked, lines, layouts, file);
        const { page, content, summary, problems } = read;
        return { page, content, summary, problems };
      }
      throw new Error(`no page ${number}`);
    },
    async close() {
      await reading.close();
      if (options.lineReader === undefined) await lines.close();
    },
  };
}
