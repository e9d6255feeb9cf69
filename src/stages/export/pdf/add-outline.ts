import {
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  PDFRef,
} from "@cantoo/pdf-lib";
import type { Bookmark } from "./form-bookmarks.ts";
import { LOOK_COLOURS } from "./look-colours.ts";
import { pageFrame, userBox } from "./page-frame.ts";
import { pdfText } from "./pdf-text.ts";

/** Adds bookmarks to a document's outline, behind those that it has. */
export function addOutline(
  document: PDFDocument,
  bookmarks: readonly Bookmark[],
): void {
  if (bookmarks.length === 0) return;
  const { root, ref } = outlineOf(document);
  const added = addItems(document, bookmarks, ref);
  const [first, last] = [added[0], added.at(-1)] as [PDFRef, PDFRef];
  const before = root.get(PDFName.of("Last"));
  const lastItem = root.lookup(PDFName.of("Last"));
  if (before instanceof PDFRef && lastItem instanceof PDFDict) {
    lastItem.set(PDFName.of("Next"), first);
    document.context.lookup(first, PDFDict).set(PDFName.of("Prev"), before);
  } else root.set(PDFName.of("First"), first);
  root.set(PDFName.of("Last"), last);
  root.set(
    PDFName.of("Count"),
    PDFNumber.of(openCount(root) + bookmarks.length),
  );
}

function outlineOf({ context, catalog }: PDFDocument): {
  root: PDFDict;
  ref: PDFRef;
} {
  const key = PDFName.of("Outlines");
  const own = catalog.lookup(key);
  const ownRef = catalog.get(key);
  if (own instanceof PDFDict && ownRef instanceof PDFRef)
    return { root: own, ref: ownRef };
  const root = context.obj({ Type: "Outlines" });
  const ref = context.register(root);
  catalog.set(key, ref);
  if (!catalog.has(PDFName.of("PageMode")))
    catalog.set(PDFName.of("PageMode"), PDFName.of("UseOutlines"));
  return { root, ref };
}

/** How many lines of the outline show while nothing is opened. */
function openCount(root: PDFDict): number {
  const count = root.lookup(PDFName.of("Count"));
  return count instanceof PDFNumber ? Math.max(0, count.asNumber()) : 0;
}

/** Items of one level, linked to one another; those below them stay closed. */
function addItems(
  document: PDFDocument,
  bookmarks: readonly Bookmark[],
  parent: PDFRef,
): PDFRef[] {
  const { context } = document;
  const refs = bookmarks.map(() => context.nextRef());
  for (const [i, bookmark] of bookmarks.entries()) {
    const own = refs[i] as PDFRef;
    const below = addItems(document, bookmark.below, own);
    context.assign(
      own,
      context.obj({
        Title: pdfText(bookmark.title),
        Parent: parent,
        Dest: destination(document, bookmark),
        Prev: refs[i - 1],
        Next: refs[i + 1],
        First: below[0],
        Last: below.at(-1),
        Count: below.length > 0 ? -below.length : undefined,
        ...(bookmark.look === null
          ? {}
          : { C: [...LOOK_COLOURS[bookmark.look].edge] }),
      }),
    );
  }
  return refs;
}

/** Above a cell, points: its row's label shows too. */
const ABOVE = 24;

function destination(document: PDFDocument, { page, top }: Bookmark) {
  const target = document.getPage(Math.min(page, document.getPageCount()) - 1);
  const frame = pageFrame(target);
  const y = Math.max(0, (top ?? 0) - ABOVE);
  const [left, up] = userBox(frame, [0, y, 0, y]);
  return document.context.obj([target.ref, "XYZ", left, up, null]);
}
