/** File systems take 255 bytes or 255 UTF-16 units; a number and an ending come behind. */
const MOST_BYTES = 200;

/** Reserved by Windows, as file names and before any ending (Naming Files, Paths, and Namespaces). */
const RESERVED =
  /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])(?=\.|$)/iu;

/** What Windows forbids, and what cannot be seen: control characters, marks of direction, blanks without width, halves of surrogate pairs, private characters. */
const FORBIDDEN = /[<>:"/\\|?*]|[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;

/**
 * A text as a name that files and folders may have on any system; null where nothing of it can be one.
 * Forbidden signs become their full-width likenesses or go, so that names stay legible.
 */
export function fileName(text: string, mostBytes = MOST_BYTES): string | null {
  const allowed = text
    .normalize("NFC")
    .replace(FORBIDDEN, (sign) => LIKENESSES[sign] ?? "")
    .replace(/\s+/gu, " ");
  const name = cutToBytes(trimmed(allowed), mostBytes);
  if (name === "") return null;
  return RESERVED.test(name) ? `_${name}` : name;
}

const LIKENESSES: Record<string, string> = {
  "<": "＜",
  ">": "＞",
  ":": "：",
  '"': "＂",
  "/": "／",
  "\\": "＼",
  "|": "｜",
  "?": "？",
  "*": "＊",
};

/** Dots and blanks at the end vanish on Windows, a dot before a name hides it elsewhere, a dash makes it an option. */
function trimmed(name: string): string {
  return name.replace(/^[\s.-]+|[\s.]+$/gu, "");
}

/** Whole characters, as people see them. */
function cutToBytes(name: string, most: number): string {
  if (Buffer.byteLength(name) <= most) return name;
  let cut = "";
  let bytes = Buffer.byteLength("…");
  for (const { segment } of new Intl.Segmenter("zh").segment(name)) {
    bytes += Buffer.byteLength(segment);
    if (bytes > most) break;
    cut += segment;
  }
  return `${trimmed(cut)}…`;
}
