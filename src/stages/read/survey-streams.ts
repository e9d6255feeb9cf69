import { type Decoded, decodeStream } from "./decode-stream.ts";
import {
  LARGEST_IMAGE_STREAM,
  LARGEST_STREAM,
  MOST_DECODED,
  MOST_SWELLING,
} from "./limits.ts";
import { pdfStreams, type RawStream } from "./pdf-streams.ts";

/** What is known of a PDF's streams before anything else looks at them. */
export interface StreamSurvey {
  /** How many cannot be decompressed to their end. */
  damaged: number;
  /** Decoded they take more than any document needs. */
  swells: boolean;
}

/**
 * Looks through the streams of a PDF. pdf.js takes what it gets of one that breaks off and says nothing, so that a page's
 * text would be lost without a word: these are counted, JPEG images among them, but for font programs, without which text
 * is read too. And it decodes whatever it meets, however large it becomes: that is measured here, up to its limit.
 * Encrypted files are not looked into.
 */
export function surveyStreams(data: Uint8Array): StreamSurvey {
  const file = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const survey = { damaged: 0, swells: false };
  if (file.includes("/Encrypt")) return survey;
  const most = Math.max(MOST_DECODED, MOST_SWELLING * file.length);
  let decodedBytes = 0;
  for (const stream of pdfStreams(file)) {
    const isImage = /\/Subtype\s*\/Image\b/u.test(stream.dictionary);
    const filters = filtersOf(stream.dictionary);
    const decoded = decodeStream(
      stream.data,
      filters,
      isImage ? LARGEST_IMAGE_STREAM : LARGEST_STREAM,
    );
    if (isDamaged(stream, filters, decoded)) survey.damaged++;
    if (!isImage) decodedBytes += decoded.bytes;
    if (decoded.end === "too-large" || decodedBytes > most)
      return { ...survey, swells: true };
  }
  return survey;
}

/** The names of a stream's filters, in order; none where they stand in an object of their own. */
function filtersOf(dictionary: string): string[] {
  const [, one, list = ""] =
    /\/Filter\s*(?:\/(\w+)|\[([^\]]*)\])/u.exec(dictionary) ?? [];
  return one === undefined
    ? [...list.matchAll(/\/(\w+)/gu)].map(([, name = ""]) => name)
    : [one];
}

const FONT_PROGRAM = /\/Length1\b|\/(?:Type1C|CIDFontType0C|OpenType)\b/u;

function isDamaged(
  { dictionary, data }: RawStream,
  [filter, ...more]: string[],
  decoded: Decoded,
): boolean {
  if (more.length > 0) return false;
  if (filter === "DCTDecode") return !hasEndOfImage(data);
  return (
    filter === "FlateDecode" &&
    !FONT_PROGRAM.test(dictionary) &&
    decoded.end === "broken"
  );
}

/** Some cameras and scanners pad their JPEG files by so many bytes. */
const JPEG_PADDING = 1024;

/** Whether a JPEG has its EOI marker at the end (ITU-T T.81, B.2.1): within coded data 0xFF is always followed by 0 or a restart marker. */
function hasEndOfImage(data: Buffer): boolean {
  return data.subarray(-JPEG_PADDING).includes(Buffer.from([0xff, 0xd9]));
}
