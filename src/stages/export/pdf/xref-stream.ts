import { inflateSync } from "node:zlib";
import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFRawStream,
} from "@cantoo/pdf-lib";

/** Where an object stands in a file, by its number. */
export interface XrefEntry {
  number: number;
  offset: number;
}

/**
 * The objects that a cross-reference stream finds in the file itself (ISO 32000-1, 7.5.8): those in object streams and
 * free ones are left out. Null where it is compressed in another way than such streams are.
 */
export function xrefStreamEntries({
  dict,
  contents,
}: PDFRawStream): XrefEntry[] | null {
  const [type, field2, field3] = numbersOf(dict.lookup(PDFName.of("W")));
  const size = dict.lookup(PDFName.of("Size"));
  if (
    type === undefined ||
    field2 === undefined ||
    field3 === undefined ||
    !(size instanceof PDFNumber) ||
    dict.lookup(PDFName.of("Filter")) !== PDFName.of("FlateDecode")
  )
    return null;
  const rows = decoded(contents, dict.lookup(PDFName.of("DecodeParms")));
  const index = numbersOf(dict.lookup(PDFName.of("Index")));
  const numbers = numbersIn(index.length > 0 ? index : [0, size.asNumber()]);
  const length = type + field2 + field3;
  return numbers.flatMap((number, i) => {
    const at = i * length;
    const isInFile = type === 0 || bigEndian(rows, at, type) === IN_FILE;
    const offset = bigEndian(rows, at + type, field2);
    return isInFile ? [{ number, offset }] : [];
  });
}

/** The type of an entry of an object that stands in the file itself. */
const IN_FILE = 1;

function numbersOf(array: unknown): number[] {
  if (!(array instanceof PDFArray)) return [];
  return array.asArray().map((_, i) => array.lookup(i, PDFNumber).asNumber());
}

/** `[first count first count …]` → the numbers. */
function numbersIn(index: readonly number[]): number[] {
  const numbers: number[] = [];
  for (let i = 0; i + 1 < index.length; i += 2)
    for (let n = 0; n < (index[i + 1] as number); n++)
      numbers.push((index[i] as number) + n);
  return numbers;
}

/** PNG predictors of a PDF stream, whichever each row says: 10 and above. */
const PNG = 10;

/** Such streams are written with the predictor `up`: each byte less the one above it (PNG specification, 9.2). */
const UP = 2;

function decoded(contents: Uint8Array, parameters: unknown): Uint8Array {
  const data = new Uint8Array(inflateSync(contents));
  if (!(parameters instanceof PDFDict)) return data;
  const predictor = parameters.lookup(PDFName.of("Predictor"));
  if (!(predictor instanceof PDFNumber) || predictor.asNumber() < PNG)
    return data;
  const columns = parameters
    .lookup(PDFName.of("Columns"), PDFNumber)
    .asNumber();
  const rows = new Uint8Array(
    Math.floor(data.length / (columns + 1)) * columns,
  );
  for (let i = 0; i < rows.length; i++) {
    const row = Math.floor(i / columns);
    const isUp = data[row * (columns + 1)] === UP;
    const above = isUp && row > 0 ? (rows[i - columns] ?? 0) : 0;
    rows[i] = (data[i + row + 1] ?? 0) + above;
  }
  return rows;
}

function bigEndian(data: Uint8Array, at: number, bytes: number): number {
  let value = 0;
  for (let i = 0; i < bytes; i++) value = value * 256 + (data[at + i] ?? 0);
  return value;
}
