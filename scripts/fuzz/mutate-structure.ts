import { deflateSync, inflateSync } from "node:zlib";
import type { Random } from "../fixtures/random.ts";

type Change = (pdf: string, random: Random) => string;

/**
 * Changes a PDF as its grammar goes: numbers, names, references and lengths become others, objects change places, words
 * that end something are dropped, values are nested deeply, and the operators inside a stream are changed and packed again.
 */
export function mutateStructure(data: Buffer, random: Random): Buffer {
  let pdf = data.toString("latin1");
  const times = random.pick([1, 1, 2, 3, 8]);
  for (let i = 0; i < times; i++) pdf = random.pick(CHANGES)(pdf, random);
  // Where everything has moved, half of the files have a table of objects that is as wrong, half have none.
  if (random.chance(0.5)) pdf = pdf.replaceAll("startxref", "startxxxx");
  return Buffer.from(pdf, "latin1");
}

const CHANGES: readonly Change[] = [
  changeNumber,
  changeName,
  changeReference,
  changeLength,
  dropWord,
  swapObjects,
  doubleObject,
  nest,
  changeInStream,
  changeInStream,
  changeInStream,
];

const NUMBERS = [
  "0",
  "-1",
  "1",
  "0.00001",
  "65536",
  "2147483648",
  "-2147483649",
  "1e12",
  "99999999999999999999",
  "null",
  "true",
  "(a)",
  "[]",
  "<<>>",
];

function changeNumber(pdf: string, random: Random): string {
  return replaceOne(
    pdf,
    /(?<=[\s[])-?\d+(?:\.\d+)?(?=[\s\]>/])/gu,
    random,
    () => random.pick(NUMBERS),
  );
}

function changeName(pdf: string, random: Random): string {
  const names = pdf.match(/\/[A-Z][A-Za-z0-9]{1,20}/gu) ?? [];
  if (names.length === 0) return pdf;
  return replaceOne(pdf, /\/[A-Z][A-Za-z0-9]{1,20}/gu, random, () =>
    random.pick(names),
  );
}

function changeReference(pdf: string, random: Random): string {
  const references = pdf.match(/\b\d+ 0 R\b/gu) ?? [];
  if (references.length === 0) return pdf;
  return replaceOne(pdf, /\b\d+ 0 R\b/gu, random, () =>
    random.chance(0.2) ? "999999 0 R" : random.pick(references),
  );
}

function changeLength(pdf: string, random: Random): string {
  return replaceOne(
    pdf,
    /\/(?:Length|Count|Size|N|First|Width|Height|BitsPerComponent|Columns) -?\d+/gu,
    random,
    (found) => found.replace(/-?\d+$/u, random.pick(NUMBERS.slice(0, 9))),
  );
}

function dropWord(pdf: string, random: Random): string {
  return replaceOne(
    pdf,
    /\b(?:endobj|endstream|stream|obj|xref|trailer|R)\b|>>|<<|\]|\[/gu,
    random,
    () => "",
  );
}

function swapObjects(pdf: string, random: Random): string {
  const objects = objectsOf(pdf);
  if (objects.length < 2) return pdf;
  const [a, b] = random.some(objects, 2);
  if (a === undefined || b === undefined) return pdf;
  return `${pdf.slice(0, a.from)}${pdf.slice(b.from, b.to)}${pdf.slice(a.to, b.from)}${pdf.slice(a.from, a.to)}${pdf.slice(b.to)}`;
}

function doubleObject(pdf: string, random: Random): string {
  const objects = objectsOf(pdf);
  if (objects.length === 0) return pdf;
  const from = random.pick(objects);
  const to = random.pick(objects);
  return `${pdf.slice(0, to.from)}${pdf.slice(from.from, from.to)}${pdf.slice(to.to)}`;
}

function nest(pdf: string, random: Random): string {
  const deep = random.pick([2, 50, 5_000, 50_000]);
  const [open, close] = random.pick([
    ["[", "]"],
    ["<< /A ", ">>"],
  ]);
  return replaceOne(
    pdf,
    /(?<=\/[A-Z][A-Za-z]+ )(?:\d+ 0 R|\d+|\/\w+)/gu,
    random,
    (found) => `${open?.repeat(deep)}${found}${close?.repeat(deep)}`,
  );
}

/** Operators and operands of a deflated stream that holds text: a page's content, a map of characters, objects. */
function changeInStream(pdf: string, random: Random): string {
  const streams = [...pdf.matchAll(/stream\r?\n/gu)];
  if (streams.length === 0) return pdf;
  const { 0: keyword, index } = random.pick(streams);
  const from = index + keyword.length;
  const to = pdf.indexOf("endstream", from);
  if (to < 0) return pdf;
  const inflated = inflated1(Buffer.from(pdf.slice(from, to), "latin1"));
  if (inflated === null) return pdf;
  const change = random.pick([
    changeNumber,
    changeName,
    changeOperator,
    changeReference,
    cutTokens,
    repeatTokens,
  ]);
  const packed = deflateSync(Buffer.from(change(inflated, random), "latin1"));
  return `${pdf.slice(0, from)}${packed.toString("latin1")}\n${pdf.slice(to)}`;
}

function inflated1(data: Buffer): string | null {
  try {
    return inflateSync(data).toString("latin1");
  } catch {
    // Another filter, or broken by a change before this one.
    return null;
  }
}

const OPERATORS = [
  "q",
  "Q",
  "cm",
  "re",
  "f",
  "S",
  "W n",
  "BT",
  "ET",
  "Tj",
  "Tf",
  "Do",
  "gs",
  "scn",
  "d1",
  "sh",
  "BDC",
  "EMC",
  "BI ID EI",
];

function changeOperator(text: string, random: Random): string {
  return replaceOne(
    text,
    /(?<=[\s)\]>])[A-Za-z][A-Za-z*]{0,2}(?=\s)/gu,
    random,
    () => random.pick(OPERATORS),
  );
}

function cutTokens(text: string, random: Random): string {
  const tokens = text.split(" ");
  tokens.splice(random.int(0, tokens.length), random.pick([1, 5, 500]));
  return tokens.join(" ");
}

function repeatTokens(text: string, random: Random): string {
  const from = random.int(0, text.length);
  const part = text.slice(from, from + random.pick([10, 200, 3_000]));
  return `${text.slice(0, from)}${` ${part}`.repeat(random.pick([2, 50, 400]))}${text.slice(from)}`;
}

function replaceOne(
  text: string,
  pattern: RegExp,
  random: Random,
  by: (found: string) => string,
): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const { 0: what, index } = random.pick(found);
  return `${text.slice(0, index)}${by(what)}${text.slice(index + what.length)}`;
}

/** The bodies of objects. */
function objectsOf(pdf: string): { from: number; to: number }[] {
  return [...pdf.matchAll(/\d+ 0 obj\b/gu)].flatMap(({ 0: head, index }) => {
    const to = pdf.indexOf("endobj", index);
    return to < 0 ? [] : [{ from: index + head.length, to }];
  });
}
