import sharp from "sharp";
import type { InspectedPage } from "../../pipeline/inspect.ts";
import { overlay, pagesWide } from "./overlay.ts";
import type { Shape } from "./page-shapes.ts";

/** A page as the program saw it, as a picture of pixels. */
export function toPng(
  page: InspectedPage,
  shapes?: readonly Shape[],
): Promise<Uint8Array> {
  const { png, width, height } = page.picture;
  const all = pagesWide(page) * width;
  const drawn = overlay(
    page,
    { width: `${all}`, height: `${height}` },
    "",
    shapes,
  );
  return sharp(png)
    .extend({ right: all - width, background: "#ffffff" })
    .composite([{ input: Buffer.from(drawn) }])
    .png()
    .toBuffer();
}
