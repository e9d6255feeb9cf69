import { writeFileSync } from "node:fs";
import sharp from "sharp";

/** A picture that a page shows among others may have so many bytes. */
const MOST_BYTES = 250_000;

/** Fewer colours make a smaller file; with fewer than the last, text frays. */
const COLOURS = [256, 128, 64, 32];

/** Writes a picture with a palette of as many colours as its size allows. @throws Error where none does */
export async function writeSmallPng(
  path: string,
  picture: Uint8Array,
): Promise<void> {
  for (const colours of COLOURS) {
    const png = await sharp(picture)
      .png({ palette: true, colours, effort: 10, compressionLevel: 9 })
      .toBuffer();
    if (png.length > MOST_BYTES) continue;
    writeFileSync(path, png);
    return;
  }
  throw new Error(`it has more than ${MOST_BYTES} bytes with 32 colours`);
}
