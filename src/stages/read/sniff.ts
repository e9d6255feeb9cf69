import type { SourceKind } from "../../model/extraction.ts";

/** What a file is by its first bytes; `other` names what else it looks like. */
export type Sniffed = { kind: SourceKind } | { kind: "other"; name: string };

/** A PDF's header may stand behind other bytes, within the first 1024 (ISO 32000-1, implementation note 13). */
const HEADER_WITHIN = 1024;

const SIGNATURES: readonly [
  bytes: readonly number[],
  kind: SourceKind | null,
  name: string,
][] = [
  [[0x89, 0x50, 0x4e, 0x47], "image", "PNG"],
  [[0xff, 0xd8, 0xff], "image", "JPEG"],
  [[0x49, 0x49, 0x2a, 0x00], "image", "TIFF"],
  [[0x4d, 0x4d, 0x00, 0x2a], "image", "TIFF"],
  [[0x50, 0x4b, 0x03, 0x04], null, "ZIP/Word/Excel"],
  [[0xd0, 0xcf, 0x11, 0xe0], null, "Word/Excel 97-2003"],
  [[0x52, 0x61, 0x72, 0x21], null, "RAR"],
  [[0x1f, 0x8b], null, "gzip"],
];

export function sniff(data: Uint8Array): Sniffed {
  const head = Buffer.from(data.subarray(0, HEADER_WITHIN)).toString("latin1");
  if (head.includes("%PDF-")) return { kind: "pdf" };
  for (const [bytes, kind, name] of SIGNATURES) {
    if (bytes.every((byte, i) => data[i] === byte))
      return kind === null ? { kind: "other", name } : { kind };
  }
  const utf16 =
    (data[0] === 0xff && data[1] === 0xfe) ||
    (data[0] === 0xfe && data[1] === 0xff);
  if (!utf16 && data.subarray(0, HEADER_WITHIN).includes(0))
    return { kind: "other", name: "binary" };
  return { kind: "text" };
}
