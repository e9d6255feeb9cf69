import { inflateSync } from "node:zlib";

/** A stream's dictionary is looked for in this many bytes before it. */
const DICTIONARY_REACH = 1024;

/**
 * How many compressed streams of a PDF, JPEG images among them, cannot be decompressed to their end. pdf.js takes what it
 * gets of such a stream and says nothing, so a page's text would be lost without a word. Font programs are left out: text is read without them.
 * Encrypted files are not looked into (0).
 */
export function countDamagedStreams(data: Uint8Array): number {
  const file = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  if (file.includes("/Encrypt")) return 0;
  let damaged = 0;
  for (
    let at = file.indexOf("endstream");
    at >= 0;
    at = file.indexOf("endstream", at + 9)
  ) {
    const start = streamStart(file, at);
    if (start === null) continue;
    const dictionary = dictionaryBefore(file, start.keyword);
    const data = file.subarray(start.data, at);
    if (
      isOnly("FlateDecode", dictionary) &&
      !FONT_PROGRAM.test(dictionary) &&
      !inflates(data)
    )
      damaged++;
    else if (isOnly("DCTDecode", dictionary) && !hasEndOfImage(data)) damaged++;
  }
  return damaged;
}

/** Where the stream that ends at `end` begins: its keyword and its data. */
function streamStart(
  file: Buffer,
  end: number,
): { keyword: number; data: number } | null {
  for (
    let keyword = file.lastIndexOf("stream", end - 1);
    keyword >= 0;
    keyword = file.lastIndexOf("stream", keyword - 1)
  ) {
    const eol = file[keyword + 6];
    const afterDictionary = file
      .subarray(Math.max(0, keyword - 4), keyword)
      .toString("latin1")
      .trimEnd()
      .endsWith(">>");
    if (!afterDictionary) continue;
    if (eol === 0x0a) return { keyword, data: keyword + 7 };
    if (eol === 0x0d)
      return { keyword, data: keyword + (file[keyword + 7] === 0x0a ? 8 : 7) };
    return null;
  }
  return null;
}

function dictionaryBefore(file: Buffer, keyword: number): string {
  const before = file
    .subarray(Math.max(0, keyword - DICTIONARY_REACH), keyword)
    .toString("latin1");
  return before.slice(before.lastIndexOf(" obj") + 1);
}

const FONT_PROGRAM = /\/Length1\b|\/(?:Type1C|CIDFontType0C|OpenType)\b/;

/** Whether a filter is the only one of a stream. */
function isOnly(
  filter: "FlateDecode" | "DCTDecode",
  dictionary: string,
): boolean {
  const [, one, only] =
    /\/Filter\s*(?:\/(\w+)|\[\s*\/(\w+)\s*\])/.exec(dictionary) ?? [];
  return (one ?? only) === filter;
}

/** Some cameras and scanners pad their JPEG files by so many bytes. */
const JPEG_PADDING = 1024;

/** Whether a JPEG has its EOI marker at the end (ITU-T T.81, B.2.1): within coded data 0xFF is always followed by 0 or a restart marker. */
function hasEndOfImage(data: Buffer): boolean {
  return data.subarray(-JPEG_PADDING).includes(Buffer.from([0xff, 0xd9]));
}

function inflates(data: Buffer): boolean {
  try {
    inflateSync(data);
    return true;
  } catch (error) {
    // Some producers leave the checksum empty; any other one that does not match means that the content is not what was written.
    const { message } = error as Error;
    return message === "incorrect data check" && hasNoChecksum(data);
  }
}

/** Whether the four bytes at the end, before the line break, are zero. */
function hasNoChecksum(data: Buffer): boolean {
  let end = data.length;
  while (end > 0 && (data[end - 1] === 0x0a || data[end - 1] === 0x0d)) end--;
  return data.subarray(end - 4, end).every((byte) => byte === 0);
}
