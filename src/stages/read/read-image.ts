import sharp, { type Metadata, type Sharp } from "sharp";
import { DamagedImage, ImageTooLarge } from "../../errors.ts";
import type { PageContent } from "../../model/page.ts";
import type { Raster } from "../../model/raster.ts";
import { inFewestChannels } from "./compose-scan.ts";
import { LARGEST_IMAGE } from "./limits.ts";
import { pictureDpi } from "./picture-dpi.ts";
import type { PageNumbers, PageResult, Reading } from "./reading.ts";
import { MOST_PIXELS } from "./scan-grid.ts";
import { type TiffPage, tiffPages } from "./tiff-pages.ts";

/**
 * Opens an image file (PNG, JPEG, TIFF, WebP): each picture in it is a page, turned as the file says (EXIF).
 * @param file its name, for messages
 * @throws DamagedImage, ImageTooLarge
 */
export async function readImage(
  data: Uint8Array,
  file: string,
): Promise<Reading> {
  let metadata: Metadata;
  try {
    metadata = await picture(data, 0).metadata();
  } catch (error) {
    throw imageError(error, file, null);
  }
  const pages = pagesOf(data, metadata);
  return {
    pageCount: pages.length,
    pages: (numbers = pages.map((_, i) => i + 1)) =>
      readPages(data, file, pages, numbers),
    close: async () => {},
  };
}

/** Only the frames of a TIFF are pages; those of other files would be an animation's. */
function pagesOf(data: Uint8Array, { format, pages }: Metadata): TiffPage[] {
  if (format !== "tiff") return [{ index: 0, dpi: null }];
  return (
    tiffPages(data) ??
    Array.from({ length: pages ?? 1 }, (_, index) => ({ index, dpi: null }))
  );
}

async function* readPages(
  data: Uint8Array,
  file: string,
  pages: readonly TiffPage[],
  numbers: PageNumbers,
): AsyncGenerator<PageResult> {
  for await (const number of numbers) {
    const page = pages[number - 1];
    if (page === undefined) continue;
    try {
      yield { page: number, content: await readPage(data, page, number) };
    } catch (error) {
      const which = pages.length === 1 ? null : number;
      yield { page: number, error: imageError(error, file, which) };
    }
  }
}

function imageError(error: unknown, file: string, page: number | null): Error {
  return (error as Error).message.includes("exceeds pixel limit")
    ? new ImageTooLarge(file, page, error)
    : new DamagedImage(file, page, error);
}

function picture(data: Uint8Array, index: number): Sharp {
  return sharp(data, { page: index, limitInputPixels: LARGEST_IMAGE });
}

async function readPage(
  data: Uint8Array,
  { index, dpi }: TiffPage,
  page: number,
): Promise<PageContent> {
  const image = picture(data, index);
  const metadata = await image.metadata();
  const { width, height } = metadata.autoOrient;
  const [x, y] = pictureDpi(width, height, asTurned(dpi, metadata));
  const most = Math.max(x, y);
  const across = (width * most) / x;
  const down = (height * most) / y;
  const reduce = Math.min(1, Math.sqrt(MOST_PIXELS / (across * down)));
  const raster = await pixelsOf(image, metadata, {
    width: Math.round(across * reduce),
    height: Math.round(down * reduce),
  });
  const scale = 72 / (most * reduce);
  const size = { width: raster.width * scale, height: raster.height * scale };
  return {
    page,
    kind: "scan",
    ...size,
    rotation: 0,
    skew: 0,
    turn: 0,
    words: [],
    hidden: [],
    rules: [],
    fills: [],
    images: [[0, 0, size.width, size.height]],
    cutOff: false,
    unreadable: "scan",
    scan: { raster, dpi: 72 / scale, box: [0, 0, size.width, size.height] },
  };
}

/** EXIF orientations from this one on lie on their side. */
const ON_ITS_SIDE = 5;

/** The resolution of the file across and down the picture once it is turned; null where the file says none. */
function asTurned(
  dpi: TiffPage["dpi"],
  { density, orientation = 1 }: Metadata,
): [number, number] | null {
  if (dpi !== null) return orientation >= ON_ITS_SIDE ? [dpi[1], dpi[0]] : dpi;
  return density === undefined ? null : [density, density];
}

/** The pixels, turned upright, on white paper where the image lets it show, at the size given. */
async function pixelsOf(
  image: Sharp,
  { space }: Metadata,
  size: { width: number; height: number },
): Promise<Raster> {
  const gray = space === "b-w" || space === "grey16";
  const { data, info } = await image
    .autoOrient()
    .resize({ ...size, fit: "fill" })
    .flatten({ background: "#ffffff" })
    .toColourspace(gray ? "b-w" : "srgb")
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  if (channels !== 1 && channels !== 3)
    throw new Error(`an image of ${channels} channels`);
  return inFewestChannels({
    width,
    height,
    channels,
    data: new Uint8Array(data.buffer, data.byteOffset, data.length),
  });
}
