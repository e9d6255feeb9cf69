import { constants, inflateRawSync, inflateSync } from "node:zlib";
import { LENGTHS, type LengthOf } from "./decoded-length.ts";
import { MOST_FILTERS } from "./limits.ts";

/** What a stream is when its filters are undone. */
export interface Decoded {
  /** `broken` does not decompress to its end, `opaque` went on in a filter that is not undone here. */
  end: "whole" | "broken" | "too-large" | "opaque";
  /** How many bytes are known of. */
  bytes: number;
  /** What it says; null where only its length is known. */
  data: Buffer | null;
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
  if (filters.length > MOST_FILTERS)
    return { end: "too-large", bytes: most, data: null };
  let current = data;
  let end: Decoded["end"] = "whole";
  for (const [i, filter] of filters.entries()) {
    const lengthOf: LengthOf | undefined = LENGTHS[filter];
    if (lengthOf !== undefined && i === filters.length - 1) {
      const bytes = lengthOf(current, most);
      return { end: bytes > most ? "too-large" : end, bytes, data: null };
    }
    if (!DEFLATED.has(filter))
      return { end: "opaque", bytes: current.length, data: null };
    const inflated = inflate(current, most);
    if (inflated.data === null) return inflated;
    if (inflated.end === "broken") end = "broken";
    current = inflated.data;
  }
  return { end, bytes: current.length, data: current };
}

/** The filter by its name and its abbreviation (ISO 32000-1, table 94), which pdf.js takes everywhere. */
const DEFLATED: ReadonlySet<string> = new Set(["FlateDecode", "Fl"]);

function inflate(data: Buffer, most: number): Decoded {
  try {
    const inflated = inflateSync(data, { maxOutputLength: most });
    return { end: "whole", bytes: inflated.length, data: inflated };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ERR_BUFFER_TOO_LARGE")
      return { end: "too-large", bytes: most, data: null };
    // Some producers leave the checksum empty; any other one that does not match means that the content is not what was written.
    const end =
      message === "incorrect data check" && hasNoChecksum(data)
        ? "whole"
        : "broken";
    return { ...inflateUnchecked(data, most), end };
  }
}

/** What can be had of data that breaks off or has a wrong checksum: a header of two bytes, then deflate (RFC 1950). */
function inflateUnchecked(
  data: Buffer,
  most: number,
): Pick<Decoded, "bytes" | "data"> {
  try {
    const inflated = inflateRawSync(data.subarray(2), {
      maxOutputLength: most,
      finishFlush: constants.Z_SYNC_FLUSH,
    });
    return { bytes: inflated.length, data: inflated };
  } catch {
    // Not a whole block of it, or too much of it: what it begins with is the most that pdf.js gets.
    return { bytes: data.length, data: null };
  }
}

/** Whether the four bytes at the end, before the line break, are zero. */
function hasNoChecksum(data: Buffer): boolean {
  let end = data.length;
  while (end > 0 && (data[end - 1] === 0x0a || data[end - 1] === 0x0d)) end--;
  return data.subarray(end - 4, end).every((byte) => byte === 0);
}
