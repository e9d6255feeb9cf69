import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PageContent } from "../../src/model/page.ts";
import { readPdf } from "../../src/stages/read/read-pdf.ts";

export const FIXTURES = join(import.meta.dirname, "../../fixtures");

/** The bytes of a file below fixtures/. */
export function fixtureBytes(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FIXTURES, path)));
}

/** Every page of a PDF as the reading stage gives it; a page that fails makes the test fail. */
export async function pagesOf(data: Uint8Array): Promise<PageContent[]> {
  const reading = await readPdf(data, "test.pdf");
  const pages: PageContent[] = [];
  try {
    for await (const read of reading.pages()) {
      if ("error" in read) throw read.error;
      pages.push(read.content);
    }
  } finally {
    await reading.close();
  }
  return pages;
}
