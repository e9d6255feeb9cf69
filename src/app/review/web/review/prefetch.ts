import type { QueueItem } from "../../api.ts";
import { CUT_WIDTH } from "../page/picture-width.ts";
import { pictureOf } from "../server/calls.ts";
import { prefetchDocument } from "../state/documents.ts";
import { addressToText } from "../state/view-hash.ts";

/** So many items ahead are made ready: their documents, and the pictures that their cells are cut from. */
const AHEAD = 3;

/** Milliseconds that a cell is looked at before: who only passes by has pages drawn that nobody looks at. */
const PAUSE = 150;

/** Kept so that the browser does not throw the pictures away before they are shown. */
const pictures = new Map<string, HTMLImageElement>();
const KEPT = 8;

/**
 * Makes the items behind the chosen one ready, one after the other and behind its own picture: the server draws one page
 * at a time, and what is looked at comes first.
 * @returns what calls it off
 */
export function prefetchAfter(
  key: string | null,
  items: readonly QueueItem[],
): () => void {
  const here = items.findIndex((item) => addressToText(item) === key);
  let isWanted = true;
  const timer = setTimeout(async () => {
    for (const item of items.slice(Math.max(here, 0), here + 1 + AHEAD)) {
      if (!isWanted) return;
      prefetchDocument(item.document);
      if (item.place !== null)
        await keepPicture(item.document, item.place.page);
    }
  }, PAUSE);
  return () => {
    isWanted = false;
    clearTimeout(timer);
  };
}

/** Comes back when it is there, or cannot be had: where it is shown, the page says why. */
async function keepPicture(document: string, page: number): Promise<void> {
  const address = pictureOf(document, page, CUT_WIDTH);
  const known = pictures.get(address);
  const picture = known ?? new Image();
  if (known === undefined) picture.src = address;
  pictures.delete(address);
  pictures.set(address, picture);
  const [oldest] = pictures.keys();
  if (pictures.size > KEPT && oldest !== undefined) pictures.delete(oldest);
  await picture.decode().catch(() => pictures.delete(address));
}
