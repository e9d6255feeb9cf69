import type { PDFPageProxy } from "pdfjs-dist/types/src/display/api.js";
import type { Bilingual } from "../../model/finding.ts";
import {
  LISTING_SECONDS,
  MOST_NESTED,
  MOST_OPERATORS,
  MOST_SAVED,
} from "./limits.ts";
import { OPS } from "./pdfjs.ts";
import { TooMuch } from "./too-much.ts";

type OperatorList = Awaited<ReturnType<PDFPageProxy["getOperatorList"]>>;

/** Where pdf.js takes in the operators of a page, a thousand at a time. Not of its public interface: tests of pages without end tell where a new version has none. */
interface PageInParts {
  _renderPageChunk(part: Part, state: unknown): void;
}

interface Part {
  length: number;
  fnArray: ArrayLike<number>;
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
  const so = { count: 0, nested: 0, saved: 0 };
  return new Promise((resolve, reject) => {
    parts._renderPageChunk = (part, state) => {
      so.count += part.length;
      so.nested += surplus(part, FORMS);
      so.saved += surplus(part, STATES);
      const beyond = limitPassed(so, performance.now() - begun);
      if (beyond === null) take.call(page, part, state);
      else reject(new TooMuch(beyond));
    };
    page.getOperatorList({ annotationMode }).then(resolve, reject);
  });
}

const FORMS = [OPS.paintFormXObjectBegin, OPS.paintFormXObjectEnd] as const;
const STATES = [OPS.save, OPS.restore] as const;

/** How many more of one operator than of the other a part has. */
function surplus(
  { fnArray, length }: Part,
  [begin, end]: readonly [number, number],
): number {
  let more = 0;
  for (let i = 0; i < length; i++) {
    if (fnArray[i] === begin) more++;
    else if (fnArray[i] === end) more--;
  }
  return more;
}

function limitPassed(
  { count, nested, saved }: { count: number; nested: number; saved: number },
  milliseconds: number,
): Bilingual | null {
  if (saved > MOST_SAVED)
    return {
      zh: `图形状态保存超过 ${MOST_SAVED} 层`,
      en: `more than ${MOST_SAVED} graphics states saved`,
    };
  if (nested > MOST_NESTED)
    return {
      zh: `表单对象嵌套超过 ${MOST_NESTED} 层`,
      en: `forms nested deeper than ${MOST_NESTED}`,
    };
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
