import {
  type PDFContext,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
} from "@cantoo/pdf-lib";
import { type XrefEntry, xrefStreamEntries } from "./xref-stream.ts";

/**
 * Whether every entry of a file's cross-references leads to its object. Only then can more be added behind its bytes:
 * readers rebuild a broken table by themselves, but an addition would point back to it.
 */
export function hasSoundXref(data: Uint8Array, context: PDFContext): boolean {
  const file = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  if (file.subarray(0, 5).toString("latin1") !== "%PDF-") return false;
  const seen = new Set<number>();
  let at: number | null = lastStart(file);
  if (at === null) return false;
  while (at !== null) {
    if (seen.has(at)) return false;
    seen.add(at);
    const section: Section | null =
      tableAt(file, at) ?? streamAt(file, at, context);
    if (section === null || !section.entries.every((e) => leads(file, e)))
      return false;
    at = section.before;
  }
  return true;
}

interface Section {
  entries: XrefEntry[];
  /** Where the section before it begins; null for the first. */
  before: number | null;
}

function lastStart(file: Buffer): number | null {
  const at = file.lastIndexOf("startxref");
  const [, offset] =
    at < 0 ? [] : (/^startxref\s+(\d+)/u.exec(textAt(file, at, 64)) ?? []);
  return offset === undefined ? null : Number(offset);
}

/** A table and its trailer: ISO 32000-1, 7.5.4 and 7.5.5. */
function tableAt(file: Buffer, start: number): Section | null {
  if (!/^\s*xref\b/u.test(textAt(file, start, 16))) return null;
  const end = file.indexOf("trailer", start);
  if (end < 0) return null;
  const tokens = file
    .subarray(start, end)
    .toString("latin1")
    .replace(/^\s*xref/u, "")
    .trim()
    .split(/\s+/u);
  const entries: XrefEntry[] = [];
  for (let i = 0; i + 1 < tokens.length; ) {
    const [first, count] = [Number(tokens[i]), Number(tokens[i + 1])];
    i += 2;
    for (let n = 0; n < count; n++, i += 3)
      if (tokens[i + 2] === "n")
        entries.push({ number: first + n, offset: Number(tokens[i]) });
  }
  const dictionary = textAt(file, end, TRAILER_REACH).split("startxref")[0];
  const [, before] = /\/Prev\s+(\d+)/u.exec(dictionary ?? "") ?? [];
  return { entries, before: before === undefined ? null : Number(before) };
}

/** A trailer is no longer than this (bytes). */
const TRAILER_REACH = 4096;

/** A cross-reference stream: ISO 32000-1, 7.5.8. */
function streamAt(
  file: Buffer,
  start: number,
  context: PDFContext,
): Section | null {
  const [, number, generation] =
    OBJECT.exec(textAt(file, start, OBJECT_REACH)) ?? [];
  if (number === undefined) return null;
  const stream = context.lookup(PDFRef.of(Number(number), Number(generation)));
  if (
    !(stream instanceof PDFRawStream) ||
    stream.dict.lookup(PDFName.of("Type")) !== PDFName.of("XRef")
  )
    return null;
  const entries = xrefStreamEntries(stream);
  const before = stream.dict.lookup(PDFName.of("Prev"));
  return entries === null
    ? null
    : {
        entries,
        before: before instanceof PDFNumber ? before.asNumber() : null,
      };
}

const OBJECT = /^(\d+)\s+(\d+)\s+obj\b/u;

/** The head of an object is no longer than this (bytes). */
const OBJECT_REACH = 40;

function leads(file: Buffer, { number, offset }: XrefEntry): boolean {
  const [, found] = OBJECT.exec(textAt(file, offset, OBJECT_REACH)) ?? [];
  return Number(found) === number;
}

function textAt(file: Buffer, at: number, length: number): string {
  return file.subarray(at, at + length).toString("latin1");
}
