/** How many bytes coded data stands for; counting stops beyond `most`. */
export type LengthOf = (data: Buffer, most: number) => number;

/** Codings whose length is counted without undoing them, by the names of their filters. */
export const LENGTHS: Readonly<Record<string, LengthOf>> = {
  RunLengthDecode: runLength,
  RL: runLength,
  LZWDecode: lzw,
  LZW: lzw,
};

/** ISO 32000-1, 7.4.5: up to 127 so many bytes and one more follow, from 129 one byte stands for 257 less so many, 128 is the end. */
function runLength(data: Buffer, most: number): number {
  let length = 0;
  for (let i = 0; i < data.length && length <= most; ) {
    const code = data[i] as number;
    if (code === END) break;
    length += code < END ? code + 1 : 257 - code;
    i += code < END ? code + 2 : 2;
  }
  return length;
}

const END = 128;

/** ISO 32000-1, 7.4.4, codes of 9 to 12 bits: each new entry of the table is one byte longer than the code before it. */
function lzw(data: Buffer, most: number): number {
  const lengths = new Uint32Array(TABLE).fill(1, 0, CLEAR);
  let next = FIRST_FREE;
  let before = 0;
  let length = 0;
  let held = 0;
  let bits = 0;
  for (let i = 0; i < data.length && length <= most; i++) {
    held = ((held << 8) | (data[i] as number)) & 0xffffff;
    bits += 8;
    const width = widthOf(next);
    if (bits < width) continue;
    bits -= width;
    const code = (held >> bits) & ((1 << width) - 1);
    if (code === END_OF_DATA) break;
    if (code === CLEAR) {
      next = FIRST_FREE;
      before = 0;
      continue;
    }
    if (before > 0 && next < TABLE) lengths[next++] = before + 1;
    before = lengths[code] ?? 0;
    length += before;
  }
  return length;
}

const CLEAR = 256;
const END_OF_DATA = 257;
const FIRST_FREE = 258;
const TABLE = 4096;

/** Codes grow by a bit one entry before the table needs it (EarlyChange, the default). */
function widthOf(next: number): number {
  if (next < 511) return 9;
  if (next < 1023) return 10;
  return next < 2047 ? 11 : 12;
}
