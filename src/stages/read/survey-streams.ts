import { type Decoded, decodeStream } from "./decode-stream.ts";
import {
  LARGEST_IMAGE_STREAM,
  LARGEST_STREAM,
  MOST_DECODED,
  MOST_MAPPED,
  MOST_SWELLING,
} from "./limits.ts";
import { mappedCodes } from "./mapped-codes.ts";
import { pdfStreams, type RawStream } from "./pdf-streams.ts";
import {
  hasEndlessFont,
  pagesInFile,
  pagesInStream,
} from "./survey-objects.ts";

/** What is known of a PDF's streams before anything else looks at them. */
export interface StreamSurvey {
  /** How many cannot be decompressed to their end. */
  damaged: number;
  /** Decoded they take more than any document needs, or say more than any means. */
  swells: boolean;
  /** Some of them paint text. */
  paintsText: boolean;
  /** How many that paint text nothing in the file refers to. */
  unused: number;
  /** How many objects of the file are pages, in use or not. */
  pages: number;
}

/**
 * Looks through the streams of a PDF. pdf.js takes what it gets of one that breaks off and says nothing, so that a page's
 * text would be lost without a word: these are counted, JPEG images among them, but for font programs, without which text
 * is read too. It believes what a document says of its pages: what is there is noted, to be compared. And it decodes
 * whatever it meets, however large it becomes: that is measured here, up to its limit.
 * Encrypted files are not looked into.
 */
export function surveyStreams(data: Uint8Array): StreamSurvey {
  const file = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const survey = {
    damaged: 0,
    swells: false,
    paintsText: false,
    unused: 0,
    pages: 0,
  };
  if (file.includes("/Encrypt")) return survey;
  const most = Math.max(MOST_DECODED, MOST_SWELLING * file.length);
  const pages = new Set<number>();
  const addAll = (numbers: Iterable<number>) => {
    for (const number of numbers) pages.add(number);
  };
  const referred = new Set<number>();
  const texts: number[] = [];
  const addObjects = (objects: string) => {
    for (const [, number] of objects.matchAll(REFERENCE))
      referred.add(Number(number));
  };
  let decodedBytes = 0;
  const streams = pdfStreams(file);
  let next = streams.next();
  for (; !next.done; next = streams.next()) {
    const stream = next.value;
    const { dictionary } = stream;
    const isImage = /\/Subtype\s*\/Image\b/u.test(dictionary);
    const filters = filtersOf(dictionary);
    const limit = isImage ? LARGEST_IMAGE_STREAM : LARGEST_STREAM;
    const decoded = decodeStream(stream.data, filters, limit);
    if (isDamaged(stream, filters, decoded)) survey.damaged++;
    if (!isImage) decodedBytes += decoded.bytes;
    if (decoded.end === "too-large" || decodedBytes > most)
      return { ...survey, swells: true };
    const before = stream.before.toString("latin1");
    if (hasEndlessFont(before)) return { ...survey, swells: true };
    addAll(pagesInFile(before));
    addObjects(before);
    if (isImage || decoded.data === null) continue;
    if (/\/Type\s*\/ObjStm\b/u.test(dictionary)) {
      const objects = decoded.data.toString("latin1");
      if (hasEndlessFont(objects)) return { ...survey, swells: true };
      addAll(pagesInStream(dictionary, objects));
      addObjects(objects);
    }
    if (mappedCodes(decoded.data) > MOST_MAPPED)
      return { ...survey, swells: true };
    if (!paintsText(decoded.data)) continue;
    survey.paintsText = true;
    const number = OBJECT.exec(before.slice(before.lastIndexOf("endobj") + 1));
    if (number !== null) texts.push(Number(number[1]));
  }
  const rest = next.value.toString("latin1");
  addAll(pagesInFile(rest));
  addObjects(rest);
  const unused = texts.filter((number) => !referred.has(number)).length;
  return { ...survey, unused, pages: pages.size };
}

const REFERENCE = /(\d+)\s+\d+\s+R\b/gu;
const OBJECT = /(\d+)\s+\d+\s+obj\b/u;

/** Text is painted near the beginning of a content, if at all (bytes). */
const TEXT_WITHIN = 1 << 16;

function paintsText(data: Buffer): boolean {
  return /[)>\]]\s*T[jJ]\s/u.test(
    data.subarray(0, TEXT_WITHIN).toString("latin1"),
  );
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
