import type { PDFPageProxy } from "pdfjs-dist/types/src/display/api.js";
import type { Bilingual } from "../../model/finding.ts";
import { LISTING_SECONDS, MOST_OPERATORS } from "./limits.ts";
import { TooMuch } from "./too-much.ts";

type OperatorList = Awaited<ReturnType<PDFPageProxy["getOperatorList"]>>;

/** Where pdf.js takes in the operators of a page, a thousand at a time. Not of its public interface: tests of pages without end tell where a new version has none. */
interface PageInParts {
  _renderPageChunk(part: { length: number }, state: unknown): void;
}

/**
 * The operators of a page, up to a limit of their number and of time. A page may be small and yet have no end (a form
 * that paints another ten times, which paints another …).
 * @throws TooMuch: pdf.js goes on listing until the document is closed
 */
export function listOperators(
  page: PDFPageProxy,
  annotationMode: number,
): Promise<OperatorList> {
  const parts = page as unknown as PageInParts;
  const take = parts._renderPageChunk;
  const begun = performance.now();
  let count = 0;
  return new Promise((resolve, reject) => {
    parts._renderPageChunk = (part, state) => {
      count += part.length;
      const beyond = limitPassed(count, performance.now() - begun);
      if (beyond === null) take.call(page, part, state);
      else reject(new TooMuch(beyond));
    };
    page.getOperatorList({ annotationMode }).then(resolve, reject);
  });
}

function limitPassed(count: number, milliseconds: number): Bilingual | null {
  if (count > MOST_OPERATORS)
    return {
      zh: `绘图操作超过 ${MOST_OPERATORS} 个`,
      en: `more than ${MOST_OPERATORS} operators`,
    };
  if (milliseconds > LISTING_SECONDS * 1000)
    return {
      zh: `解析超过 ${LISTING_SECONDS} 秒`,
      en: `its operators take more than ${LISTING_SECONDS} s`,
    };
  return null;
}
