/** A stream of a PDF as it stands in the file. */
export interface RawStream {
  /** All between the stream before it and this one, its dictionary last. */
  before: Buffer;
  dictionary: string;
  data: Buffer;
}

/** A stream's dictionary is looked for in this many bytes before it. */
const DICTIONARY_REACH = 1024;

/** Between a dictionary and its stream there are no more blanks than this. */
const BLANKS = 4;

/**
 * The streams of a PDF, whatever its cross-references and lengths say, one after the other in one pass. One that has no
 * end reaches to the end of the file. Gives back what stands behind the last one.
 */
export function* pdfStreams(file: Buffer): Generator<RawStream, Buffer> {
  let last = 0;
  let keyword = file.indexOf("stream");
  while (keyword >= 0) {
    const start = dataStart(file, keyword);
    if (start === null) {
      keyword = file.indexOf("stream", keyword + 6);
      continue;
    }
    const found = file.indexOf("endstream", start);
    const end = found < 0 ? file.length : found;
    yield {
      before: file.subarray(last, keyword),
      dictionary: dictionaryBefore(file, keyword),
      data: file.subarray(start, end),
    };
    last = Math.min(file.length, end + "endstream".length);
    keyword = file.indexOf("stream", last);
  }
  return file.subarray(last);
}

/** Where the data behind the keyword begins; null where it is another word, or a part of one. */
function dataStart(file: Buffer, keyword: number): number | null {
  const afterDictionary = file
    .subarray(Math.max(0, keyword - BLANKS), keyword)
    .toString("latin1")
    .trimEnd()
    .endsWith(">>");
  if (!afterDictionary) return null;
  const eol = file[keyword + 6];
  if (eol === 0x0a) return keyword + 7;
  if (eol === 0x0d) return keyword + (file[keyword + 7] === 0x0a ? 8 : 7);
  return null;
}

/** Names are written plainly in what is given: `#61` is a. */
function dictionaryBefore(file: Buffer, keyword: number): string {
  const before = file
    .subarray(Math.max(0, keyword - DICTIONARY_REACH), keyword)
    .toString("latin1");
  return before
    .slice(before.lastIndexOf(" obj") + 1)
    .replace(/#([0-9a-f]{2})/giu, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
}
