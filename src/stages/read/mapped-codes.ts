/**
 * How many codes a character map of a font gives characters to in ranges (ISO 32000-1, 9.7.5.4 and 9.10.3); 0 for a
 * stream that is no such map. pdf.js writes each range out, code by code.
 */
export function mappedCodes(data: Buffer): number {
  if (!RANGES.some((word) => data.includes(word))) return 0;
  const text = data.toString("latin1");
  let codes = 0;
  for (const [part] of text.matchAll(
    /begin(?:bf|cid)range[\s\S]*?(?:endbf|endcid|$)/gu,
  ))
    for (const [, low = "", high = ""] of part.matchAll(RANGE))
      codes += Math.max(
        0,
        Number.parseInt(high, 16) - Number.parseInt(low, 16),
      );
  return codes;
}

const RANGES = ["beginbfrange", "begincidrange"];
const RANGE = /<([0-9a-f]{1,8})>\s*<([0-9a-f]{1,8})>/giu;
