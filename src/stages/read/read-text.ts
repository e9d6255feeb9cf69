import { LineTooLong, TextTooLong, TooManyLines } from "../../errors.ts";
import type { TextLine } from "../../model/page.ts";
import { LARGEST_TEXT, LONGEST_LINE, MOST_LINES } from "./limits.ts";

/**
 * The lines of a text dump, from 1. UTF-8 (with or without a byte order mark, a few bytes of it damaged), UTF-16 with one, else GB 18030, as
 * Chinese systems save text; a form feed begins a line of its own.
 * @param file its name, for messages
 * @throws TextTooLong, TooManyLines, LineTooLong
 */
export function readText(data: Uint8Array, file: string): TextLine[] {
  if (data.length > LARGEST_TEXT)
    throw new TextTooLong(file, data.length, LARGEST_TEXT);
  const text = decode(data).replace(/\f/g, "\n");
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.length > MOST_LINES)
    throw new TooManyLines(file, lines.length, MOST_LINES);
  const long = lines.findIndex((line) => line.length > LONGEST_LINE);
  if (long >= 0) throw new LineTooLong(file, long + 1, LONGEST_LINE);
  return lines.map((line, i) => ({ line: i + 1, text: line }));
}

function decode(data: Uint8Array): string {
  if (data[0] === 0xff && data[1] === 0xfe)
    return new TextDecoder("utf-16le").decode(data);
  if (data[0] === 0xfe && data[1] === 0xff)
    return new TextDecoder("utf-16be").decode(data);
  const utf8 = new TextDecoder("utf-8").decode(data);
  const wrong = utf8.match(/\ufffd/gu)?.length ?? 0;
  // With more wrong bytes it is the other encoding that Chinese text files have.
  return wrong <= DAMAGED * utf8.length
    ? utf8
    : new TextDecoder("gb18030").decode(data);
}

/** Share of characters that may be damaged in a text that is UTF-8 all the same; GB 18030 taken for it has more than half wrong. */
const DAMAGED = 0.02;
