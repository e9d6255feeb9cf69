/** Of a UUID of version 4 (RFC 9562): bytes 6 and 8 say so. */
const VERSION = 0x40;
const VARIANT = 0x80;

/** A random UUID. The browser's own function is only there over https and on this machine; the page is used over http too. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, i) => {
    const marked =
      i === 6
        ? (byte & 0x0f) | VERSION
        : i === 8
          ? (byte & 0x3f) | VARIANT
          : byte;
    return marked.toString(16).padStart(2, "0");
  }).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/u, "$1-$2-$3-$4-");
}
