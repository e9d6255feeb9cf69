import { type OpenPages, openPages } from "../../pipeline/shared-pages.ts";
import { openSource } from "../../pipeline/source-file.ts";
import type { LineReader } from "../../stages/ocr/line-reader.ts";
import type { Document } from "../find-documents.ts";
import type { Answer } from "./messages.ts";
import type { ReadingOptions } from "./pool-options.ts";

/** Reads single pages of a document for the process that reads the document; one that cannot be read here is refused, and read there. */
export interface PageHelper {
  open(document: Document): Promise<void>;
  page(page: number): Promise<void>;
  close(): Promise<void>;
}

export function pageHelper(
  { password, layouts }: ReadingOptions,
  lineReader: LineReader,
  tell: (answer: Answer) => void,
): PageHelper {
  let opened: OpenPages | null = null;
  const close = async () => {
    await opened?.close();
    opened = null;
  };
  const orRefuse = async (work: () => Promise<Answer>) => {
    // Whatever is wrong is met again, and told, where the document is read.
    tell(await work().catch((): Answer => ({ kind: "refused" })));
  };
  return {
    open: (document) =>
      orRefuse(async () => {
        await close();
        const data = document.data ?? (await openSource(document.path));
        opened = await openPages(data, document.path, {
          ...(password !== undefined && { password }),
          layouts,
          lineReader,
        });
        return { kind: "opened" };
      }),
    page: (page) =>
      orRefuse(async () => {
        if (opened === null) throw new Error("no document is open");
        return { kind: "page-read", page, read: await opened.read(page) };
      }),
    close,
  };
}
