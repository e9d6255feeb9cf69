import { draw } from "../../scripts/fixtures/draw/drawing.ts";
import type { PdfFont } from "../../scripts/fixtures/draw/pdf-font.ts";
import { generateProject } from "../../scripts/fixtures/generate-project.ts";
import { form } from "../../scripts/fixtures/items.ts";
import {
  drawPages,
  type PlacedText,
} from "../../scripts/fixtures/scan/draw-pages.ts";
import { packPdf } from "../../scripts/fixtures/scan/pack-pdf.ts";

const DPI = 200;

/** A short form of one page. */
export const shortForm = form(
  generateProject("pictured-form", {
    department: 1,
    indicators: 3,
    sentences: 1,
    items: 1,
  }),
);

/**
 * The short form as a picture of 200 dpi that fills its page.
 * @param over operators painted over the picture, made of the texts in it; `height` of the page in points
 */
export async function picturedForm(
  font: PdfFont,
  over: (texts: readonly PlacedText[], height: number) => string,
): Promise<Uint8Array> {
  const pdf = new Uint8Array(draw([shortForm], {}));
  for await (const page of drawPages(pdf, [1], DPI)) {
    const raster = { ...page.print, channels: 1 as const };
    const hidden = over(page.texts, page.height);
    const scan = await packPdf(
      [{ raster, dpi: DPI, quality: 80, hidden }],
      font,
    );
    return new Uint8Array(scan);
  }
  throw new Error("no page was drawn");
}

/** Operators that write each text where it stands, in a text rendering mode: 0 visible, 3 invisible. */
export function textsIn(
  font: PdfFont,
  texts: readonly PlacedText[],
  height: number,
  mode: 0 | 3,
): string {
  const shown = texts.map(({ text, box: [left, top, right], size }) => {
    const stretch = (100 * (right - left)) / font.width(text, size);
    const base = height - top - 0.86 * size;
    return `/F1 ${size} Tf ${stretch.toFixed(1)} Tz 1 0 0 1 ${left.toFixed(2)} ${base.toFixed(2)} Tm ${font.encode(text)} Tj`;
  });
  return `BT ${mode} Tr\n${shown.join("\n")}\nET`;
}
