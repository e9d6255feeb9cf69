/**
 * The smallest TrueType program that PDF readers take: two glyphs, neither with an outline, an em of 1000 units
 * (Apple TrueType Reference Manual, chapter 6; the tables that ISO 32000-1, 9.9 asks for).
 */
export function blankTrueType(): Uint8Array {
  const tables: [tag: string, data: Uint8Array][] = [
    [
      "OS/2",
      bytes(78, [
        [0, 3],
        [2, 1000],
        [4, 400],
        [6, 5],
        [62, 64],
        [68, 880],
        [70, -120],
        [74, 880],
        [76, 120],
      ]),
    ],
    [
      "cmap",
      bytes(
        12,
        [
          [2, 1],
          [4, 1],
          [6, 0],
          [10, 12],
        ],
        characterTable(),
      ),
    ],
    ["glyf", new Uint8Array(4)],
    ["head", head()],
    [
      "hhea",
      bytes(36, [
        [0, 1],
        [4, 880],
        [6, -120],
        [10, 1000],
        [34, 2],
      ]),
    ],
    [
      "hmtx",
      bytes(8, [
        [0, 1000],
        [4, 1000],
      ]),
    ],
    ["loca", new Uint8Array(6)],
    [
      "maxp",
      bytes(32, [
        [0, 1],
        [4, 2],
        [14, 1],
      ]),
    ],
    ["name", bytes(6, [[4, 6]])],
    ["post", bytes(32, [[0, 3]])],
  ];
  return assembled(tables);
}

/** 16-bit numbers at their places, the rest zero; `more` follows. */
function bytes(
  length: number,
  values: readonly (readonly [at: number, value: number])[],
  more: Uint8Array = new Uint8Array(),
): Uint8Array {
  const all = new Uint8Array(length + more.length);
  const view = new DataView(all.buffer);
  for (const [at, value] of values) view.setInt16(at, value);
  all.set(more, length);
  return all;
}

/** Format 6, no character: PDF readers go by CIDToGIDMap. */
function characterTable(): Uint8Array {
  return bytes(12, [
    [0, 6],
    [2, 12],
    [8, 1],
  ]);
}

const MAGIC = 0x5f0f3cf5;

function head(): Uint8Array {
  const table = bytes(54, [
    [0, 1],
    [4, 1],
    [18, 1000],
    [40, 1000],
    [42, 880],
    [46, 8],
    [48, 2],
  ]);
  new DataView(table.buffer).setUint32(12, MAGIC);
  return table;
}

/** Where `head` keeps what the sum of the whole file lacks of `SUM`. */
const ADJUSTMENT = 8;
const SUM = 0xb1b0afba;

function assembled(
  tables: readonly [tag: string, data: Uint8Array][],
): Uint8Array {
  const start = 12 + 16 * tables.length;
  const length = tables.reduce((sum, [, data]) => sum + padded(data), start);
  const file = new Uint8Array(length);
  const view = new DataView(file.buffer);
  const power = 2 ** Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, 16 * power);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, 16 * (tables.length - power));
  let at = start;
  let headAt = 0;
  for (const [i, [tag, data]] of tables.entries()) {
    const entry = 12 + 16 * i;
    for (let c = 0; c < 4; c++) file[entry + c] = tag.charCodeAt(c);
    file.set(data, at);
    view.setUint32(entry + 4, sumOf(file.subarray(at, at + padded(data))));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, data.length);
    if (tag === "head") headAt = at;
    at += padded(data);
  }
  view.setUint32(headAt + ADJUSTMENT, (SUM - sumOf(file)) >>> 0);
  return file;
}

function padded(data: Uint8Array): number {
  return Math.ceil(data.length / 4) * 4;
}

function sumOf(data: Uint8Array): number {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  let sum = 0;
  for (let at = 0; at < data.length; at += 4)
    sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
