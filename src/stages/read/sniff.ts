import type { SourceKind } from "../../model/extraction.ts";

/** What a file is by its first bytes; `other` names what else it looks like. */
export type Sniffed = { kind: SourceKind } | { kind: "other"; name: string };

/** A PDF's header may stand behind other bytes, within the first 1024 (ISO 32000-1, implementation note 13). */
const HEADER_WITHIN = 1024;

/** Stands for any byte. */
const ANY = -1;

const latin1 = (text: string) => [...Buffer.from(text, "latin1")];

const SIGNATURES: readonly [
  bytes: readonly number[],
  kind: SourceKind | null,
  name: string,
][] = [
  [[0x89, 0x50, 0x4e, 0x47], "image", "PNG"],
  [[0xff, 0xd8, 0xff], "image", "JPEG"],
  [[0x49, 0x49, 0x2a, 0x00], "image", "TIFF"],
  [[0x4d, 0x4d, 0x00, 0x2a], "image", "TIFF"],
  [[0x49, 0x49, 0x2b, 0x00], "image", "BigTIFF"],
  [[0x4d, 0x4d, 0x00, 0x2b], "image", "BigTIFF"],
  [[...latin1("RIFF"), ANY, ANY, ANY, ANY, ...latin1("WEBP")], "image", "WebP"],
  [[...latin1("BM"), ANY, ANY, ANY, ANY, 0, 0, 0, 0], null, "BMP"],
  [latin1("GIF8"), null, "GIF"],
  [[ANY, ANY, ANY, ANY, ...latin1("ftyp")], null, "HEIC/AVIF/MP4"],
  [[0, 0, 0, 0x0c, ...latin1("jP  ")], null, "JPEG 2000"],
  [[0xff, 0x4f, 0xff, 0x51], null, "JPEG 2000"],
  [[0x50, 0x4b, 0x03, 0x04], null, "ZIP/Word/Excel"],
  [[0xd0, 0xcf, 0x11, 0xe0], null, "Word/Excel 97-2003"],
  [[0x52, 0x61, 0x72, 0x21], null, "RAR"],
  [[0x1f, 0x8b], null, "gzip"],
];

export function sniff(data: Uint8Array): Sniffed {
  const head = Buffer.from(data.subarray(0, HEADER_WITHIN)).toString("latin1");
  if (head.includes("%PDF-")) return { kind: "pdf" };
  for (const [bytes, kind, name] of SIGNATURES) {
    if (bytes.every((byte, i) => byte === ANY || data[i] === byte))
      return kind === null ? { kind: "other", name } : { kind };
  }
  const utf16 =
    (data[0] === 0xff && data[1] === 0xfe) ||
    (data[0] === 0xfe && data[1] === 0xff);
  if (!utf16 && data.subarray(0, HEADER_WITHIN).includes(0))
    return { kind: "other", name: "binary" };
  return { kind: "text" };
}
