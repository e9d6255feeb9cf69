import type { QueueItem } from "../../api.ts";
import { CUT_WIDTH } from "../page/picture-width.ts";
import { pictureOf } from "../server/calls.ts";
import { prefetchDocument } from "../state/documents.ts";
import { addressToText } from "../state/view-hash.ts";

/** So many items ahead are made ready: their documents, and the pictures that their cells are cut from. */
const AHEAD = 3;

/** Kept so that the browser does not throw the pictures away before they are shown. */
const pictures = new Map<string, HTMLImageElement>();
const KEPT = 8;

export function prefetchAfter(
  key: string | null,
  items: readonly QueueItem[],
): void {
  const here = items.findIndex((item) => addressToText(item) === key);
  for (const item of items.slice(here + 1, here + 1 + AHEAD)) {
    prefetchDocument(item.document);
    if (item.place !== null) keepPicture(item.document, item.place.page);
  }
}

function keepPicture(document: string, page: number): void {
  const address = pictureOf(document, page, CUT_WIDTH);
  if (pictures.has(address)) return;
  const picture = new Image();
  picture.src = address;
  pictures.set(address, picture);
  const [oldest] = pictures.keys();
  if (pictures.size > KEPT && oldest !== undefined) pictures.delete(oldest);
}
