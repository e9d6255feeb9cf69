import type { Extraction } from "../../../model/extraction.ts";
import { addMark } from "./add-mark.ts";
import { addOutline } from "./add-outline.ts";
import { type Doubt, findingMarks } from "./finding-marks.ts";
import { formBookmarks } from "./form-bookmarks.ts";
import type { WritablePdf } from "./open-pdf.ts";
import { pageFrame } from "./page-frame.ts";

/**
 * Marks what was found in a document on its pages, and lists it in its outline; the pages' contents stay as they are.
 * @param doubts cells that a person should look at
 * @returns how many marks and bookmarks were added
 */
export function annotatePdf(
  { document }: WritablePdf,
  extraction: Extraction,
  doubts: readonly Doubt[],
): number {
  const marks = findingMarks(extraction, doubts);
  const pages = document.getPages();
  const frames = pages.map(pageFrame);
  for (const [i, mark] of marks.entries()) {
    const page = pages[mark.page - 1];
    const frame = frames[mark.page - 1];
    if (page === undefined || frame === undefined)
      throw new Error(`a finding on page ${mark.page} of ${pages.length}`);
    const skew = extraction.pages[mark.page - 1]?.skew ?? 0;
    addMark(document, page, frame, mark, { name: `shenbao-${i + 1}`, skew });
  }
  const bookmarks = formBookmarks(extraction);
  addOutline(document, bookmarks);
  return marks.length + bookmarks.length;
}
