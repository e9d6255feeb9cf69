/** A page of a TIFF: which of its images it is, from 0, and its resolution across and down, dots per inch; null where unknown. */
export interface TiffPage {
  index: number;
  dpi: [x: number, y: number] | null;
}

/** Tags of an image file directory (TIFF 6.0, part 1, section 8). */
const NEW_SUBFILE_TYPE = 254;
const X_RESOLUTION = 282;
const Y_RESOLUTION = 283;
const RESOLUTION_UNIT = 296;

/** Bit of NewSubfileType: the image is another one, made smaller. */
const REDUCED = 1;

/** Dots per inch for one dot per unit, by ResolutionUnit; 1 is "none", inches where the tag is missing. */
const PER_INCH: Record<number, number> = { 2: 1, 3: 2.54 };
const INCH = 2;

/** Directories of a damaged file may point at one another. */
const MOST_PAGES = 10_000;

/**
 * The pages of a TIFF, previews left out; null where its directories cannot be followed (BigTIFF, damaged). Resolutions
 * across and down are read here because faxes have two, and decoders tell one.
 */
export function tiffPages(data: Uint8Array): TiffPage[] | null {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  try {
    const little = view.getUint16(0) === 0x4949;
    if (view.getUint16(2, little) !== 42) return null;
    const pages: TiffPage[] = [];
    let offset = view.getUint32(4, little);
    for (let index = 0; offset !== 0; index++) {
      if (index >= MOST_PAGES) return null;
      const { tags, next } = directory(view, offset, little);
      if (((tags.get(NEW_SUBFILE_TYPE) ?? 0) & REDUCED) === 0)
        pages.push({ index, dpi: resolution(tags) });
      offset = next;
    }
    return pages.length === 0 ? null : pages;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** TIFF field types. */
const SHORT = 3;
const LONG = 4;
const RATIONAL = 5;

/** The single numbers of a directory by tag, and where the next one lies. */
function directory(
  view: DataView,
  offset: number,
  little: boolean,
): { tags: Map<number, number>; next: number } {
  const tags = new Map<number, number>();
  const count = view.getUint16(offset, little);
  for (let i = 0; i < count; i++) {
    const entry = offset + 2 + 12 * i;
    const type = view.getUint16(entry + 2, little);
    if (view.getUint32(entry + 4, little) !== 1) continue;
    const tag = view.getUint16(entry, little);
    if (type === SHORT) tags.set(tag, view.getUint16(entry + 8, little));
    if (type === LONG) tags.set(tag, view.getUint32(entry + 8, little));
    if (type === RATIONAL) {
      const at = view.getUint32(entry + 8, little);
      tags.set(
        tag,
        view.getUint32(at, little) / view.getUint32(at + 4, little),
      );
    }
  }
  return { tags, next: view.getUint32(offset + 2 + 12 * count, little) };
}

function resolution(
  tags: ReadonlyMap<number, number>,
): [number, number] | null {
  const unit = PER_INCH[tags.get(RESOLUTION_UNIT) ?? INCH];
  const x = tags.get(X_RESOLUTION);
  const y = tags.get(Y_RESOLUTION);
  return unit === undefined || x === undefined || y === undefined
    ? null
    : [x * unit, y * unit];
}
