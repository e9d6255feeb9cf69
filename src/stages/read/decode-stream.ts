import { inflateSync } from "node:zlib";
import { LENGTHS, type LengthOf } from "./decoded-length.ts";
import { MOST_FILTERS } from "./limits.ts";

/** What a stream is when its filters are undone. */
export interface Decoded {
  /** `broken` does not decompress to its end, `opaque` went on in a filter that is not undone here. */
  end: "whole" | "broken" | "too-large" | "opaque";
  /** How many bytes are known of. */
  bytes: number;
}

/**
 * Undoes the filters of a stream one after the other to see how large it becomes, and no further than a limit.
 * Pictures' own codings (JPEG, JBIG2 …) end it: their size stands in a header, which pdf.js checks.
 * @param most bytes, after any of the filters
 */
export function decodeStream(
  data: Buffer,
  filters: readonly string[],
  most: number,
): Decoded {
  if (filters.length > MOST_FILTERS) return { end: "too-large", bytes: most };
  let current = data;
  for (const [i, filter] of filters.entries()) {
    const lengthOf: LengthOf | undefined = LENGTHS[filter];
    if (lengthOf !== undefined && i === filters.length - 1) {
      const bytes = lengthOf(current, most);
      return { end: bytes > most ? "too-large" : "whole", bytes };
    }
    if (!DEFLATED.has(filter)) return { end: "opaque", bytes: current.length };
    const inflated = inflate(current, most);
    if (!("data" in inflated)) return inflated;
    current = inflated.data;
  }
  return { end: "whole", bytes: current.length };
}

/** The filter by its name and its abbreviation (ISO 32000-1, table 94), which pdf.js takes everywhere. */
const DEFLATED: ReadonlySet<string> = new Set(["FlateDecode", "Fl"]);

function inflate(data: Buffer, most: number): { data: Buffer } | Decoded {
  try {
    return { data: inflateSync(data, { maxOutputLength: most }) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ERR_BUFFER_TOO_LARGE")
      return { end: "too-large", bytes: most };
    // Some producers leave the checksum empty; any other one that does not match means that the content is not what was written.
    if (message === "incorrect data check" && hasNoChecksum(data))
      return { end: "whole", bytes: 0 };
    return { end: "broken", bytes: 0 };
  }
}

/** Whether the four bytes at the end, before the line break, are zero. */
function hasNoChecksum(data: Buffer): boolean {
  let end = data.length;
  while (end > 0 && (data[end - 1] === 0x0a || data[end - 1] === 0x0d)) end--;
  return data.subarray(end - 4, end).every((byte) => byte === 0);
}
