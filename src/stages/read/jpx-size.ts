import { imagesDecoded } from "./pdf-images.ts";
import { openPdf } from "./pdfjs.ts";

let settled: Promise<void> | null = null;

/**
 * Makes pdf.js decode JPEG 2000 images at full size; to be called before the first one. pdf.js halves those that it
 * takes for too large for a canvas, finds the limit by trying, once, when the first image of more than 2048 pixels comes,
 * and takes 2048 for it where the engine has no OffscreenCanvas (pdfjs-dist 5.6, ImageResizer). So the first such image
 * is one of ours, and there is an OffscreenCanvas as long as it is looked at.
 */
export function decodeJpxAtFullSize(): Promise<void> {
  settled ??= settle();
  return settled;
}

/** Whether a PDF has a JPEG 2000 image: the dictionaries of streams are never compressed or encrypted. */
export function holdsJpx(data: Uint8Array): boolean {
  const file = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  return file.includes("/JPXDecode");
}

async function settle(): Promise<void> {
  if ("OffscreenCanvas" in globalThis) return;
  const task = openPdf(new Uint8Array(LARGE_JPX), undefined);
  Object.defineProperty(globalThis, "OffscreenCanvas", {
    value: AnySizeCanvas,
    configurable: true,
  });
  try {
    const page = await (await task.promise).getPage(1);
    await imagesDecoded(page, await page.getOperatorList());
  } finally {
    Reflect.deleteProperty(globalThis, "OffscreenCanvas");
    await task.destroy();
  }
}

/** A canvas of which pdf.js only asks whether a pixel can be painted. */
class AnySizeCanvas {
  getContext() {
    return {
      fillRect() {},
      getImageData: () => ({ data: [0, 0, 0, 255] }),
    };
  }
}

/** The size marker of an image (ISO 15444-1, A.5.1), 4096 × 4096, one component; nothing of it follows. */
const SIZE_MARKER =
  "FF4FFF510029000000001000000010000000000000000000000010000000100000000000000000000001070101";

/** A page with such an image. */
const LARGE_JPX = Buffer.from(
  `%PDF-1.5
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /XObject << /Im 5 0 R >> >> >> endobj
4 0 obj << /Length 6 >> stream
/Im Do
endstream endobj
5 0 obj << /Type /XObject /Subtype /Image /Width 4096 /Height 4096 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /JPXDecode /Length ${SIZE_MARKER.length / 2} >> stream
${Buffer.from(SIZE_MARKER, "hex").toString("latin1")}
endstream endobj
trailer << /Root 1 0 R >>
`,
  "latin1",
);
