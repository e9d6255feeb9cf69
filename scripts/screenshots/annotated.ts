import { join } from "node:path";
import sharp from "sharp";
import { pageOfPdf } from "./page-of-pdf.ts";
import { type Shown, shenbao } from "./shown.ts";

/** A form whose amounts do not agree. */
const PAGE = 3;
const DPI = 100;

/** The part of the page with the amounts, in points from the top left. */
const PART = { left: 60, top: 60, width: 475, height: 519 };

/** A page of the annotated PDF. */
export async function annotatedPicture({
  sources,
  results,
  scratch,
}: Shown): Promise<Buffer> {
  const out = join(scratch, "annotated");
  const format = ["--format", "annotated-pdf"];
  shenbao("export", results, "-o", out, ...format, "--sources", sources);
  const pdf = join(out, "wuhan-2021.annotated.pdf");
  const pixels = (points: number) => Math.round((points * DPI) / 72);
  return sharp(pageOfPdf(pdf, PAGE, DPI, scratch))
    .extract({
      left: pixels(PART.left),
      top: pixels(PART.top),
      width: pixels(PART.width),
      height: pixels(PART.height),
    })
    .toBuffer();
}
