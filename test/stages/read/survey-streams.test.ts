import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { surveyStreams } from "../../../src/stages/read/survey-streams.ts";

const PACKED = deflateSync(
  Buffer.from("BT (text of a page) Tj ET ".repeat(50)),
);

const stream = (data: Uint8Array, entries = "/Filter /FlateDecode") =>
  Buffer.concat([
    Buffer.from(`1 0 obj\n<< ${entries} /Length ${data.length} >>\nstream\r\n`),
    data,
    Buffer.from("\nendstream\nendobj\n"),
  ]);
const count = (...parts: Uint8Array[]) =>
  surveyStreams(Buffer.concat(parts)).damaged;
const cut = PACKED.subarray(0, PACKED.length - 12);

test("whole streams are whole", () => {
  expect(count(stream(PACKED), stream(PACKED, "/Filter [/FlateDecode]"))).toBe(
    0,
  );
});

test("streams that break off are counted", () => {
  expect(count(stream(cut), stream(PACKED), stream(cut))).toBe(2);
});

test("a stream that is no deflated data is damaged", () => {
  const wrong = Buffer.from(PACKED);
  // A block of the reserved type 3 (RFC 1951, 3.2.3).
  wrong[2] = 0x07;
  expect(count(stream(wrong))).toBe(1);
});

test("a wrong checksum behind whole data is none of ours", () => {
  const checksum = Buffer.from(PACKED);
  checksum.fill(0, checksum.length - 4);
  expect(count(stream(checksum))).toBe(0);
});

test("fonts and streams with other filters are left alone", () => {
  expect(
    count(
      stream(cut, "/Length1 900 /Filter /FlateDecode"),
      stream(cut, "/Subtype /Type1C /Filter /FlateDecode"),
      stream(cut, "/Filter /CCITTFaxDecode"),
      stream(cut, "/Filter [/ASCII85Decode /FlateDecode]"),
    ),
  ).toBe(0);
});

test("a JPEG without its end is cut off", () => {
  const jpeg = Buffer.from("ffd8ffdb0102030405ffd9", "hex");
  const padded = Buffer.concat([jpeg, Buffer.alloc(100)]);
  const dct = (data: Uint8Array) => stream(data, "/Filter [/DCTDecode]");
  expect(count(dct(jpeg), dct(padded))).toBe(0);
  expect(count(dct(jpeg.subarray(0, 9)), dct(jpeg))).toBe(1);
});

test("an encrypted file is not looked into", () => {
  expect(count(stream(cut), Buffer.from("trailer << /Encrypt 5 0 R >>"))).toBe(
    0,
  );
});

test("the word stream inside the data is none", () => {
  const data = Buffer.concat([PACKED, Buffer.from(" stream ")]);
  expect(count(stream(data))).toBe(0);
});
