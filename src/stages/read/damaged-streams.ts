import { inflateSync } from "node:zlib";

/** A stream's dictionary is looked for in this many bytes before it. */
const DICTIONARY_REACH = 1024;

/**
 * How many compressed streams of a PDF cannot be decompressed to their end. pdf.js takes what it gets of such a stream and
 * says nothing, so a page's text would be lost without a word. Font programs are left out: text is read without them.
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
    if (
      isPlainFlate(dictionary) &&
      !FONT_PROGRAM.test(dictionary) &&
      !inflates(file.subarray(start.data, at))
    )
      damaged++;
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

/** Whether Flate is the only filter. */
function isPlainFlate(dictionary: string): boolean {
  return /\/Filter\s*(?:\/FlateDecode\b|\[\s*\/FlateDecode\s*\])/.test(
    dictionary,
  );
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
