import { area, intersect, isEmpty } from "../../geometry/box.ts";
import { turnBack } from "../../geometry/turn.ts";
import type { Box } from "../../model/box.ts";
import type { PageContent } from "../../model/page.ts";
import type { PageScan } from "../../model/raster.ts";
import { canCompose, composeScan, type ScanImage } from "./compose-scan.ts";
import { FULL_PIXEL, imagePixels } from "./image-pixels.ts";
import type { Area, ImageMark, Marks, PdfImage } from "./marks.ts";
import { ENOUGH_OUTLINES, SCAN_SHARE } from "./page-content.ts";
import { scanGrid } from "./scan-grid.ts";
import { sameColour } from "./settle-visibility.ts";

/** Where the pictures of a page come from. */
export interface ScanSources {
  /** The decoded image of this id; null where it could not be decoded. */
  image(id: string): Promise<PdfImage | null>;
  /** The page as pdf.js draws it. */
  draw(dpi: number): Promise<PageScan>;
}

/** An image of the page that pdf.js could not decode. */
export class LostImage extends Error {
  constructor() {
    super("an image of the page cannot be decoded");
    this.name = "LostImage";
  }
}

/**
 * The picture of a page whose text is to be read from it, as displayed; null where the page needs none or nobody could
 * draw it. A page made of images is put together from them, at their own resolution; one whose text or ruling lines are
 * drawn over them, or alone, is drawn.
 * @param marks what the page paints, after pageContent has made `content` of it
 * @throws LostImage
 */
export async function pageScan(
  content: PageContent,
  marks: Marks,
  sources: ScanSources,
): Promise<PageScan | null> {
  const { kind, unreadable, width, height } = content;
  if (kind !== "scan" && kind !== "mixed" && unreadable === null) return null;
  const page: Box = [0, 0, width, height];
  const marksShown = marks.images.filter(
    ({ shown, alpha }) => !isEmpty(intersect(shown, page)) && alpha > 0,
  );
  const pictured = marksShown.reduce(
    (sum, { shown }) => sum + area(intersect(shown, page)),
    0,
  );
  const pageWide = pictured >= SCAN_SHARE * area(page);
  const drawn = isDrawn(content, marks, marksShown);
  if (drawn && !canDrawText(content, marks)) return null;
  if (drawn && !pageWide) return sources.draw(DRAWN_DPI);
  if (marksShown.length === 0) return null;
  const images = await Promise.all(
    marksShown.map((mark) => withPixels(mark, sources)),
  );
  if (!drawn && marksShown.every(canCompose))
    return composeScan(images, coversOf(content, marks), page);
  const { stepX } = scanGrid(
    images.map(({ mark, pixels: { width, height } }) => ({
      ...mark,
      width,
      height,
    })),
    page,
  );
  return sources.draw(Math.max(72 / stepX, DRAWN_DPI));
}

/** At this resolution, the least that offices scan at, text of 9 pt and more is read well; drawn pages have no noise. */
const DRAWN_DPI = 200;

/** A table has at least so many lines. */
const ENOUGH_LINES = 4;

/** Shorter lines (points) are underlines, ticks or parts of a seal. */
const LONG_LINE = 40;

/** Whether the page shows more than its images and a text layer to rely on: text in outlines or without mapping, drawn ruling lines. */
function isDrawn(
  { kind, unreadable }: PageContent,
  marks: Marks,
  images: readonly ImageMark[],
): boolean {
  if (unreadable !== null && unreadable !== "scan") return true;
  if (kind !== "scan") return false;
  if (marks.outlines >= ENOUGH_OUTLINES) return true;
  const lastImage = images.at(-1)?.order ?? -1;
  const lines = marks.segments.filter(
    ({ x0, y0, x1, y1, order, colour }) =>
      order > lastImage &&
      Math.hypot(x1 - x0, y1 - y0) >= LONG_LINE &&
      !(colour.startsWith("#") && sameColour(colour, "#ffffff")),
  );
  return lines.length >= ENOUGH_LINES;
}

/** Text in a font that the file does not hold, or that failed to load, would be missing from the drawing without a word. */
function canDrawText({ unreadable }: PageContent, marks: Marks): boolean {
  return (
    unreadable !== "font-error" &&
    !marks.glyphs.some(
      ({ hidden, isSpace, font }) =>
        hidden === null && !isSpace && font.missingFile === true,
    )
  );
}

async function withPixels(
  mark: ImageMark,
  sources: ScanSources,
): Promise<ScanImage> {
  const { source } = mark;
  if (source === null) return { mark, pixels: FULL_PIXEL };
  const image =
    typeof source === "string" ? await sources.image(source) : source;
  const pixels = imagePixels(image, mark);
  if (pixels === null) throw new LostImage();
  return { mark, pixels };
}

/** Areas of one colour that hide what lies under them, as displayed: what is blanked out on a scan is not to be read. */
function coversOf({ turn, width, height }: PageContent, marks: Marks): Area[] {
  return marks.areas
    .filter(({ opaque, colour }) => opaque && colour?.startsWith("#"))
    .map((cover) => ({
      ...cover,
      box: turnBack(cover.box, turn, width, height),
    }));
}
