/**
 * What reading takes on. Each limit lies far beyond any declaration; a file beyond it is refused by name, or the page is,
 * before it takes the machine's memory or an hour of its time. What no limit here foresees is ended from outside
 * (`--timeout`, `--limit-memory`).
 */

/** Images larger than this are not decoded (pixels): A2 at 600 dpi, 420 MB in colour. */
export const LARGEST_IMAGE = 10_000 * 14_100;

/** Pages of a document. The thickest bound volumes have some hundreds; pdf.js looks for each page from the first one on, so that the time grows by the square. */
export const MOST_PAGES = 10_000;

/** Bytes of a stream that is no image, decoded: the largest Chinese fonts have 40 MB, contents of a page a few. */
export const LARGEST_STREAM = 64 << 20;

/** Bytes of an image's stream, decoded: that of the largest image in colour, with a byte more for each row. */
export const LARGEST_IMAGE_STREAM = 3 * LARGEST_IMAGE + (1 << 20);

/** Bytes of all streams that are no images, decoded: so many, or so many times the file's own, whichever is more. Text packs to a tenth, seldom to a thirtieth. */
export const MOST_DECODED = 512 << 20;
export const MOST_SWELLING = 50;

/** Codes that a font's character map gives characters to in ranges, of one map: Unicode has 155,000 characters, and maps of Chinese character sets cover 65,536 codes. */
export const MOST_MAPPED = 1 << 20;

/** Filters that a stream may go through; programs write one or two. */
export const MOST_FILTERS = 8;

/** Operators of a page, those of forms within it included. The fullest printed page has 20,000; a map or a drawing of a building some 100,000. */
export const MOST_OPERATORS = 300_000;

/** Forms within forms of a page. Programs nest three or four; pdf.js remembers at each depth all those above it. */
export const MOST_NESTED = 100;

/** Graphics states of a page that are saved and not restored. Some programs forget a few hundred. */
export const MOST_SAVED = 10_000;

/** Seconds in which a page's operators are listed, images decoded. */
export const LISTING_SECONDS = 30;

/** Characters, strokes, areas and images of a page. A page set in 5 pt has 20,000 characters; a form has some hundred lines, and a drawing beside it some thousand. */
export const MOST_GLYPHS = 100_000;
export const MOST_STROKES = 30_000;
export const MOST_AREAS = 30_000;
export const MOST_IMAGES = 2_000;

/** Pixels of all images that a page shows, each counted once: three of the largest. */
export const MOST_PAGE_PIXELS = 3 * LARGEST_IMAGE;

/** Bytes and lines of a text dump: a form takes some 5 KB and a hundred lines, so that these are four hundred of them. */
export const LARGEST_TEXT = 2 << 20;
export const MOST_LINES = 50_000;

/** Characters of a line of a text dump. The longest paragraphs of forms have a few thousand. */
export const LONGEST_LINE = 50_000;
