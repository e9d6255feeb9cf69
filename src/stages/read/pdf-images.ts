import type { PDFPageProxy } from "pdfjs-dist/types/src/display/api.js";
import type { PdfImage } from "./marks.ts";
import { OPS } from "./pdfjs.ts";

/** The decoded image of this id, once pdf.js has it; null where it could not be decoded. */
export function pdfImage(
  page: PDFPageProxy,
  id: string,
): Promise<PdfImage | null> {
  return new Promise((resolve) => storeOf(page, id).get(id, resolve));
}

/** Waits until the images of a page are decoded: pdf.js lists operators before that. */
export async function imagesDecoded(
  page: PDFPageProxy,
  operators: { fnArray: ArrayLike<number>; argsArray: ArrayLike<unknown> },
): Promise<void> {
  const { fnArray, argsArray } = operators;
  for (let i = 0; i < fnArray.length; i++) {
    if (fnArray[i] !== OPS.dependency) continue;
    for (const id of argsArray[i] as string[])
      if (IMAGE.test(id)) await pdfImage(page, id);
  }
}

/** pdf.js names images `img_p0_1`, masks `mask_p0_1` and what several pages share `g_d0_img_p0_1`. */
const IMAGE = /(?:^|_)(?:img|mask)_/u;

/** pdf.js ImageKind.RGBA_32BPP: the image has a mask and may let what lies under it show. */
const WITH_ALPHA = 3;

export function imageOpaque(page: PDFPageProxy, id: string): boolean {
  const store = storeOf(page, id);
  if (!store.has(id)) return false;
  const image = store.get(id) as PdfImage | null;
  return image !== null && image.kind !== WITH_ALPHA;
}

/** Pixels of all images of a page that are decoded, each counted once however often it is painted. */
export function pixelsOfImages(
  page: PDFPageProxy,
  images: readonly { source: string | PdfImage | null }[],
): number {
  let pixels = 0;
  for (const source of new Set(images.map((image) => image.source))) {
    if (typeof source !== "string") continue;
    const store = storeOf(page, source);
    const image = store.has(source)
      ? (store.get(source) as PdfImage | null)
      : null;
    if (image !== null) pixels += image.width * image.height;
  }
  return pixels;
}

function storeOf(page: PDFPageProxy, id: string) {
  return id.startsWith("g_") ? page.commonObjs : page.objs;
}
